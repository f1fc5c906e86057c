import { countryName, formatDay } from '@/lib/i18n/format';
import { explorerPath, flowPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { BodyStanding, ThemeStanding } from '@/lib/overview/types';
import { statuses, totalOf } from '@/lib/status/scale';
import type { BodyTheme } from '../queries/count-body-themes';
import type { Age } from '../queries/count-freshness';
import type { Narrowed } from '../queries/narrowed';
import { bodyThemeSentence, flowSentence, freshnessSentence } from '../sentences';
import { type AgeGroup, ageGroups, mostCommon, movesOf } from '../series';
import type { Flow, FlowNode, Look } from '../types';
import {
  type Context,
  numberCell,
  statusCells,
  statusColumns,
  statusKey,
  statusName,
  textCell,
  usedStatuses,
} from './context';
import type { Told } from './standings';

/** How often which body recommended on which theme, and the most common status there. */
export function bodyThemePicture(
  { place, say, addressees }: Context,
  bodies: readonly BodyStanding[],
  themes: readonly ThemeStanding[],
  pairs: readonly BodyTheme[],
): Told {
  const { locale } = place;
  const t = getTranslator(locale, 'pictures');
  const overview = getTranslator(locale, 'overview');
  const country = countryName(locale, place.country);
  const at = new Map(pairs.map((pair) => [`${pair.body} ${pair.theme}`, pair]));
  const cells = themes.map((theme) =>
    bodies.map((body) => {
      const pair = at.get(`${body.slug} ${theme.slug}`);
      const look = pair ? mostCommon(pair.counts) : null;
      return pair && look
        ? { look, count: totalOf(pair.counts), counts: pair.counts, body, theme }
        : null;
    }),
  );
  const filled = cells.flat().filter((cell) => cell !== null);
  const [most] = [...filled].sort((a, b) => b.count - a.count);
  const all = themes.length * bodies.length;
  const used = usedStatuses(filled.map(({ counts }) => counts));
  const query = ({ body, theme }: (typeof filled)[number]) => ({
    body: body.slug,
    theme: theme.slug,
    addressee: addressees,
  });
  return {
    title: bodyThemeSentence(
      place,
      most && { body: say(most.body.shortName), theme: say(most.theme.name), count: most.count },
      { all, empty: all - filled.length },
    ),
    subtitle: t('counted.bodyTheme', { country }),
    source: overview('source'),
    drawing:
      filled.length > 0
        ? {
            shape: 'grid',
            columns: bodies.map(({ shortName }) => say(shortName)),
            rows: themes.map(({ name }, index) => ({
              label: say(name),
              cells: (cells[index] ?? []).map(
                (cell) =>
                  cell && {
                    count: cell.count,
                    look: cell.look,
                    href: explorerPath(place, query(cell)),
                    name: t('leads.cell', {
                      body: say(cell.body.shortName),
                      theme: say(cell.theme.name),
                      count: cell.count,
                      status: statusName(locale, cell.look),
                    }),
                  },
              ),
            })),
            key: statusKey(
              locale,
              statuses.filter((status) => filled.some(({ look }) => look === status)),
            ),
            responses: [],
          }
        : null,
    table: {
      caption: t('kind.body-by-theme'),
      columns: [
        { key: 'theme', label: overview('byTheme.column') },
        { key: 'body', label: overview('byBody.column') },
        { key: 'most_common', label: t('column.mostCommon') },
        ...statusColumns(locale, used),
      ],
      rows: filled.map((cell) => [
        textCell(say(cell.theme.name)),
        textCell(say(cell.body.shortName), explorerPath(place, query(cell))),
        textCell(statusName(locale, cell.look)),
        ...statusCells(locale, used, cell.counts, (status) =>
          explorerPath(place, { ...query(cell), status }),
        ),
      ]),
    },
  };
}

type Names = Pick<Narrowed, 'body' | 'theme'>;

/** A sentence of the record, with the part of it that alone is counted. */
function narrowed({ place, say }: Context, sentence: string, { body, theme }: Names): string {
  const t = getTranslator(place.locale, 'pictures');
  const names = [body && say(body), theme && t('narrowed.theme', { theme: say(theme) })];
  const only = names.filter(Boolean).join(', ');
  return only ? t('narrowed.sentence', { sentence, only }) : sentence;
}

/** What stood where on two days: of all, or of one body, of one theme. */
export function flowPicture(
  context: Context,
  since: string,
  flows: readonly Flow[],
  names: Names,
): Told {
  const { place, asOf, chart } = context;
  const { locale } = place;
  const t = getTranslator(locale, 'pictures');
  const order: readonly Look[] = ['NOT_MADE', ...statuses];
  const nameOf = (look: Flow['from']) =>
    look === 'NOT_MADE' ? t('notMade') : statusName(locale, look);
  const links = [...flows].sort(
    (a, b) =>
      order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to),
  );
  const nodes = (end: 'from' | 'to'): FlowNode[] =>
    order.flatMap((look) => {
      const value = flows.reduce((sum, flow) => sum + (flow[end] === look ? flow.count : 0), 0);
      return value > 0 ? [{ look, name: nameOf(look as Flow['from']), value }] : [];
    });
  // The changes between the two days, which list what stood where on both.
  const { body, theme } = chart.parameters;
  const hrefOf = ({ from, to }: Flow) =>
    flowPath(place, { from: since, to: asOf, body, theme, knownAt: place.knownAt }, from, to);
  const days = { since: formatDay(locale, since), until: formatDay(locale, asOf) };
  const country = countryName(locale, place.country);
  return {
    title: narrowed(context, flowSentence(place, since, asOf, movesOf(flows)), names),
    subtitle: t('counted.flow', { country, ...days }),
    source: getTranslator(locale, 'overview')('source'),
    drawing:
      flows.length > 0
        ? {
            shape: 'flow',
            left: { title: t('onDay', { date: days.since }), nodes: nodes('from') },
            right: { title: t('onDay', { date: days.until }), nodes: nodes('to') },
            links: links.map((flow) => ({
              from: flow.from,
              to: flow.to,
              value: flow.count,
              href: hrefOf(flow),
              name: t('leads.band', {
                from: nameOf(flow.from),
                to: nameOf(flow.to),
                count: flow.count,
              }),
            })),
          }
        : null,
    table: {
      caption: t('kind.flow'),
      columns: [
        { key: 'from', label: t('column.from', { date: days.since }) },
        { key: 'to', label: t('column.to', { date: days.until }) },
        { key: 'count', label: t('column.count'), isNumeric: true },
      ],
      rows: links.map((flow) => [
        textCell(nameOf(flow.from)),
        textCell(nameOf(flow.to)),
        numberCell(locale, flow.count, hrefOf(flow)),
      ]),
    },
  };
}

