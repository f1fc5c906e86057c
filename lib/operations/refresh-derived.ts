import type { TransactionSql } from 'postgres';

/**
 * Works headlines and search words out anew: what triggers would have kept, and what another version of PostgreSQL reduces
 * to other stems.
 */
export async function refreshDerived(tx: TransactionSql): Promise<void> {
  await tx.unsafe('ANALYZE recommendations; ANALYZE assessments; ANALYZE translations');
  await tx`SELECT refresh_search(ARRAY(SELECT id FROM asks UNION ALL SELECT id FROM documents
    UNION ALL SELECT id FROM evidence))`;
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const some = await tx<{ id: string }[]>`
      SELECT id FROM recommendations WHERE id > ${last} ORDER BY id LIMIT 5000`;
    const end = some.at(-1);
    if (!end) return;
    const ids = some.map(({ id }) => id);
    await tx`SELECT refresh_headlines(${ids}), refresh_search(${ids})`;
    last = end.id;
  }
}
