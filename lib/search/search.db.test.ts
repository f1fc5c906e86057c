import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { explore } from '@/lib/explorer/queries/explore';
import { listWaysOut } from '@/lib/explorer/queries/list-ways-out';
import { readExplorer } from '@/lib/explorer/schema';
import type { Locale } from '@/lib/i18n/locales';
import { type Moment, todayIn } from '@/lib/moment/moment';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSmallWorld, type SmallWorld } from '@/lib/testing/small-world';
import { listAlsoFound } from './queries/list-also-found';
import { listExcerpts } from './queries/list-excerpts';
import { listMarks } from './queries/list-marks';
import { readSearch } from './queries/read-search';

const today = todayIn('Asia/Almaty');
const now: Moment = { asOf: today, knownAt: null, today };

let database: TestDatabase;
let world: SmallWorld;
let recommendation: string;
beforeAll(async () => {
  database = await createTestDatabase();
  world = await createSmallWorld(database.sql);
  recommendation = await world.addRecommendation('X-1');
});
afterAll(() => database.drop());

/** What is kept is always what would be worked out anew. */
afterEach(async () => {
  const rows = await database.sql`
    SELECT w.id FROM search_words(ARRAY(SELECT id FROM recommendations UNION ALL SELECT id FROM asks
      UNION ALL SELECT id FROM documents UNION ALL SELECT id FROM evidence)) w
    LEFT JOIN (SELECT recommendation_id AS id, words, words_en, words_ru, words_kk FROM recommendation_search
      UNION ALL SELECT id, words, NULL, NULL, NULL FROM search_entries) s USING (id)
    WHERE s.words IS DISTINCT FROM w.words OR (w.kind IS NULL
      AND (s.words_en, s.words_ru, s.words_kk) IS DISTINCT FROM (w.words_en, w.words_ru, w.words_kk))`;
  expect([...rows]).toEqual([]);
});

async function find(q: string, moment = now, language?: Locale) {
  const { selection, ...state } = readExplorer({ q });
  const question = { countryId: world.country, selection, moment, staleAfterDays: 180, language };
  return explore(question, state);
}
const total = async (q: string, moment = now) => (await find(q, moment)).total;
const also = async (q: string, moment = now) =>
  (await listAlsoFound(q, world.country, moment)).map(({ kind, key }) => `${kind} ${key}`);

async function summarise(text: string): Promise<void> {
  await database.sql`UPDATE recommendations SET summary = ${text} WHERE id = ${recommendation}`;
}

const translate = (
  locale: string,
  kind: string,
  subject: string,
  field: string,
  of: string,
  text: string,
) =>
  database.sql`INSERT INTO translations (id, subject_kind, subject_id, field, locale, text, state, source_hash, updated_at)
    VALUES (${randomUUID()}, ${kind}, ${subject}, ${field}, ${locale}, ${text}, 'MACHINE',
      sha256(convert_to(${of}, 'UTF8')), now())`;

describe('a translation', () => {
  it('is searched wherever its original stands, until it changes or goes', async () => {
    await summarise('Build bridges.');
    const other = await world.addRecommendation('X-2');
    await database.sql`UPDATE recommendations SET summary = 'Build bridges.' WHERE id = ${other}`;
    await translate(
      'ru',
      'recommendation',
      recommendation,
      'summary',
      'Build bridges.',
      'Построить мосты.',
    );
    await translate(
      'kk',
      'recommendation',
      recommendation,
      'summary',
      'Build bridges.',
      'Көпірлер салу.',
    );
    expect([await total('мост'), await total('копир'), await total('көпірлерді')]).toEqual([
      2, 2, 2,
    ]);
    await database.sql`UPDATE translations SET text = 'Возвести переправы.' WHERE locale = 'ru'`;
    expect([await total('мост'), await total('переправа')]).toEqual([0, 2]);
    await database.ownerSql`DELETE FROM translations WHERE locale = 'kk'`;
    expect(await total('көпір')).toBe(0);
  });

  it('of other words than stand there now is not', async () => {
    await summarise('Dig wells.');
    expect(await total('переправа')).toBe(1);
    await translate(
      'kk',
      'recommendation',
      recommendation,
      'summary',
      'Dig a well.',
      'Құдық қазу.',
    );
    expect(await total('құдық')).toBe(0);
    await summarise('Dig a well.');
    expect(await total('құдық')).toBe(1);
  });

  it('of an ask, a document and a piece of evidence is searched beside them', async () => {
    await database.sql`INSERT INTO ask_recommendations (ask_id, recommendation_id)
      VALUES (${world.ask}, ${recommendation})`;
    await translate('ru', 'ask', world.ask, 'title', 'Plant trees', 'Сажать деревья');
    await translate('ru', 'evidence', world.evidence, 'title', 'A law', 'О садоводстве');
    expect(await also('дерево')).toEqual(['ASK ask']);
    expect(await total('дерево')).toBe(1);
    expect(await also('садоводство')).toEqual(['EVIDENCE XX-E01']);
    expect(await also('trees OR садоводство')).toEqual(['ASK ask', 'EVIDENCE XX-E01']);
  });
});

