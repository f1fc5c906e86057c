import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSmallWorld, type SmallWorld } from '@/lib/testing/small-world';

let database: TestDatabase;
let world: SmallWorld;
let recommendation: string;
beforeAll(async () => {
  database = await createTestDatabase();
  world = await createSmallWorld(database.sql);
  recommendation = await world.addRecommendation('X-1');
});
afterAll(() => database.drop());

/** What is kept is always what would be computed anew. */
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

async function finds(words: string): Promise<boolean> {
  const [row] = await database.sql`
    SELECT words @@ plainto_tsquery('russian', ${words}) AS found FROM recommendation_search
    WHERE recommendation_id = ${recommendation}`;
  return row?.found;
}

async function becomesFound(words: string, change: () => Promise<unknown>): Promise<void> {
  expect(await finds(words)).toBe(false);
  await change();
  expect(await finds(words)).toBe(true);
}

it('a new recommendation is found by its summary and its document', async () => {
  expect(await finds('something')).toBe(true);
  expect(await finds('report examples')).toBe(true);
});

it.each([
  ['summary', 'Build a lighthouse.', 'lighthouses'],
  ['official_text', 'The State should paint windows.', 'painting'],
  ['label', '66 (q)', '66 q'],
  ['place', 'Annexe', 'annexe'],
  ['addressee_note', 'and cooperatives', 'cooperatives'],
])('a changed %s is found', async (column, text, words) => {
  await becomesFound(words, () =>
    database.sql.unsafe(`UPDATE recommendations SET ${column} = $1`, [text]),
  );
});

it('a body, a theme and an ask are found when they come and not when they are gone', async () => {
  const links = [
    ['recommendation_bodies', 'body_id', world.body, 'examples body'],
    ['recommendation_themes', 'theme_id', world.theme, 'gardens'],
    ['ask_recommendations', 'ask_id', world.ask, 'planting trees'],
  ] as const;
  const addLink = (table: string, column: string, id: string) =>
    database.sql.unsafe(`INSERT INTO ${table} (recommendation_id, ${column}) VALUES ($1, $2)`, [
      recommendation,
      id,
    ]);
  // A recommendation keeps at least one body and one theme.
  const [[body], [theme]] = [
    await database.sql`INSERT INTO bodies (id, slug, name, short_name, kind, description)
      VALUES (gen_random_uuid(), 'other', 'Other', 'Other', 'UN_MANDATE', 'Another.') RETURNING id`,
    await database.sql`INSERT INTO themes (id, slug, name, definition, position)
      VALUES (gen_random_uuid(), 'other', 'Other', 'Another.', 1) RETURNING id`,
  ];
  await addLink('recommendation_bodies', 'body_id', body?.id);
  await addLink('recommendation_themes', 'theme_id', theme?.id);
  for (const [table, column, id, words] of links) {
    await becomesFound(words, () => addLink(table, column, id));
    await database.sql.unsafe(`DELETE FROM ${table} WHERE ${column} = $1`, [id]);
    expect(await finds(words)).toBe(false);
    await addLink(table, column, id);
  }
  await database.sql`DELETE FROM recommendation_bodies WHERE body_id = ${body?.id}`;
  await database.sql`DELETE FROM recommendation_themes WHERE theme_id = ${theme?.id}`;
});

it.each([
  ['documents', 'title', 'Bulletin of winters', 'winter'],
  ['documents', 'symbol', 'Q/77', 'q/77'],
  ['themes', 'name', 'Beekeeping', 'beekeeping'],
  ['asks', 'title', 'Count the bees', 'counting'],
  ['bodies', 'name', 'Council of Rivers', 'rivers'],
  ['bodies', 'short_name', 'Rivulet', 'rivulet'],
])('a new name is found: %s.%s', async (table, column, text, words) => {
  await becomesFound(words, () =>
    database.sql.unsafe(`UPDATE ${table} SET ${column} = $1`, [text]),
  );
});

it('the body above is found, and its new name', async () => {
  await becomesFound('mountain', async () => {
    await database.sql`INSERT INTO bodies (id, slug, name, short_name, kind, description)
      VALUES (gen_random_uuid(), 'above', 'Above', 'Mountain', 'UN_PEER_REVIEW', 'Above.')`;
    await database.sql`UPDATE bodies SET above_id = (SELECT id FROM bodies WHERE slug = 'above')
      WHERE id = ${world.body}`;
  });
  await becomesFound(
    'valley',
    () => database.sql`UPDATE bodies SET short_name = 'Valley' WHERE slug = 'above'`,
  );
});

it('the program cannot move a link without search noticing', async () => {
  await expect(database.sql`UPDATE recommendation_themes SET theme_id = theme_id`).rejects.toThrow(
    'permission denied',
  );
});
