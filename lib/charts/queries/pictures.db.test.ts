import { SaxesParser } from 'saxes';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as getApiOverview } from '@/app/api/v1/[country]/overview/route';
import type { Country } from '@/lib/countries/types';
import { db } from '@/lib/db/client';
import { locales } from '@/lib/i18n/locales';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { type Moment, todayIn } from '@/lib/moment/moment';
import { getAttention } from '@/lib/overview/queries/get-attention';
import { statuses } from '@/lib/status/scale';
import { askApi, readAnswer } from '@/lib/testing/ask-api';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { readCsv } from '@/lib/testing/read-csv';
import { pictureCsv } from '../csv';
import { pictureFile } from '../file';
import { pngScale, toPng } from '../png';
import { type Chart, type ChartKind, chartKinds } from '../schema';
import type { Picture } from '../types';
import { getPicture } from './get-picture';

const today = todayIn('Asia/Almaty');
const now: Moment = { asOf: today, knownAt: null, today };
const site = { name: 'Qadam', timeZone: 'Asia/Almaty' };

let test: TestDatabase;
let country: Country;
beforeAll(async () => {
  test = await createTestDatabase({ record: true });
  const row = await db.country.findUniqueOrThrow({ where: { code: 'kz' } });
  country = { ...row, cutOff: null };
});
afterAll(() => test.drop());

const charts: Chart[] = [
  ...chartKinds
    .filter((kind) => kind !== 'indicator')
    .map((kind): Chart => ({ kind, parameters: {} })),
  { kind: 'indicator', parameters: { indicator: 'administrative-prosecutions' } },
  { kind: 'standing', parameters: { body: 'upr' } },
  { kind: 'asks', parameters: { ask: 'end-compulsory-registration' } },
  { kind: 'flow', parameters: { since: '2015-12-31' } },
  { kind: 'flow', parameters: { since: '2015-12-31', body: 'upr', theme: 'registration' } },
  { kind: 'freshness', parameters: { body: 'upr' } },
];

async function open(chart: Chart, moment = now, locale: Place['locale'] = 'en'): Promise<Picture> {
  const place = { locale, country: 'kz', ...(moment.asOf !== today && { asOf: moment.asOf }) };
  const picture = await getPicture(country, moment, place, chart);
  if (!picture) throw new Error(`no ${chart.kind}`);
  return picture;
}

const sum = (picture: Picture, key: string) => {
  const at = picture.table.columns.findIndex((column) => column.key === key);
  return picture.table.rows.reduce((total, row) => total + Number(row[at]?.value), 0);
};

