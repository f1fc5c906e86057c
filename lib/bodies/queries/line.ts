import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** A row source `(top, id)`: every body with itself and all that stand below it, at any depth. */
export const bodyLine = Prisma.sql`(WITH RECURSIVE line (top, id) AS (
    SELECT id, id FROM bodies
    UNION ALL
    SELECT line.top, b.id FROM bodies b JOIN line ON b.above_id = line.id
  ) SELECT top, id FROM line)`;

/** The ids of a body and of all that stand below it. */
export async function listLineIds(bodyId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(
    Prisma.sql`SELECT line.id FROM ${bodyLine} line WHERE line.top = ${bodyId}::uuid`,
  );
  return rows.map((row) => row.id);
}
