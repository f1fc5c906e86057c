import { happenedBy } from '@/lib/dates/happened-by';
import type { Prisma } from '@/lib/db/generated/client';
import type { Moment } from '@/lib/moment/moment';

/**
 * The evidence that a reader may see at a moment: it had happened by that day, and it was public by
 * that instant. A shipped fact is public from its loading; one that was added at the desk only from
 * the first publication of an assessment that cites it, as the draft around it is.
 */
export function publicEvidence({ asOf, knownAt }: Pick<Moment, 'asOf' | 'knownAt'>) {
  const shipped = { createdById: null, ...(knownAt && { createdAt: { lte: knownAt } }) };
  const published = knownAt ? { publishedAt: { lte: knownAt } } : {};
  return {
    archivedAt: null,
    AND: [
      happenedBy(asOf),
      { OR: [shipped, { assessments: { some: { assessment: published } } }] },
    ],
  } satisfies Prisma.EvidenceWhereInput;
}