it('in the reader’s language counts more than the same in another, which is found as well', async () => {
  const pairs = [
    ['R-1', 'Plan avenues.', 'Аллея и ислам.', 'Бақ және сая.'],
    ['R-2', 'Plan gardens.', 'Сад и тень.', 'Аллея және ислам.'],
    ['R-3', 'Plan walls.', 'Стена с надписью Plan gardens.', 'Қабырға.'],
  ] as const;
  for (const [reference, summary, ru, kk] of pairs) {
    const id = await world.addRecommendation(reference);
    await database.sql`UPDATE recommendations SET summary = ${summary} WHERE id = ${id}`;
    await translate('ru', 'recommendation', id, 'summary', summary, ru);
    await translate('kk', 'recommendation', id, 'summary', summary, kk);
  }
  const order = async (q: string, language: Locale, moment = now) =>
    (await find(q, moment, language)).rows.map(({ reference }) => reference);
  for (const q of ['аллея', 'аллея ислам', 'ИСЛАМ ИЛИ небылица']) {
    expect(await order(q, 'ru'), q).toEqual(['R-1', 'R-2']);
    expect(await order(q, 'kk'), q).toEqual(['R-2', 'R-1']);
  }
  expect(await order('gardens', 'ru')).toEqual(['R-3', 'R-2']);
  expect(await order('gardens', 'en')).toEqual(['R-2', 'R-3']);
  // A reference is of no language, and comes before all texts.
  expect(await order('r-2', 'kk')).toEqual(['R-2']);
  const names = await order('R-2 OR ислам', 'ru');
  expect([...names].sort()).toEqual(['R-1', 'R-2']);
});

describe('what a voice says', () => {
  it('is searched as it stands today, and not of a past day', async () => {
    const first = await world.judge({
      recommendation,
      voice: world.voices.desk,
      status: 'IN_PROGRESS',
      effectiveOn: '2015-01-01',
      reason: 'A ministry dredged the harbour.',
    });
    expect(await total('harbours')).toBe(1);
    expect(await total('harbours', { ...now, asOf: '2016-01-01' })).toBe(0);
    const [excerpt] = await listExcerpts('harbours', [recommendation], 'en', now);
    expect(excerpt).toMatchObject({ place: 'voice', text: 'A ministry dredged the harbour.' });
    await world.judge({
      recommendation,
      voice: world.voices.desk,
      replaces: first,
      status: 'IN_PROGRESS',
      effectiveOn: '2015-01-01',
      reason: 'A ministry dredged the canal.',
    });
    expect([await total('harbours'), await total('canals')]).toEqual([0, 1]);
  });

  it('in a draft is not', async () => {
    await database.sql`INSERT INTO assessment_drafts (id, recommendation_id, voice_id, author_id, reason, updated_at)
      VALUES (${randomUUID()}, ${recommendation}, ${world.voices.desk}, ${world.administrator}, 'Unpublished kayaks.', now())`;
    expect(await total('kayaks')).toBe(0);
  });
});

