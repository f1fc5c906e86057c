import 'server-only';
import { citationSelect, toCitation } from '@/lib/citations/select';
import { occurred } from '@/lib/dates/vague-date';
import { db } from '@/lib/db/client';
import { listDocuments } from '@/lib/documents/queries';
import type { DocumentSummary } from '@/lib/documents/types';
import { listEngagements } from '@/lib/engagements/queries';
import type { EngagementItem } from '@/lib/engagements/types';
import { publicEvidence } from '@/lib/evidence/public';
import type { Moment } from '@/lib/moment/moment';
import type { TimelineEntry } from './types';

/**
 * Everything dated that had happened by the moment's day, in no particular order. A document does not come
 * twice: where an engagement tells of its issuing on the same day, that one entry is both.
 */
export async function listTimeline(countryId: string, moment: Moment): Promise<TimelineEntry[]> {
  const [evidence, engagements, documents] = await Promise.all([
    listEvidence(countryId, moment),
    listEngagements(countryId, moment),
    listDocuments(countryId, moment),
  ]);
  const issuing = new Map(
    documents.map((document) => [document.slug, document.issued.latest] as const),
  );
  const isIssuing = ({ kind, document, occurred: date }: EngagementItem) =>
    kind === 'PUBLICATION' && document !== null && issuing.get(document.slug) === date.latest;
  const told = new Set(engagements.filter(isIssuing).map(({ document }) => document?.slug));
  return [
    ...evidence,
    ...engagements.map((engagement) => fromEngagement(engagement, isIssuing(engagement))),
    ...documents.filter(({ slug }) => !told.has(slug)).map(fromDocument),
  ];
}

async function listEvidence(countryId: string, moment: Moment): Promise<TimelineEntry[]> {
  const rows = await db.evidence.findMany({
    where: { countryId, ...publicEvidence(moment) },
    orderBy: { reference: 'asc' },
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
      isLawChange: true,
      confidence: true,
      confidenceNote: true,
      citations: { select: citationSelect, orderBy: { source: { key: 'asc' } } },
    },
  });
  return rows.map((row) => ({
    reference: row.reference,
    kinds: row.isLawChange ? ['law', 'evidence'] : ['evidence'],
    occurred: occurred(row),
    title: row.title,
    summary: row.summary,
    sort: row.kind,
    direction: row.direction,
    bodies: [],
    document: null,
    confidence: row.confidence,
    confidenceNote: row.confidenceNote,
    conflicts: [],
    citations: row.citations.map(toCitation),
  }));
}

function fromEngagement(row: EngagementItem, isIssuing: boolean): TimelineEntry {
  const { kind, ...rest } = row;
  return {
    ...rest,
    kinds: isIssuing ? ['engagement', 'document'] : ['engagement'],
    sort: kind,
    direction: null,
  };
}

function fromDocument(row: DocumentSummary): TimelineEntry {
  return {
    reference: row.slug,
    kinds: ['document'],
    occurred: row.issued,
    title: row.title,
    summary: null,
    sort: null,
    direction: null,
    bodies: row.bodies,
    document: { slug: row.slug, title: row.title },
    confidence: null,
    confidenceNote: null,
    conflicts: [],
    citations: [],
  };
}
