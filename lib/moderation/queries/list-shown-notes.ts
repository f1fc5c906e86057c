import 'server-only';
import { db } from '@/lib/db/client';
import type { Moment } from '@/lib/moment/moment';
import type { ShownNote } from '../types';

/** The notes that readers see beside some judgements, as known at the moment's instant; by judgement. */
export async function listShownNotes(
  assessmentIds: readonly string[],
  { knownAt }: Pick<Moment, 'knownAt'>,
): Promise<Map<string, ShownNote>> {
  const rows = await db.moderationNote.findMany({
    where: {
      assessmentId: { in: [...assessmentIds] },
      ...(knownAt
        ? {
            placedAt: { lte: knownAt },
            OR: [{ liftedAt: null }, { liftedAt: { gt: knownAt } }],
          }
        : { liftedAt: null }),
    },
    select: {
      assessmentId: true,
      kind: true,
      reason: true,
      placedAt: true,
      placedBy: { select: { voice: { select: { name: true } } } },
    },
  });
  return new Map(
    rows.map(({ assessmentId, kind, reason, placedAt, placedBy }) => [
      assessmentId,
      { kind, reason, by: placedBy.voice.name, placedAt: placedAt.toISOString() },
    ]),
  );
}
