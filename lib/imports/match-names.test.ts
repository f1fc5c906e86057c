import { describe, expect, it } from 'vitest';
import { isHintRow, linksNotTaken, mapColumns, recogniseLayout, repeatedColumns } from './layouts';
import { type Known, matchNames } from './match-names';
import { sessionDays } from './upr-sessions';

const known: Known = {
  countries: [{ id: 'k', code: 'kz', name: 'Kazakhstan', addressee: 'kz-government' }],
  bodies: [
    {
      id: 'u',
      slug: 'upr',
      name: 'Universal Periodic Review (UPR)',
      shortName: 'UPR',
      aboveId: null,
    },
    { id: 'm', slug: 'mexico', name: 'Mexico', shortName: 'Mexico', aboveId: 'u' },
    { id: 's', slug: 'state-department', name: 'United States', shortName: 'USDOS', aboveId: null },
  ],
  themes: [{ id: 't', slug: 'registration', name: 'Registration of communities' }],
  addressees: [{ id: 'a', slug: 'kz-government', name: 'Government of Kazakhstan' }],
  documents: [
    {
      id: 'd',
      slug: 'upr-2010',
      title: 'Universal Periodic Review of Kazakhstan, first cycle (session 7)',
      symbol: 'A/HRC/14/10',
    },
  ],
  linkedThemes: ['Registration of communities', 'Тіркеу'].map((name) => ({
    ...{ id: 't', slug: 'registration', shortName: 'registration', name },
  })),
  measures: [{ id: 'x', slug: 'KZ-M1', shortName: 'KZ-M1', name: 'A new law' }],
  meanings: new Map([
    ['DOCUMENT The report', 'upr-2010'],
    ['STATE Estados Unidos', 'state-department'],
    ['THEME Gone', 'no-longer-there'],
  ]),
};
const details = (title: string, latest: string | null) => ({
  ...{ title, symbol: null, earliest: latest, latest, isInferred: true, words: null, bodies: [] },
});
const match = (
  kind: Parameters<typeof matchNames>[0][number]['kind'],
  name: string,
  more: unknown = null,
) => matchNames([{ kind, name, details: more }], known)[0];

describe('names of a file', () => {
  it('stand for what has them as slug, name, short name or symbol, whatever the case and signs', () => {
    expect(match('BODY', 'upr')).toMatchObject({ slug: 'upr', targetId: 'u' });
    expect(match('STATE', 'MÉXICO')).toMatchObject({ slug: 'mexico', targetId: 'm' });
    expect(match('THEME', 'registration')).toMatchObject({ targetId: 't' });
    for (const name of ['registration', 'REGISTRATION OF COMMUNITIES', 'тіркеу'])
      expect(match('CATEGORY', name)).toMatchObject({ slug: 'registration', targetId: 't' });
    for (const name of ['KZ-M1', 'kz m1', 'A new law'])
      expect(match('MEASURE', name)).toMatchObject({ slug: 'KZ-M1', targetId: 'x' });
    expect(match('DOCUMENT', 'a/hrc/14/10')).toMatchObject({ targetId: 'd' });
    const session = 'Universal Periodic Review of Kazakhstan, session 7';
    expect(match('DOCUMENT', session, details(session, '2010-02-28'))).toMatchObject({
      targetId: 'd',
    });
  });

  it('stand for what they stood for the last time, as long as it is there', () => {
    expect(match('DOCUMENT', 'The report')).toMatchObject({ targetId: 'd' });
    expect(match('STATE', 'Estados Unidos')).toMatchObject({ targetId: 's' });
    expect(match('THEME', 'Gone')).toMatchObject({ slug: 'gone', targetId: null });
  });

  it('a country is known by its code and in three languages, and is never made', () => {
    for (const name of ['KZ', 'Kazakhstan', 'Казахстан', 'Қазақстан'])
      expect(match('COUNTRY', name)).toMatchObject({
        slug: 'kz',
        details: { addressee: 'kz-government' },
      });
    expect(match('COUNTRY', 'Narnia')).toMatchObject({ slug: null, targetId: null });
  });

  it('what is not known gets a slug that nothing has; a document needs a day', () => {
    expect(match('STATE', 'United States')).toMatchObject({
      slug: 'united-states',
      targetId: null,
    });
    expect(match('STATE', 'State Department')).toMatchObject({ slug: 'state-department-upr' });
    expect(match('THEME', 'Свобода')).toMatchObject({
      slug: expect.stringMatching(/^theme-[0-9a-f]{8}$/),
    });
    expect(match('CATEGORY', 'Свобода')).toMatchObject({ slug: null, targetId: null });
    expect(match('MEASURE', 'M9')).toMatchObject({ slug: null, targetId: null });
    expect(match('DOCUMENT', 'X/1', details('X/1', null))).toMatchObject({ slug: null });
    expect(match('DOCUMENT', 'X/1', details('X/1', '2020-01-01'))).toMatchObject({ slug: 'x-1' });
  });
});

