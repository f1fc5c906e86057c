import { expect, it } from 'vitest';
import type { RecommendationDetail } from '@/lib/recommendations/types';
import { breadcrumbsThing, datasetOf, recommendationThing } from './dataset';
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
    isPartOf: { '@type': 'Report', datePublished: '2014-12-23' },
  });
  for (const vague of [
    detail('2014-01-01', '2014-12-31'),
    detail('2014-12-23', '2014-12-23', 'ABOUT'),
  ])
    expect(recommendationThing(vague, about).isPartOf).not.toHaveProperty('datePublished');
});

it('leads down by whole addresses', () => {
  const { itemListElement } = breadcrumbsThing([{ label: 'All', href: '/en/kz/recommendations' }]);
  expect(itemListElement).toMatchObject([{ position: 1, name: 'All' }]);
  expect(JSON.stringify(itemListElement)).toMatch(/"item":"https?:\/\/[^/]+\/en\/kz\//);
});
