import { expect, it } from 'vitest';
import type { RecommendationDetail } from '@/lib/recommendations/types';
import type { PublishedReport } from '@/lib/reports/types';
import { breadcrumbsThing, datasetOf, recommendationThing, reportThing } from './dataset';
import { jsonLd } from './json-ld';

it('is data that nothing in it can end, and reads back as it was', () => {
  const name = '</script><script>alert(1)</script>\u2028<!-- ә';
  const text = jsonLd({ '@type': 'Thing', name });
  expect(text).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@type': 'Thing', name });
});

it('describes the record as a data set with its files, whose name is the same in every language', () => {
  const country = { code: 'kz', topic: 'Freedom of religion or belief' };
  const said = { site: 'Qadam', topic: 'Свобода религии' };
  const [english, russian] = (['en', 'ru'] as const).map((locale) =>
    datasetOf(country, { locale, ...said }),
  );
  expect(english?.['@id']).toBe(russian?.['@id']);
  expect(english).toMatchObject({ '@type': 'Dataset', isAccessibleForFree: true });
  // Search engines for data want 50 to 5,000 letters.
  expect(String(english?.description).length).toBeGreaterThan(50);
  const files = english?.distribution as { contentUrl: string; encodingFormat: string }[];
  expect(files.map(({ encodingFormat }) => encodingFormat)).toEqual([
    'application/zip',
    'application/gzip',
    'text/csv',
    'application/json',
  ]);
  for (const { contentUrl } of files) expect(URL.canParse(contentUrl)).toBe(true);
});

const detail = (earliest: string, latest: string, qualifier = 'EXACT') =>
  ({
    reference: 'X-1',
    summary: 'Do something.',
    bodies: [{ name: 'Body' }],
    themes: [{ name: 'Theme' }],
    document: { title: 'Report', url: null, issued: { earliest, latest, qualifier, words: null } },
  }) as unknown as RecommendationDetail;

it('says of a recommendation what its document is, and a day only where the record has one', () => {
  const about = {
    locale: 'en' as const,
    country: 'kz',
    site: 'Qadam',
    say: (text: string) => text,
  };
  const exact = recommendationThing(detail('2014-12-23', '2014-12-23'), about);
  expect(exact).toMatchObject({
    '@type': 'CreativeWork',
    identifier: 'X-1',
    about: [{ '@type': 'Thing', name: 'Theme' }],
    isPartOf: [{ '@type': 'Report', datePublished: '2014-12-23' }, { '@type': 'Dataset' }],
  });
  for (const vague of [
    detail('2014-01-01', '2014-12-31'),
    detail('2014-12-23', '2014-12-23', 'ABOUT'),
  ])
    expect(JSON.stringify(recommendationThing(vague, about))).not.toContain('datePublished');
});

it('leads down by whole addresses', () => {
  const { itemListElement } = breadcrumbsThing({ locale: 'en', country: 'kz' }, [
    { label: 'All', href: '/en/kz/recommendations' },
  ]);
  expect(itemListElement).toMatchObject([
    { position: 1, name: 'Kazakhstan' },
    { position: 2, name: 'All' },
  ]);
  expect(JSON.stringify(itemListElement)).toMatch(/"item":"https?:\/\/[^/]+\/en\/kz\//);
});

it('says of a published report which version it is, whose, and what it rests on', () => {
  const report = {
    ...{ reference: 'KZ-R1', version: 2, title: 'Есеп', locale: 'kk', voice: 'Desk' },
    publishedAt: '2026-01-02T03:04:05.000Z',
  } as unknown as PublishedReport;
  const say = (text: string) => (text === 'Desk' ? 'Редакция' : text);
  const thing = reportThing(report, { country: 'kz', site: 'Qadam', say });
  expect(thing).toMatchObject({
    ...{ '@type': 'Report', reportNumber: 'KZ-R1', version: '2', inLanguage: 'kk' },
    author: { '@type': 'Organization', name: 'Редакция' },
  });
  expect(String(thing.url)).toMatch(/\/kk\/kz\/reports\/KZ-R1\/v2$/);
});

/** schema.org's properties of what we write, as its vocabulary has them (with those of CreativeWork and Thing). */
const creative = [
  ...[
    '@id',
    '@type',
    'name',
    'identifier',
    'url',
    'inLanguage',
    'author',
    'about',
    'isPartOf',
    'license',
  ],
  ...[
    'publisher',
    'datePublished',
    'version',
    'isAccessibleForFree',
    'isBasedOn',
    'description',
    'creator',
  ],
  ...['spatialCoverage', 'keywords'],
];
const properties: Record<string, readonly string[]> = {
  CreativeWork: creative,
  Report: [...creative, 'reportNumber'],
  Dataset: [...creative, 'distribution'],
  DataDownload: [...creative, 'contentUrl', 'encodingFormat'],
  Organization: ['@type', 'name', 'url'],
  Country: ['@type', 'name', 'identifier'],
  Thing: ['@type', 'name'],
  BreadcrumbList: ['@type', 'itemListElement'],
  ListItem: ['@type', 'position', 'name', 'item'],
};

it('uses only types and properties that schema.org has', () => {
  const visit = (thing: unknown): void => {
    if (Array.isArray(thing)) for (const one of thing) visit(one);
    if (Array.isArray(thing)) return;
    if (typeof thing !== 'object' || thing === null) return;
    const type = String((thing as Record<string, unknown>)['@type']);
    expect(Object.keys(properties)).toContain(type);
    for (const [name, value] of Object.entries(thing)) {
      expect(properties[type], type).toContain(name);
      visit(value);
    }
  };
  const about = {
    locale: 'en',
    country: 'kz',
    site: 'Qadam',
    say: (text: string) => text,
  } as const;
  const report = { reference: 'KZ-R1', version: 1, locale: 'en' } as unknown as PublishedReport;
  visit([
    recommendationThing(detail('2014-12-23', '2014-12-23'), about),
    datasetOf({ code: 'kz', topic: 'x' }, { ...about, topic: 'x' }),
    reportThing(report, about),
    breadcrumbsThing({ locale: 'en', country: 'kz' }, [{ label: 'All', href: '/en/kz/x' }]),
  ]);
});
