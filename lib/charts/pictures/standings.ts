import { countryName, formatDay } from '@/lib/i18n/format';
import { explorerPath, type Query } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { BodyStanding, ThemeStanding, YearStanding } from '@/lib/overview/types';
import { type StatusCounts, totalOf } from '@/lib/status/scale';
import { mostSentence, overTimeSentence, standingOfSentence, standingSentence } from '../sentences';
import type { Mark, Picture } from '../types';
import {
  type Context,
  numberCell,
  partsOf,
  statusCells,
  statusColumns,
  statusKey,
  statusName,
  textCell,
  usedStatuses,
  yearCell,
} from './context';

/** What a picture says of itself beside title and drawing. */
export type Told = Pick<Picture, 'title' | 'subtitle' | 'source' | 'drawing' | 'table'>;

/** Where the recommendations to the State stand, or those of one body, theme or ask. */
export function standingPicture(
  { place, addressees }: Context,
  counts: StatusCounts,
  subject: { name: string; query: Query } | null,
): Told {
  const { locale } = place;
  const t = getTranslator(locale, 'pictures');
  const query = subject?.query ?? { addressee: addressees };
  const used = usedStatuses([counts]);
  return {
    title: subject
      ? standingOfSentence(place, subject.name, counts)
      : standingSentence(place, counts),
    subtitle: t('counted.standing'),
    source: getTranslator(locale, 'overview')('source'),
    drawing:
      used.length > 0
        ? {
            shape: 'bars',
            // One bar for each status: alone, a bar of all would have to be guessed from its parts.
            rows: partsOf(counts).map((part) => ({
              label: statusName(locale, part.look as (typeof used)[number]),
              parts: [part],
            })),
            key: [],
          }
        : null,
    table: {
      caption: t('kind.standing'),
      columns: [
        { key: 'status', label: t('column.status') },
        { key: 'count', label: t('column.count'), isNumeric: true },
      ],
      rows: used.map((status) => [
        textCell(statusName(locale, status)),
        numberCell(locale, counts[status] ?? 0, explorerPath(place, { ...query, status })),
      ]),
    },
  };
}

/** Where they stand by body, or by theme: a bar for each. */
export function categoryPicture(
  context: Context,
  by: 'body' | 'theme',
  rows: readonly { slug: string; name: string; counts: StatusCounts }[],
): Told {
  const { place, say, addressees } = context;
  const { locale } = place;
  const t = getTranslator(locale, 'overview');
  const section = by === 'body' ? ('byBody' as const) : ('byTheme' as const);
  const named = rows.map((row) => ({ ...row, name: say(row.name) }));
  const used = usedStatuses(rows.map(({ counts }) => counts));
  const query = (slug: string) => ({ [by]: slug, addressee: addressees });
  return {
    title: mostSentence(place, section, named),
    subtitle: t(`${section}.subtitle`, { country: countryName(locale, place.country) }),
    source: t('source'),
    drawing:
      named.length > 0
        ? {
            shape: 'bars',
            rows: named.map(({ name, counts }) => ({ label: name, parts: partsOf(counts) })),
            key: statusKey(locale, used),
          }
        : null,
    table: {
      caption: t(`${section}.heading`),
      columns: [{ key: by, label: t(`${section}.column`) }, ...statusColumns(locale, used)],
      rows: named.map(({ slug, name, counts }) => [
        textCell(name, explorerPath(place, query(slug))),
        ...statusCells(locale, used, counts, (status) =>
          explorerPath(place, { ...query(slug), status }),
        ),
      ]),
    },
  };
}

export const bodyRows = (bodies: readonly BodyStanding[]) =>
  bodies.map(({ slug, shortName, counts }) => ({ slug, name: shortName, counts }));

export const themeRows = (themes: readonly ThemeStanding[]) => themes;

/** Where those made so far stood at the end of every year, with the changes of law. */
export function overTimePicture(
  { place, asOf, addressees }: Context,
  years: readonly YearStanding[],
  marks: Mark[],
): Told {
  const { locale } = place;
  const t = getTranslator(locale, 'overview');
  const used = usedStatuses(years.map(({ counts }) => counts));
  const last = years.at(-1)?.year;
  return {
    title: overTimeSentence(place, years),
    subtitle: t('overTime.subtitle', {
      country: countryName(locale, place.country),
      date: formatDay(locale, asOf),
    }),
    source: t('source'),
    drawing:
      years.length > 0
        ? {
            shape: 'columns',
            columns: years.map(({ year, counts }) => ({
              label: String(year),
              parts: partsOf(counts),
            })),
            key: statusKey(locale, used),
            marks: marks.filter(({ year }) => years.some((one) => one.year === year)),
          }
        : null,
    table: {
      caption: getTranslator(locale, 'charts')('overTime'),
      columns: [
        { key: 'year', label: getTranslator(locale, 'charts')('year') },
        ...statusColumns(locale, used),
      ],
      rows: years.map(({ year, counts }) => {
        const then = year === last ? place.asOf : `${year}-12-31`;
        const href = explorerPath(place, { addressee: addressees, asOf: then });
        return [
          yearCell(year, totalOf(counts) > 0 ? href : undefined),
          ...statusCells(locale, used, counts),
        ];
      }),
    },
  };
}
