import 'server-only';
import { citationSelect } from '@/lib/citations/select';
import { sortDay } from '@/lib/dates/happened-by';
import { occurred } from '@/lib/dates/vague-date';
import { db } from '@/lib/db/client';
import { publicEvidence } from '@/lib/evidence/public';
import { evidenceSources } from '@/lib/evidence/sources';
import { compareCodes } from '@/lib/i18n/collation';
import { dayOf, type Moment } from '@/lib/moment/moment';
import type { LinkedEvidence } from '../types';

/** What evidence can bear on; a document is of several countries, its evidence of one. */
type Target = { recommendationId: string } | { documentId: string; countryId: string };

/**
 * What bears on one recommendation or document and had happened (at the latest) by the moment's day, newest first.
 * The direction is the link's where it has one of its own.
 */
export async function listLinkedEvidence(
  target: Target,
  moment: Moment,
): Promise<LinkedEvidence[]> {
  const links = await db.evidenceLink.findMany({
    where:
      'documentId' in target
        ? {
            documentId: target.documentId,
            evidence: { ...publicEvidence(moment), countryId: target.countryId },
          }
        : { ...target, evidence: publicEvidence(moment) },
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
          archivedUrl: true,
          retrievedOn: true,
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
      sources: evidenceSources(
        evidence.citations.map(({ source }) => source),
        evidence,
      ),
      archivedUrl: evidence.archivedUrl,
      retrievedOn: evidence.retrievedOn && dayOf(evidence.retrievedOn),
    }))
    .sort(
      (a, b) =>
        compareCodes(sortDay(b.occurred), sortDay(a.occurred)) ||
        compareCodes(b.reference, a.reference),
    );
}
