import type { Direction } from '@/lib/db/generated/enums';
import { countryName, formatDay } from '@/lib/i18n/format';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { type StatusCounts, statuses, totalOf } from '@/lib/status/scale';
import type { AgeGroup, Moves } from './series';

/*
 * What a picture shows, in one sentence made from its data. The same words stand above it on pages, in its files and
 * in embeds. Names come in the reader's language.
 */

/** What is true of every one of them, where something is; else null. */
function sameForAll(place: Place, name: string, counts: StatusCounts): string | null {
  const t = getTranslator(place.locale, 'pictures');
  const total = totalOf(counts);
  if (total === 0) return t('sentence.noneOf', { name });
  const only = statuses.find((status) => counts[status] === total);
  if (!only) return null;
  if (only === 'NOT_ASSESSED') return t('sentence.notAssessedOf', { name, total });
  const status = getTranslator(place.locale, 'status')(`name.${only}`);
  return t('sentence.allSameOf', { name, total, status });
}

/** Where the recommendations to the country stand. */
export function standingSentence(place: Place, counts: StatusCounts): string {
  const { locale, asOf, knownAt } = place;
  const t = getTranslator(locale, 'overview');
  const country = countryName(locale, place.country);
  const total = totalOf(counts);
  if (total === 0) return t(knownAt ? 'noneKnown' : 'none', { country });
  const same = sameForAll(place, country, counts);
  if (same) return same;
  const values = {
    country,
    total,
    implemented: counts.IMPLEMENTED ?? 0,
    notStarted: counts.NOT_STARTED ?? 0,
  };
  return asOf ? t('answerThen', { ...values, date: formatDay(locale, asOf) }) : t('answer', values);
}

/** Where those of one body, on one theme or with one ask stand. */
export function standingOfSentence(place: Place, name: string, counts: StatusCounts): string {
  const same = sameForAll(place, name, counts);
  if (same) return same;
  return getTranslator(place.locale, 'pictures')('sentence.standingOf', {
    name,
    total: totalOf(counts),
    implemented: counts.IMPLEMENTED ?? 0,
    notStarted: counts.NOT_STARTED ?? 0,
  });
}

/** Whether the first, where those with most come first, is the only one with so many. */
export function mostTitle(rows: readonly { counts: StatusCounts }[]): 'title' | 'titleTied' {
  const [most, next] = rows.map(({ counts }) => totalOf(counts));
  return most === next ? 'titleTied' : 'title';
}

/** Which body made most, or which theme they are most often about. */
export function mostSentence(
  place: Place,
  by: 'byBody' | 'byTheme',
  rows: readonly { name: string; counts: StatusCounts }[],
): string {
  const [most] = rows;
  if (!most) return noneSentence(place);
  const title = mostTitle(rows);
  const values = { total: totalOf(most.counts), implemented: most.counts.IMPLEMENTED ?? 0 };
  const t = getTranslator(place.locale, 'overview');
  return by === 'byBody'
    ? t.markup(`byBody.${title}`, { ...values, body: () => most.name })
    : t.markup(`byTheme.${title}`, { ...values, theme: () => most.name });
}

export function bodyThemeSentence(
  place: Place,
  most: { body: string; theme: string; count: number } | undefined,
  pairs: { all: number; empty: number },
): string {
  if (!most) return noneSentence(place);
  const t = getTranslator(place.locale, 'pictures');
  return t('sentence.bodyTheme', { ...most, pairs: pairs.all, empty: pairs.empty });
}

export function overTimeSentence(
  place: Place,
  years: readonly { year: number; counts: StatusCounts }[],
): string {
  const [first, last] = [years.at(0), years.at(-1)];
  if (!first || !last) return noneSentence(place);
  const t = getTranslator(place.locale, 'overview');
  const latest = {
    year: String(last.year),
    total: totalOf(last.counts),
    implemented: last.counts.IMPLEMENTED ?? 0,
  };
  if (first === last) return t('overTime.titleOne', latest);
  return t('overTime.title', {
    ...latest,
    firstYear: String(first.year),
    firstTotal: totalOf(first.counts),
    firstImplemented: first.counts.IMPLEMENTED ?? 0,
  });
}

export function flowSentence(place: Place, since: string, until: string, moves: Moves): string {
  const { made, same, up, down, other } = moves;
  if (made + same + up + down + other === 0) return noneSentence(place);
  return getTranslator(place.locale, 'pictures')('sentence.flow', {
    since: formatDay(place.locale, since),
    until: formatDay(place.locale, until),
    moved: up + down + other,
    up,
    down,
    other,
    made,
  });
}

/** What was asked most often; or how often one thing was asked, and what came of it. */
export function asksSentence(
  place: Place,
  most: { count: number; year: number } | undefined,
): string {
  if (!most) return getTranslator(place.locale, 'asks')('empty');
  const t = getTranslator(place.locale, 'overview');
  return t('asks.title', { count: most.count, year: String(most.year) });
}

export function askSentence(
  place: Place,
  ask: { name: string; count: number; year: number; accepted: number; implemented: number },
): string {
  const { name, year, ...counts } = ask;
  const t = getTranslator(place.locale, 'pictures');
  return t('sentence.ask', { ...counts, ask: name, year: String(year) });
}

export function evidenceSentence(
  place: Place,
  counts: Partial<Record<Direction, number>>,
  laws: number,
): string {
  const t = getTranslator(place.locale, 'pictures');
  const {
    PROGRESS: progress = 0,
    REGRESS: regress = 0,
    MIXED: mixed = 0,
    NEUTRAL: neutral = 0,
  } = counts;
  const total = progress + regress + mixed + neutral;
  if (total === 0)
    return t('sentence.evidenceNone', { name: countryName(place.locale, place.country) });
  return t('sentence.evidence', { total, progress, regress, mixed, neutral, laws });
}

export function freshnessSentence(place: Place, groups: readonly AgeGroup[], days: number): string {
  const countOf = (kind: AgeGroup['kind']) =>
    groups.reduce((sum, group) => sum + (group.kind === kind ? group.count : 0), 0);
  const [fresh, stale, never] = [countOf('FRESH'), countOf('STALE'), countOf('NEVER')];
  const total = fresh + stale + never;
  if (total === 0) return noneSentence(place);
  const t = getTranslator(place.locale, 'pictures');
  if (fresh === total) return t('sentence.allFresh', { total, days });
  if (never === total) return t('sentence.allNever', { total });
  return t('sentence.freshness', { fresh, total, days, stale, never });
}

function noneSentence(place: Place): string {
  const name = countryName(place.locale, place.country);
  return getTranslator(place.locale, 'pictures')('sentence.noneOf', { name });
}
