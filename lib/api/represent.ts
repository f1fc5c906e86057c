import type { z } from 'zod';
import { settings } from '@/lib/env';
import { licence } from '@/lib/exports/licence';
import { deskPath, type Place, pagePath, queryString, recommendationPath } from '@/lib/i18n/paths';
import type { Change } from '@/lib/overview/types';
import type { PublishedAssessment, RecommendationDetail } from '@/lib/recommendations/types';
import type { ReportRow } from '@/lib/reports/types';
import { type StatusCounts, statuses } from '@/lib/status/scale';
import type { WrittenDraft } from '@/lib/tokens/queries/get-written-draft';
import type { Changes, OneRecommendation, RecommendationList } from './resources';
import type { Draft } from './writing';

/** What was asked, as every answer repeats it; `isPast`: the day is not the country's today. */
export type Frame = { country: string; asOf: string; knownAt: string | null; isPast: boolean };

type ListItem = z.output<typeof RecommendationList>['items'][number];
type Detail = z.output<typeof OneRecommendation>['item'];

/** The address of something of the API. */
export function apiAddress(path: string, query: Parameters<typeof queryString>[0] = {}): string {
  return `${settings().url}/api/v1${path}${queryString(query)}`;
}

/** The fields with which every answer about a country begins. */
export function framed({ country, asOf, knownAt }: Frame) {
  return { country, asOf, knownAt, language: 'en' as const, licence };
}

const page = (place: Place, ...parts: string[]) => `${settings().url}${pagePath(place, ...parts)}`;

/** Pages are read in the record's own language here; they lead to the others. */
const placeOf = ({ country }: Frame): Place => ({ locale: 'en', country });

function addresses(frame: Frame, reference: string) {
  return {
    reference,
    url: `${settings().url}${recommendationPath(placeOf(frame), reference)}`,
    self: selfAddress(frame, reference),
  };
}

/** One recommendation at the moment of an answer. */
export function selfAddress({ country, asOf, knownAt, isPast }: Frame, reference: string): string {
  return apiAddress(`/${country}/recommendations/${encodeURIComponent(reference)}`, {
    asOf: isPast || knownAt ? asOf : null,
    knownAt,
  });
}

/** A line of a list, with its headline and what it rests on. */
export function toItem(row: ReportRow, frame: Frame): ListItem {
  const { reference, judgement, others, heldSince, effectiveOn } = row;
  return {
    ...addresses(frame, reference),
    label: row.label,
    summary: row.summary,
    madeOn: row.madeOn,
    madeEarliest: row.madeEarliest,
    madeWords: row.madeWords,
    document: row.document,
    bodies: row.bodies,
    themes: row.themes,
    addressee: row.addressee,
    response: row.response,
    dueOn: row.dueOn,
    status: row.status,
    statusSince: heldSince,
    judgedOn: effectiveOn,
    verifiedOn: row.verifiedOn,
    contest: row.contest,
    judgement,
    differingVoices: others,
  };
}

/** One recommendation with its whole history. */
export function toDetail(found: RecommendationDetail, frame: Frame): Detail {
  const { document, standing } = found;
  return {
    ...addresses(frame, found.reference),
    label: found.label,
    place: found.place,
    summary: found.summary,
    officialText: found.officialText,
    madeOn: found.madeOn,
    dueOn: found.dueOn,
    document: {
      slug: document.slug,
      name: document.title,
      symbol: document.symbol,
      url: document.url,
      issued: document.issued,
      funding: document.funding,
      disclaimer: document.disclaimer,
    },
    bodies: found.bodies.map(({ slug, shortName, name, above }) => ({
      ...{ slug, name: shortName, fullName: name, above },
    })),
    themes: found.themes,
    asks: found.asks.map(({ slug, title, rows }) => ({
      ...{ slug, name: title },
      recommendations: rows.map(({ reference }) => reference),
    })),
    addressee: found.addressee,
    response: found.response,
    responseNote: found.responseNote,
    actionCategory: found.actionCategory,
    confidence: found.confidence,
    confidenceNote: found.confidenceNote,
    aloneReason: found.aloneReason,
    status: standing.status,
    statusSince: standing.heldSince,
    judgedOn: standing.effectiveOn,
    verifiedOn: standing.verifiedOn,
    contest: standing.contest,
    assessments: found.history.map((row) => ({
      ...toAssessment(row, frame),
      isCurrent: found.voices.some(({ id }) => id === row.id),
    })),
    evidence: found.evidence.map((one) => ({
      ...one,
      url: page(placeOf(frame), 'evidence', one.reference),
    })),
    measures: found.measures,
    parent: found.parent?.reference ?? null,
    subPoints: found.subPoints.map(({ reference }) => reference),
    conflicts: found.conflicts,
    gaps: found.gaps,
    sources: found.citations.map(({ key: _, ...source }) => source),
    origin: found.origin,
  };
}

/** A withdrawal judges nothing: it is not sure of anything. */
function toAssessment(
  row: PublishedAssessment,
  frame: Frame,
): Omit<Detail['assessments'][number], 'isCurrent'> {
  const isWithdrawal = row.kind === 'WITHDRAWAL';
  return {
    id: row.id,
    kind: row.kind,
    replaces: row.replacesId,
    replacement: row.replacement && {
      ...row.replacement,
      publishedAt: row.replacement.publishedAt.toISOString(),
    },
    voice: row.voice,
    status: row.status,
    effectiveOn: row.effectiveOn,
    publishedAt: row.publishedAt.toISOString(),
    verifiedOn: row.verifiedOn,
    reason: row.reason,
    lookedAt: row.lookedAt,
    confidence: isWithdrawal ? null : row.confidence,
    confidenceNote: isWithdrawal ? null : row.confidenceNote,
    authorship: row.isShipped ? 'SHIPPED' : row.authorship,
    attributedFrom: row.attributedFrom,
    isSelfPublished: row.isSelfPublished,
    citations: row.citations.map(({ target, ...citation }) => ({
      ...citation,
      url: page(placeOf(frame), ...citedParts[citation.kind](target)),
    })),
    moderation: row.moderation,
  };
}

/** The pages on which what a judgement rests on is shown; engagements stand on the timeline. */
const citedParts = {
  evidence: (target: string) => ['evidence', target],
  observation: (target: string) => ['indicators', target],
  engagement: () => ['timeline'],
};

export function toChange(change: Change, frame: Frame): z.output<typeof Changes>['items'][number] {
  return { ...change, url: addresses(frame, change.reference).url };
}

/** All nine statuses: a zero says something, too. */
export function wholeCounts(counts: StatusCounts): Record<(typeof statuses)[number], number> {
  return Object.fromEntries(statuses.map((status) => [status, counts[status] ?? 0])) as Record<
    (typeof statuses)[number],
    number
  >;
}

/** A draft as its author's program sees it. */
export function toDraft({ createdAt, updatedAt, ...draft }: WrittenDraft): z.input<typeof Draft> {
  return {
    ...draft,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    url: `${settings().url}${deskPath('en', 'recommendations', draft.reference, 'progress')}?draft=${draft.id}`,
  };
}