/** How long ago the sources were last looked at. */
export function freshnessPicture(context: Context, ages: readonly Age[], names: Narrowed): Told {
  const { place, asOf } = context;
  const { staleAfterDays } = names.question;
  const { locale } = place;
  const t = getTranslator(locale, 'pictures');
  const groups = ageGroups(ages, staleAfterDays);
  const nameOf = ({ over, upTo, kind }: AgeGroup) => {
    if (kind === 'NEVER') return t('freshnessKey.NEVER');
    if (upTo === null) return t('age.over', { over: over ?? 0 });
    return over === null ? t('age.upTo', { upTo }) : t('age.between', { from: over + 1, upTo });
  };
  const kinds = ['FRESH', 'STALE', 'NEVER'] as const;
  const hasAny = groups.some(({ count }) => count > 0);
  return {
    title: narrowed(context, freshnessSentence(place, groups, staleAfterDays), names),
    subtitle: t('counted.freshness', {
      country: countryName(locale, place.country),
      date: formatDay(locale, asOf),
      days: staleAfterDays,
    }),
    source: getTranslator(locale, 'overview')('source'),
    drawing: hasAny
      ? {
          shape: 'bars',
          rows: groups.map((group) => ({
            label: nameOf(group),
            parts: [{ look: group.kind, value: group.count }],
          })),
          key: kinds.map((look) => ({ look, name: t(`freshnessKey.${look}`) })),
        }
      : null,
    table: {
      caption: t('kind.freshness'),
      columns: [
        { key: 'verified', label: t('column.verified') },
        { key: 'freshness', label: t('column.freshness') },
        { key: 'count', label: t('column.count'), isNumeric: true },
      ],
      rows: groups.map((group) => [
        textCell(nameOf(group)),
        { text: t(`freshnessKey.${group.kind}`), value: group.kind },
        numberCell(locale, group.count),
      ]),
    },
  };
}
