import 'server-only';
import { occurred, vagueDate } from '@/lib/dates/vague-date';
import { db } from '@/lib/db/client';
import { listShownNotes } from '@/lib/moderation/queries/list-shown-notes';
import { dateOf, dayOf, type Moment } from '@/lib/moment/moment';
import type { AssessmentCitation, PublishedAssessment } from '../types';

const dates = {
  occurredEarliest: true,
  occurredLatest: true,
  occurredQualifier: true,
  occurredWords: true,
} as const;

const select = {
  id: true,
  kind: true,
  replacesId: true,
  status: true,
  effectiveOn: true,
  publishedAt: true,
  verifiedOn: true,
  reason: true,
  confidence: true,
  confidenceNote: true,
  lookedAt: true,
  authorship: true,
  attributedFrom: true,
  isSelfPublished: true,
  signedById: true,
  voice: { select: { slug: true, name: true, kind: true } },
  citations: {
    orderBy: { position: 'asc' },
    select: {
      note: true,
      evidence: { select: { reference: true, title: true, ...dates } },
      engagement: { select: { reference: true, title: true, ...dates } },
      observation: {
        select: {
          reference: true,
          periodEarliest: true,
          periodLatest: true,
          periodQualifier: true,
          periodWords: true,
          indicator: { select: { slug: true, name: true } },
        },
      },
    },
  },
} as const;

/**
 * Every published row on one recommendation, of all voices, that was published by the moment's instant and
 * holds by its day; latest effective day first. Corrections and withdrawals are rows among them.
 */
export async function listAssessments(
  recommendationId: string,
  moment: Moment,
): Promise<PublishedAssessment[]> {
  const rows = await db.assessment.findMany({
    where: {
      recommendationId,
      effectiveOn: { lte: dateOf(moment.asOf) },
      ...(moment.knownAt && { publishedAt: { lte: moment.knownAt } }),
    },
    orderBy: [{ effectiveOn: 'desc' }, { publishedAt: 'desc' }, { id: 'desc' }],
    select,
  });
  const replaced = await db.assessment.findMany({
    where: {
      recommendationId,
      replacesId: { not: null },
      ...(moment.knownAt && { publishedAt: { lte: moment.knownAt } }),
    },
    select: { id: true, replacesId: true, kind: true, publishedAt: true, effectiveOn: true },
  });
  const replacements = new Map(
    replaced.map(({ replacesId, effectiveOn, ...row }) => [
      replacesId,
      { ...row, isLater: dayOf(effectiveOn) > moment.asOf },
    ]),
  );
  const notes = await listShownNotes(
    rows.map(({ id }) => id),
    moment,
  );
  return rows.map(({ signedById, citations, ...row }) => ({
    ...row,
    replacement: replacements.get(row.id) ?? null,
    effectiveOn: dayOf(row.effectiveOn),
    verifiedOn: dayOf(row.verifiedOn),
    isShipped: row.authorship === 'SIGNED' && signedById === null,
    citations: citations.flatMap(toCitation),
    moderation: notes.get(row.id) ?? null,
  }));
}

type Dated = Parameters<typeof occurred>[0] & { reference: string; title: string };
type CitationRow = {
  note: string | null;
  evidence: Dated | null;
  engagement: Dated | null;
  observation: {
    reference: string;
    periodEarliest: Date | null;
    periodLatest: Date | null;
    periodQualifier: 'EXACT' | 'ABOUT' | 'INFERRED';
    periodWords: string | null;
    indicator: { slug: string; name: string };
  } | null;
};

function toCitation({
  note,
  evidence,
  engagement,
  observation,
}: CitationRow): AssessmentCitation[] {
  if (evidence) return [named('evidence', evidence, note)];
  if (engagement) return [named('engagement', engagement, note)];
  if (!observation) return [];
  const { periodEarliest, periodLatest, periodQualifier, periodWords, indicator } = observation;
  return [
    {
      kind: 'observation',
      reference: observation.reference,
      title: indicator.name,
      date: vagueDate(periodEarliest, periodLatest, periodQualifier, periodWords),
      note,
      target: indicator.slug,
    },
  ];
}

function named(
  kind: 'evidence' | 'engagement',
  row: Dated,
  note: string | null,
): AssessmentCitation {
  const { reference, title } = row;
  return { kind, reference, title, date: occurred(row), note, target: reference };
}
