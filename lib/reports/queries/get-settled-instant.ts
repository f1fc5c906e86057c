import 'server-only';
import { db } from '@/lib/db/client';

/**
 * An instant to which a report can be pinned: everything published by then is visible now, and nothing
 * published later can carry an earlier instant. Waits for publications under way.
 */
export async function getSettledInstant(): Promise<Date> {
  const [row] = await db.$queryRaw<[{ instant: Date }]>`SELECT settled_instant() AS instant`;
  return row.instant;
}