/** What a reader of XML finds; throws where it is none. */
function readXml(text: string): { names: Set<string>; title: string } {
  const names = new Set<string>();
  let [title, isTitle] = ['', false];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name }) => {
    names.add(name);
    isTitle = name === 'title';
  });
  parser.on('closetag', () => {
    isTitle = false;
  });
  parser.on('text', (words) => {
    if (isTitle) title += words;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return { names, title };
}

describe('every picture', () => {
  it.each(charts)('$kind $parameters: table, CSV, SVG and PNG are of one make', async (chart) => {
    for (const locale of locales) {
      const picture = await open(chart, now, locale);
      expect(picture.drawing).not.toBeNull();
      const lines = readCsv(pictureCsv(picture, 'https://qadam.example/x'));
      expect(lines).toHaveLength(picture.table.rows.length);
      for (const [index, row] of picture.table.rows.entries())
        for (const [at, { key }] of picture.table.columns.entries())
          expect(lines[index]?.[key]).toBe(String(row[at]?.value ?? ''));
      expect(lines[0]).toMatchObject({ as_of: today, address: 'https://qadam.example/x' });

      const { svg, width, height } = pictureFile(
        picture,
        { locale, country: 'kz' },
        site,
        locale === 'ru' ? 'dark' : 'light',
      );
      const { names, title } = readXml(svg);
      expect(title).toBe(picture.title);
      expect(
        [...names].filter((name) => !/^(svg|title|desc|defs|path|rect|g|use)$/.test(name)),
      ).toEqual([]);
      expect(svg).not.toMatch(/\bon\w+=|href="(?!#)|url\(|NaN|undefined/);
      const image = sharp(await toPng(svg));
      expect(await image.metadata()).toMatchObject({
        format: 'png',
        width: width * pngScale,
        height: height * pngScale,
      });
      const { channels } = await image.stats();
      expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(8);
    }
  });

  it('that does not exist is null', async () => {
    const place = { locale: 'en', country: 'kz' } as const;
    for (const parameters of [{ body: 'nobody' }, { theme: 'nothing' }, { ask: 'nothing' }])
      for (const kind of ['standing', 'flow', 'freshness'] as const)
        if (kind === 'standing' || !parameters.ask)
          expect(await getPicture(country, now, place, { kind, parameters })).toBeNull();
  });

  it('of a day before everything has nothing to draw and says so', async () => {
    for (const { kind, parameters } of charts.slice(0, 8)) {
      const picture = await open({ kind, parameters }, { ...now, asOf: '1990-01-01' });
      expect(
        picture.table.rows.filter((row) => Number(row.at(-1)?.value) > 0),
        kind,
      ).toEqual([]);
      expect(picture.title).not.toBe('');
    }
  });
});

describe.each([now, { ...now, asOf: '2019-06-30' }])('as of $asOf', (moment) => {
  it('counts in its CSV what the overview of the API counts', async () => {
    const { body: api } = await readAnswer(askApi(getApiOverview, `?asOf=${moment.asOf}`));
    /** The lines of a picture's file. */
    const fileOf = async (kind: ChartKind) =>
      readCsv(pictureCsv(await open({ kind, parameters: {} }, moment), 'https://qadam.example/x'));
    /** What a line counts, by the names that the API has for it. */
    const countsOf = (line: Record<string, string | undefined>) =>
      Object.fromEntries(
        statuses.map((status) => [status, Number(line[status.toLowerCase()] ?? 0)]),
      );
    const standing = await fileOf('standing');
    for (const status of statuses) {
      const name = getTranslator('en', 'status')(`name.${status}`);
      const line = standing.find((one) => one.status === name);
      expect(Number(line?.count ?? 0), status).toBe(api.counts[status]);
    }
    const years = await fileOf('over-time');
    expect(years.map((line) => ({ year: Number(line.year), counts: countsOf(line) }))).toEqual(
      api.years,
    );
    for (const [kind, column, things] of [
      ['by-body', 'body', api.bodies],
      ['by-theme', 'theme', api.themes],
    ] as const) {
      const lines = await fileOf(kind);
      expect(lines.map((line) => [line[column], countsOf(line)])).toEqual(
        things.map((one: { name: string; counts: object }) => [one.name, one.counts]),
      );
    }
    const fresh = await fileOf('freshness');
    const count = (lines: typeof fresh) => lines.reduce((all, one) => all + Number(one.count), 0);
    expect(count(fresh)).toBe(api.total);
    const { stale } = await getAttention(country.id, moment, 180);
    expect(count(fresh.filter(({ freshness }) => freshness === 'STALE'))).toBe(stale);
  });

  it('crosses bodies with themes so that each recommendation is found', async () => {
    const crossed = await open({ kind: 'body-by-theme', parameters: {} }, moment);
    for (const row of crossed.table.rows) {
      const own = row.slice(3, -1).reduce((all, { value }) => all + Number(value), 0);
      expect(row.at(-1)?.value).toBe(own);
    }
    const [{ pairs } = { pairs: 0 }] = await test.sql`
      SELECT count(*)::int AS pairs FROM standing_as_of(${moment.asOf}::text::date, 'infinity') s
      JOIN recommendations r ON r.id = s.recommendation_id
      JOIN addressees a ON a.id = r.addressee_id AND a.is_state_concerned
      JOIN recommendation_themes t ON t.recommendation_id = r.id`;
    expect(sum(crossed, 'total')).toBeGreaterThanOrEqual(pairs);
  });

  it('loses nobody between two days', async () => {
    const flow = await open({ kind: 'flow', parameters: { since: '2014-12-31' } }, moment);
    const earlier = await open(
      { kind: 'standing', parameters: {} },
      { ...now, asOf: '2014-12-31' },
    );
    const later = await open({ kind: 'standing', parameters: {} }, moment);
    expect(sum(flow, 'count')).toBe(sum(later, 'count'));
    for (const [name, count] of earlier.table.rows) {
      const from = flow.table.rows.filter(([own]) => own?.text === name?.text);
      expect(from.reduce((all, row) => all + Number(row[2]?.value), 0)).toBe(count?.value);
    }
  });
});
