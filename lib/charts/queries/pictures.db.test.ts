import { SaxesParser } from 'saxes';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Country } from '@/lib/countries/types';
import { db } from '@/lib/db/client';
import { locales } from '@/lib/i18n/locales';
import type { Place } from '@/lib/i18n/paths';
import { type Moment, todayIn } from '@/lib/moment/moment';
import { getOverview } from '@/lib/overview/queries/get-overview';
import { statuses, totalOf } from '@/lib/status/scale';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { readCsv } from '@/lib/testing/read-csv';
import { pictureCsv } from '../csv';
import { pictureFile } from '../file';
import { pngScale, toPng } from '../png';
import { type Chart, chartKinds } from '../schema';
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
      expect(await getPicture(country, now, place, { kind: 'standing', parameters })).toBeNull();
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
  it('counts what the overview counts', async () => {
    const overview = await getOverview(country, moment, 180);
    const { total, counts } = overview.standing;
    const standing = await open({ kind: 'standing', parameters: {} }, moment);
    expect(sum(standing, 'count')).toBe(total);
    const over = await open({ kind: 'over-time', parameters: {} }, moment);
    const last = over.table.rows.at(-1)?.map(({ value }) => value);
    expect(last?.at(-1)).toBe(total);
    for (const status of statuses)
      if (counts[status]) {
        const at = over.table.columns.findIndex(({ key }) => key === status.toLowerCase());
        expect(last?.[at], status).toBe(counts[status]);
      }
    for (const [kind, rows] of [
      ['by-body', overview.bodies],
      ['by-theme', overview.themes],
    ] as const) {
      const picture = await open({ kind, parameters: {} }, moment);
      expect(picture.table.rows.map((row) => row.at(-1)?.value)).toEqual(
        rows.map((row) => totalOf(row.counts)),
      );
    }
    const { contested: _, ...attention } = overview.attention;
    const fresh = await open({ kind: 'freshness', parameters: {} }, moment);
    expect(sum(fresh, 'count')).toBe(total);
    const stale = fresh.table.rows.filter(([, kind]) => kind?.value === 'STALE');
    expect(stale.reduce((all, row) => all + Number(row[2]?.value), 0)).toBe(attention.stale);
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