describe('layouts', () => {
  it('are recognised by their columns', () => {
    expect(recogniseLayout(['reference', 'summary', 'country'])).toBe('OWN');
    expect(recogniseLayout(['reference', 'title', 'support_level'])).toBe('IMPACT_OSS');
    expect(recogniseLayout(['a', 'b'])).toBeNull();
    expect(mapColumns('UHRI', ['TEXT', 'UPR Recommending States', 'text'])).toEqual([
      'officialText',
      'states',
      '',
    ]);
    expect(repeatedColumns(['Text', 'To', 'text '])).toEqual(['text ']);
    expect(isHintRow('IMPACT_OSS', ['Required: text', 'Optional: text', ''])).toBe(true);
    expect(isHintRow('IMPACT_OSS', ['126.1', 'Required reading for judges', ''])).toBe(false);
  });

  it('take no link of IMPACT OSS for a field of the recommendation, and name those that fill nothing', () => {
    const header = [
      'Indicator [recommendation_indicators:reference]',
      'Reference [database:reference]',
      'Title [recommendations:title]',
      'Category [recommendation_categories:category_id]',
      'framework_id',
      'measure_ids',
      '',
    ];
    const mapping = mapColumns('IMPACT_OSS', header);
    expect(mapping).toEqual(['indicators', 'reference', 'summary', '', 'framework', '', '']);
    const links = [header[0], header[3], 'measure_ids'];
    expect(linksNotTaken('IMPACT_OSS', header, mapping)).toEqual(links);
    expect(linksNotTaken('IMPACT_OSS', header, mapping.with(3, 'themes'))).not.toContain(links[1]);
    expect(linksNotTaken('OWN', header, mapping)).toEqual([]);
    expect(repeatedColumns(header)).toEqual([]);
  });

  it('know the columns of IMPACT OSS that link by reference, in what its client writes and in tables of links', () => {
    const fields = {
      'action-reference [rel:action-reference]': 'measures',
      'category-short-title [rel:category-short-title]': 'categories',
      'x [rel:category-reference|y]': 'categories',
      'indicator-reference [rel:indicator-reference]': 'indicators',
      'Category [recommendation_categories:short_title]': 'categories',
      'Measure [measures:reference]': 'measures',
      'category-reference': 'categories',
      'action-id [rel:action-id]': '',
      'Category [categories:id]': '',
      'Category [rel:categry-reference]': '',
      'Category [rel:category-reference': '',
      'Title [measures:title2]': '',
    };
    for (const [name, field] of Object.entries(fields)) {
      const mapping = mapColumns('IMPACT_OSS', [name]);
      expect([name, mapping]).toEqual([name, [field]]);
      const isTaken = field === 'categories' || field === 'measures';
      expect([name, linksNotTaken('IMPACT_OSS', [name], mapping)]).toEqual([
        name,
        isTaken ? [] : [name],
      ]);
    }
  });

  it('sessions of the Review lie in whole months', () => {
    expect(sessionDays(1)).toEqual({ earliest: '2008-04-01', latest: '2008-04-30' });
    expect(sessionDays(20)).toEqual({ earliest: '2014-10-01', latest: '2014-11-30' });
    expect(sessionDays(900)).toBeNull();
  });
});
