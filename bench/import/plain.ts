import type { Sql } from 'postgres';

/** Where an import writes what stays. */
const tables = [
  'recommendations',
  'recommendation_bodies',
  'recommendation_themes',
  'recommendation_origins',
  'recommendation_search',
  'headlines',
  'import_effects',
  'audit_events',
];

/**
 * What any import of the same rows costs at the least: what the program has written, put into empty tables with the
 * same columns, checks and indexes by plain COPY from a file of the server, in one transaction; without triggers,
 * foreign keys, a file to understand, history to work out or anything to compare. In seconds.
 */
export async function timePlainCopy(superuser: Sql): Promise<number> {
  const [place] = await superuser<{ folder: string }[]>`
    SELECT current_setting('data_directory') AS folder`;
  const fileOf = (table: string) => `'${place?.folder}/plain-${table}'`;
  await superuser`CREATE SCHEMA plain`;
  for (const table of tables) {
    await superuser.unsafe(`COPY ${table} TO ${fileOf(table)}`);
    await superuser.unsafe(`CREATE TABLE plain.${table} (LIKE ${table} INCLUDING ALL)`);
  }
  const since = performance.now();
  await superuser.begin(async (tx) => {
    for (const table of tables) await tx.unsafe(`COPY plain.${table} FROM ${fileOf(table)}`);
  });
  const seconds = (performance.now() - since) / 1000;
  await superuser`DROP SCHEMA plain CASCADE`;
  return seconds;
}
