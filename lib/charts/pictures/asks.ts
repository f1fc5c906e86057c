import type { StateResponse } from '@/lib/db/generated/enums';
import { askPath, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { AskStanding } from '@/lib/overview/types';
import { statuses } from '@/lib/status/scale';
import { askSentence, asksSentence } from '../sentences';
import type { GridCell } from '../types';
import { type Context, statusKey, statusName, textCell, yearCell } from './context';
import type { Told } from './standings';

type Made = AskStanding['recommendations'][number];

/** Who asked for the same thing when, what the State answered, and where it stands. */
export function asksPicture({ place, say, chart }: Context, asks: readonly AskStanding[]): Told {
  const { locale } = place;
  const t = getTranslator(locale, 'pictures');
  const overview = getTranslator(locale, 'overview');
  const status = getTranslator(locale, 'status');
  const all = asks.flatMap(({ recommendations }) => recommendations);
  const [most] = asks;
  const alone = chart.parameters.ask ? most : undefined;
  const years = spanOf(all.map(({ year }) => year));
  const rows = alone
    ? byBody(alone.recommendations).map(({ body, made }) => ({ label: say(body), made }))
    : asks.map(({ title, recommendations }) => ({ label: say(title), made: recommendations }));
  const used = statuses.filter((one) => all.some((made) => made.status === one));
  const answered = responses.filter((one) => all.some(({ response }) => response === one));
  return {
    title: alone
      ? askSentence(place, { name: say(alone.title), ...tally(alone.recommendations) })
      : asksSentence(place, most && tally(most.recommendations)),
    subtitle: alone ? t('counted.ask') : `${overview('asks.subtitle')} ${t('counted.answers')}`,
    source: overview('asks.source'),
    drawing:
      all.length > 0
        ? {
            shape: 'grid',
            columns: years.map(String),
            rows: rows.map(({ label, made }) => ({
              label,
              cells: years.map((year) => cellOf(made.filter((one) => one.year === year))),
            })),
            key: statusKey(locale, used),
            responses: answered.map((response) => ({
              response,
              name: status(`response.${response}`),
            })),
          }
        : null,
    table: {
      caption: overview('asks.table'),
      columns: [
        { key: 'ask', label: overview('asks.ask') },
        { key: 'year', label: t('column.year') },
        { key: 'asked_by', label: t('column.body') },
        { key: 'reference', label: t('column.recommendation') },
        { key: 'state_response', label: status('response.label') },
        { key: 'status', label: t('column.status') },
      ],
      rows: asks.flatMap(({ slug, title, recommendations }) =>
        recommendations.map((made) => [
          textCell(say(title), askPath(place, slug)),
          yearCell(made.year),
          textCell(made.bodies.map(say).join('; ')),
          textCell(made.reference, recommendationPath(place, made.reference)),
          textCell(status(`response.${made.response}`)),
          textCell(statusName(locale, made.status)),
        ]),
      ),
    },
  };
}

const responses: readonly StateResponse[] = ['ACCEPTED', 'PARTLY_ACCEPTED', 'NOTED', 'REJECTED'];

function cellOf(made: readonly Made[]): GridCell | null {
  if (made.length === 0) return null;
  return { marks: made.map(({ status, response }) => ({ look: status, response })) };
}

/** Every year that counts, without the gaps: marks are found by year, and empty columns say nothing. */
function spanOf(years: readonly number[]): number[] {
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Each body once, in the order in which they first asked. */
function byBody(all: readonly Made[]): { body: string; made: Made[] }[] {
  const bodies = [...new Set(all.flatMap((one) => one.bodies))];
  return bodies.map((body) => ({ body, made: all.filter((one) => one.bodies.includes(body)) }));
}

function tally(all: readonly Made[]) {
  return {
    count: all.length,
    year: Math.min(...all.map(({ year }) => year)),
    accepted: all.filter(({ response }) => response === 'ACCEPTED').length,
    implemented: all.filter(({ status }) => status === 'IMPLEMENTED').length,
  };
}
