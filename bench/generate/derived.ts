import type { Sql } from 'postgres';

const batch = 5_000;

/** Fills headlines and search of everything, by the functions that keep them. */
export async function refreshDerived(
  ownerSql: Sql,
  progress: (text: string) => void,
): Promise<void> {
  // Without statistics of the new rows the functions would be planned for empty tables.
  await ownerSql.unsafe('ANALYZE');
  await ownerSql`SELECT refresh_search(ARRAY(SELECT id FROM asks UNION ALL SELECT id FROM documents
    UNION ALL SELECT id FROM evidence))`;
  const [all] = await ownerSql<{ count: number }[]>`
    SELECT count(*)::int AS count FROM recommendations`;
  let last = '00000000-0000-0000-0000-000000000000';
  for (let done = 0; ; done += batch) {
    const rows = await ownerSql<{ id: string }[]>`
      SELECT id FROM recommendations WHERE id > ${last} ORDER BY id LIMIT ${batch}`;
    const end = rows.at(-1);
    if (!end) return;
    progress(`headlines and search: ${done + rows.length} of ${all?.count}`);
    const ids = rows.map(({ id }) => id);
    await ownerSql`SELECT refresh_headlines(${ids}), refresh_search(${ids})`;
    last = end.id;
  }
}
