import type { z } from 'zod';
import { settings } from '@/lib/env';
import { licence } from '@/lib/exports/licence';
import { type Place, pagePath, queryString, recommendationPath } from '@/lib/i18n/paths';
import type { Change } from '@/lib/overview/types';
import type { PublishedAssessment, RecommendationDetail } from '@/lib/recommendations/types';
import type { ReportRow } from '@/lib/reports/types';
import { type StatusCounts, statuses } from '@/lib/status/scale';
import type { Changes, OneRecommendation, RecommendationList } from './resources';

/** What was asked, as every answer repeats it. */
export type Frame = { country: string; asOf: string; knownAt: string | null };

type ListItem = z.output<typeof RecommendationList>['items'][number];
type Detail = z.output<typeof OneRecommendation>['item'];

/** The address of something of the API; the two times go along where they were asked for. */
export function apiAddress(path: string, query: Parameters<typeof queryString>[0] = {}): string {
  return `${settings().url}/api/v1${path}${queryString(query)}`;
}

/** The fields with which every answer about a country begins. */
export function framed(frame: Frame) {
  return { ...frame, language: 'en' as const, licence };
}

const page = (place: Place, ...parts: string[]) => `${settings().url}${pagePath(place, ...parts)}`;

/** Pages are read in the record's own language here; they lead to the others. */
const placeOf = ({ country }: Frame): Place => ({ locale: 'en', country });

function addresses(frame: Frame, reference: string) {
  return {
    reference,
    url: `${settings().url}${recommendationPath(placeOf(frame), reference)}`,
    self: apiAddress(`/${frame.country}/recommendations/${encodeURIComponent(reference)}`),
  };
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
    },
    bodies: found.bodies.map(({ slug, shortName }) => ({ slug, name: shortName })),
    themes: found.themes,
    asks: found.asks.map(({ slug, title }) => ({ slug, name: title })),
    addressee: found.addressee,
    response: found.response,
    responseNote: found.responseNote,
    status: standing.status,
    statusSince: standing.heldSince,
    judgedOn: standing.effectiveOn,
    verifiedOn: standing.verifiedOn,
    contest: standing.contest,
    assessments: found.history.map(toAssessment),
    evidence: found.evidence.map(
      ({ citations, isDirectionOwn: _, confidenceNote: __, ...one }) => ({
        ...one,
        url: page(placeOf(frame), 'evidence', one.reference),
        sources: citations.map(({ title, publisher, urls }) => ({ title, publisher, urls })),
      }),
    ),
    measures: found.measures,
    parent: found.parent?.reference ?? null,
    subPoints: found.subPoints.map(({ reference }) => reference),
    conflicts: found.conflicts,
    gaps: found.gaps,
    sources: found.citations.map(({ key: _, ...source }) => source),
    origin: found.origin,
  };
}

function toAssessment(row: PublishedAssessment): Detail['assessments'][number] {
  return {
    id: row.id,
    kind: row.kind,
    replaces: row.replacesId,
    replacedBy: row.replacement?.id ?? null,
    voice: row.voice,
    status: row.status,
    effectiveOn: row.effectiveOn,
    publishedAt: row.publishedAt.toISOString(),
    verifiedOn: row.verifiedOn,
    reason: row.reason,
    confidence: row.confidence,
    authorship: row.isShipped ? 'SHIPPED' : row.authorship,
    attributedFrom: row.attributedFrom,
    isSelfPublished: row.isSelfPublished,
    citations: row.citations.map(({ target: _, ...citation }) => citation),
    moderation: row.moderation,
  };
}

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
