import 'server-only';
import { db } from '@/lib/db/client';
import type { SchemaState } from '../types';

/** Compares what the database has been through with what the program brings. */
export async function getSchemaState(shipped: readonly string[]): Promise<SchemaState> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM public._prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`;
  const applied = rows.map(({ name }) => name);
  return {
    newest: applied.at(-1) ?? null,
    missing: shipped.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !shipped.includes(name)),
  };
}