describe('what readers may not see', () => {
  it('is not found once it is withheld, nor proposed to who spells it in another way', async () => {
    await summarise('Speak with Wolfeschlegel.');
    await database.sql`UPDATE translations SET text = 'Поговорить с Вольфешлегелем.',
      source_hash = sha256(convert_to('Speak with Wolfeschlegel.', 'UTF8'))
      WHERE subject_id = ${recommendation} AND locale = 'ru'`;
    expect(await total('Wolfeschlegle')).toBe(1);
    expect((await find('Volfeshlegel')).notes.alike).toMatchObject([{ typed: 'Volfeshlegel' }]);
    await database.sql`SELECT withhold_text('recommendation', ${recommendation}, 'summary', 'PRIVACY', ${world.administrator})`;
    for (const q of ['Wolfeschlegel', 'Wolfeschlegle', 'Вольфешлегель', 'Volfeshlegel'])
      expect(await find(q)).toMatchObject({ total: 0, notes: { alike: [] } });
    const rows = await database.sql`SELECT word FROM search_vocabulary WHERE word ~ 'wolfe|вольфе'`;
    expect(rows).toHaveLength(0);
    const rest =
      await database.sql`SELECT 1 FROM recommendation_search WHERE words::text ~ 'wolfe|вольфе'`;
    expect(rest).toHaveLength(0);
  });

  it('is not found beside: archived, added at the desk and not published, of later days', async () => {
    const id = randomUUID();
    await database.sql`INSERT INTO evidence (id, reference, country_id, kind, title, summary, occurred_latest,
        occurred_qualifier, direction, confidence, created_by_id)
      VALUES (${id}, 'XX-E02', ${world.country}, 'LAW', 'Submarines', 'Of submarines.', '2020-06-01', 'EXACT',
        'PROGRESS', 'HIGH', ${world.administrator})`;
    expect(await also('submarine')).toEqual([]);
    await database.ownerSql`UPDATE evidence SET created_by_id = NULL WHERE id = ${id}`;
    expect(await also('submarine')).toEqual(['EVIDENCE XX-E02']);
    expect(await also('submarine', { ...now, asOf: '2019-01-01' })).toEqual([]);
    await database.sql`UPDATE evidence SET archived_at = now(), archived_reason = 'Twice.' WHERE id = ${id}`;
    expect(await also('submarine')).toEqual([]);
  });
});

describe('a search that finds nothing', () => {
  it('says what to leave out, and how much that would find', async () => {
    await database.sql`UPDATE recommendations SET official_text = 'Paint the lighthouse.' WHERE id = ${recommendation}`;
    const { selection } = readExplorer({ q: 'lighthouse canals zebra', status: 'IN_PROGRESS' });
    const question = { countryId: world.country, selection, moment: now, staleAfterDays: 180 };
    expect(await listWaysOut(question)).toMatchObject([{ name: 'q', value: 'zebra', count: 1 }]);
    const filtered = readExplorer({ q: 'lighthouse', status: 'IMPLEMENTED' });
    expect(await listWaysOut({ ...question, selection: filtered.selection })).toMatchObject([
      { name: 'status', value: 'IMPLEMENTED', count: 1 },
    ]);
  });

  it('names the words that it was given instead, and the names that nobody has', async () => {
    expect((await find('lighthuose')).notes).toMatchObject({
      alike: [{ typed: 'lighthuose', words: ['lighthouse'] }],
    });
    expect((await find('body:nobody theme:"garden parties"')).notes.unknown).toEqual([
      { field: 'body', value: 'nobody' },
      { field: 'theme', value: 'garden parties' },
    ]);
  });
});

describe('marks', () => {
  it('are on words in any form, not on those that were left out', async () => {
    const marks = await listMarks('"paint the lighthouses" OR canal NOT trees', [
      'Painting a Lighthouse by canals, under trees.',
    ]);
    expect([...marks].sort()).toEqual(['canals', 'lighthouse', 'painting']);
  });

  it('need no more than words: signs of a query are words, too', async () => {
    for (const q of ["'", '\\', "a'b", ':*', '<->', '& | !', "'); DROP TABLE x"])
      await expect(readSearch(q)).resolves.toBeTruthy();
  });
});
