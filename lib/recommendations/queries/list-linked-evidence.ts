import 'server-only';
import { citationSelect, toCitation } from '@/lib/citations/select';
import { occurred } from '@/lib/dates/vague-date';
import { db } from '@/lib/db/client';
import { dateOf, type Moment } from '@/lib/moment/moment';
import type { LinkedEvidence } from '../types';

/**
 * What bears on one recommendation and had happened (at the latest) by the moment's day, newest first.
 * The direction is the link's where it has one of its own.
 */
export async function listLinkedEvidence(
  recommendationId: string,
  moment: Moment,
): Promise<LinkedEvidence[]> {
  const day = dateOf(moment.asOf);
  const links = await db.evidenceLink.findMany({
    where: {
      recommendationId,
      evidence: {
        archivedAt: null,
        OR: [
          { occurredLatest: { lte: day } },
          { occurredLatest: null, occurredEarliest: { lte: day } },
        ],
        ...(moment.knownAt && { createdAt: { lte: moment.knownAt } }),
      },
    },
    select: {
      direction: true,
      note: true,
      evidence: {
        select: {
          reference: true,
          kind: true,
          title: true,
          summary: true,
          occurredEarliest: true,
          occurredLatest: true,
          occurredQualifier: true,
          occurredWords: true,
          direction: true,
          confidence: true,
          confidenceNote: true,
          citationText: true,
          url: true,
          citations: { select: citationSelect, orderBy: { source: { key: 'asc' } } },
        },
      },
    },
  });
  return links
    .map(({ direction, note, evidence }) => ({
      reference: evidence.reference,
      kind: evidence.kind,
      title: evidence.title,
      summary: evidence.summary,
      occurred: occurred(evidence),
      direction: direction ?? evidence.direction,
      isDirectionOwn: direction !== null && direction !== evidence.direction,
      note,
      confidence: evidence.confidence,
      confidenceNote: evidence.confidenceNote,
      citations: evidence.citations.map(toCitation),
    }))
    .sort((a, b) => sortDay(b).localeCompare(sortDay(a)) || b.reference.localeCompare(a.reference));
}

function sortDay({ occurred: date }: { occurred: LinkedEvidence['occurred'] }): string {
  return date.latest ?? date.earliest ?? '';
}
