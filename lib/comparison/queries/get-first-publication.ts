import 'server-only';
import { db } from '@/lib/db/client';

/** When this installation first published a judgement: before it, Qadam said nothing. Null where it has not yet. */
export async function getFirstPublication(): Promise<Date | null> {
  const row = await db.assessment.findFirst({
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    select: { publishedAt: true },
  });
  return row?.publishedAt ?? null;
}
