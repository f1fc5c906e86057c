import 'server-only';
import { citationSelect, toCitation } from '@/lib/citations/select';
import { happenedBy, sortDay } from '@/lib/dates/happened-by';
import { occurred } from '@/lib/dates/vague-date';
import { db } from '@/lib/db/client';
import { compareCodes } from '@/lib/i18n/collation';
import type { Moment } from '@/lib/moment/moment';
import type { EngagementItem } from './types';

const select = {
  reference: true,
  kind: true,
  title: true,
  summary: true,
  occurredEarliest: true,
  occurredLatest: true,
  occurredQualifier: true,
  occurredWords: true,
  confidence: true,
  confidenceNote: true,
  bodies: {
    select: { body: { select: { slug: true, shortName: true } } },
    orderBy: { body: { shortName: 'asc' } },
  },
  document: { select: { slug: true, title: true } },
  conflicts: {
    where: { conflict: { archivedAt: null } },
    select: { conflict: { select: { reference: true, title: true } } },
    orderBy: { conflict: { position: 'asc' } },
  },
  citations: { select: citationSelect, orderBy: { source: { key: 'asc' } } },
} as const;

/** Which engagements: all of a country, those of some bodies, or those around a document. */
type Which = { bodyIds?: readonly string[]; documentId?: string };

/** The engagements with a country that had happened by the moment's day, latest first. */
export async function listEngagements(
  countryId: string,
  moment: Moment,
  { bodyIds, documentId }: Which = {},
): Promise<EngagementItem[]> {
  const rows = await db.engagement.findMany({
    where: {
      countryId,
      archivedAt: null,
      ...happenedBy(moment.asOf),
      ...(bodyIds && { bodies: { some: { bodyId: { in: [...bodyIds] } } } }),
      ...(documentId && { documentId }),
    },
    select,
  });
  return rows
    .map((row) => ({
      reference: row.reference,
      kind: row.kind,
      title: row.title,
      summary: row.summary,
      occurred: occurred(row),
      bodies: row.bodies.map(({ body }) => body),
      document: row.document,
      confidence: row.confidence,
      confidenceNote: row.confidenceNote,
      conflicts: row.conflicts.map(({ conflict }) => conflict),
      citations: row.citations.map(toCitation),
    }))
    .sort(
      (a, b) =>
        compareCodes(sortDay(b.occurred), sortDay(a.occurred)) ||
        compareCodes(b.reference, a.reference),
    );
}
