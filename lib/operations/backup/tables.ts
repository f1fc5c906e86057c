import type { Sql, TransactionSql } from 'postgres';

/** A table as a backup holds it: with its schema, and what a row of its file consists of. */
export type Table = { name: string; columns: string[]; key: string[] };

/** What migrations make themselves. */
const made = ['public._prisma_migrations', 'graphile_worker.migrations'];

/** Every table of the database with what it holds of its own: what is derived from other columns is not taken along. */
export async function listTables(sql: Sql | TransactionSql): Promise<Table[]> {
  return sql<Table[]>`
    SELECT format('%s.%s', n.nspname, c.relname) AS name,
      ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
        AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
      ARRAY(SELECT a.attname::text FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k (attnum, place)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
        WHERE i.indrelid = c.oid AND i.indisprimary AND k.attnum = a.attnum ORDER BY k.place) AS key
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    -- What is not logged is to come back from nowhere (migration 35).
    WHERE n.nspname IN ('public', 'graphile_worker') AND c.relkind = 'r' AND c.relpersistence = 'p'
      AND format('%s.%s', n.nspname, c.relname) <> ALL (${made})
    ORDER BY 1`;
}

/**
 * A table's rows as text, in an order that no server's language changes: the same rows are the same bytes on every
 * version of PostgreSQL.
 */
export function rowsAsText({ name, columns, key }: Table): string {
  const order = (key.length > 0 ? key : columns).map((one) => `"${one}"::text COLLATE "C"`);
  return `COPY (SELECT ${listOf(columns)} FROM ${name} ORDER BY ${order.join(', ')}) TO STDOUT`;
}

/** The names of columns in a statement. */
export const listOf = (columns: readonly string[]): string =>
  columns.map((one) => `"${one}"`).join(', ');

/** What decides how a value is written as text, said once for both ways. */
export const sameText = `SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD';
  SET LOCAL intervalstyle = 'postgres'; SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex';
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`;
