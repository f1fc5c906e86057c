import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSmallWorld, type SmallWorld } from '@/lib/testing/small-world';
import { translatableTexts } from '@/lib/translations/texts';

let database: TestDatabase;
let world: SmallWorld;
let first: string;
let second: string;
let other: string;

/** Carries out statements as one transaction of the program's role and puts everything back. */
class Back extends Error {}
async function together(...statements: string[]): Promise<void> {
  const attempt = database.sql.begin(async (sql) => {
    for (const statement of statements) await sql.unsafe(statement);
    await sql`SET CONSTRAINTS ALL IMMEDIATE`;
    throw new Back();
  });
  await attempt.catch((error: unknown) => {
    if (!(error instanceof Back)) throw error;
  });
}
const refusal = (message: string) => ({ code: 'QD001', message });

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createSmallWorld(database.sql);
  const { sql } = database;
  [first, second] = [await world.addRecommendation('X-1'), await world.addRecommendation('X-2')];
  [{ id: other }] = (await sql`
    INSERT INTO bodies (id, slug, name, short_name, kind, description, above_id)
    VALUES (gen_random_uuid(), 'below', 'Below', 'Below', 'STATE', 'A body.', ${world.body})
    RETURNING id`) as unknown as [{ id: string }];
  await sql`INSERT INTO recommendation_bodies VALUES (${first}, ${world.body})`;
  await sql`INSERT INTO recommendation_themes VALUES (${first}, ${world.theme})`;
  await sql`INSERT INTO document_bodies VALUES (${world.document}, ${world.body})`;
  await sql`UPDATE recommendations SET alone_reason = 'Nobody else asks.', parent_id = ${second}
    WHERE id = ${first}`;
});
afterAll(() => database.drop());

describe('a circle', () => {
  it('of bodies is refused, a new place in the tree is not', async () => {
    const put = (body: string, above: string | null) =>
      `UPDATE bodies SET above_id = ${above ? `'${above}'` : 'NULL'} WHERE id = '${body}'`;
    await expect(together(put(world.body, other))).rejects.toMatchObject(refusal('circle'));
    await expect(together(put(other, other))).rejects.toThrow();
    // What was above comes below, by two statements in this order or that.
    await together(put(world.body, other), put(other, null));
    await together(put(other, null), put(world.body, other));
  });

  it('of sub-points is refused, also when its halves come at once', async () => {
    const put = (point: string, parent: string) =>
      `UPDATE recommendations SET parent_id = '${parent}' WHERE id = '${point}'`;
    await expect(together(put(second, first))).rejects.toMatchObject(refusal('circle'));
    const third = await world.addRecommendation('X-3');
    const fourth = await world.addRecommendation('X-4');
    await together(put(third, fourth));
    const halves = await Promise.allSettled([
      database.sql.begin((sql) => sql.unsafe(`${put(third, fourth)}; SELECT pg_sleep(0.1)`)),
      database.sql.begin((sql) => sql.unsafe(`${put(fourth, third)}; SELECT pg_sleep(0.1)`)),
    ]);
    expect(halves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the last of what must be there', () => {
  const links = () => [
    ['recommendation_bodies', 'recommendation_id', first, 'body_id', other, 'last_body'],
    ['document_bodies', 'document_id', world.document, 'body_id', other, 'last_body'],
    ['recommendation_themes', 'recommendation_id', first, 'theme_id', world.theme, 'last_theme'],
  ];

  it('does not go; in place of it another one may come', async () => {
    for (const [table, owner, id, column, come, code] of links()) {
      const remove = `DELETE FROM ${table} WHERE ${owner} = '${id}'`;
      const add = `INSERT INTO ${table} (${owner}, ${column}) VALUES ('${id}', '${come}')`;
      await expect(together(remove), table).rejects.toMatchObject(refusal(String(code)));
      await together(remove, add);
    }
    await expect(
      together(`UPDATE document_bodies SET document_id = gen_random_uuid()`),
    ).rejects.toThrow();
  });

  it('is not taken by two who each leave one to the other', async () => {
    const { sql } = database;
    await sql`INSERT INTO recommendation_bodies VALUES (${first}, ${other})`;
    const remove = (body: string) =>
      sql.begin(async (tx) => {
        await tx`DELETE FROM recommendation_bodies WHERE recommendation_id = ${first} AND body_id = ${body}`;
        await tx`SELECT pg_sleep(0.1)`;
      });
    const both = await Promise.allSettled([remove(world.body), remove(other)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const left = await sql`SELECT 1 FROM recommendation_bodies WHERE recommendation_id = ${first}`;
    expect(left).toHaveLength(1);
  });

  it('of the reasons to stand alone goes with a first ask', async () => {
    const silent = `UPDATE recommendations SET alone_reason = NULL WHERE id = '${first}'`;
    const ask = `INSERT INTO ask_recommendations VALUES ('${world.ask}', '${first}')`;
    await expect(together(silent)).rejects.toMatchObject(refusal('alone_without_reason'));
    await together(silent, ask);
    await together(`UPDATE recommendations SET alone_reason = 'Another.' WHERE id = '${first}'`);
  });
});

describe('a translation', () => {
  const write = (kind: string, subject: string, field: string, locale = 'ru') =>
    `INSERT INTO translations (id, subject_kind, subject_id, field, locale, text, state, source_hash, updated_at)
     VALUES (gen_random_uuid(), '${kind}', ${subject}, '${field}', '${locale}', 'x', 'REVIEWED', sha256('x'), now())`;

  it('is of a text that is there, into another language', async () => {
    const theme = `'${world.theme}'::uuid`;
    await together(write('theme', theme, 'name'));
    for (const [kind, subject, field] of [
      ['theme', 'gen_random_uuid()', 'name'],
      ['theme', theme, 'nothing'],
      ['theme', theme, 'archived_reason'],
      ['theme', theme, 'id'],
      ['account', `'${world.administrator}'::uuid`, 'email'],
      ['body', theme, 'name'],
    ] as const)
      await expect(together(write(kind, subject, field))).rejects.toMatchObject(
        refusal('not_found'),
      );
    await expect(together(write('theme', theme, 'name', 'en'))).rejects.toMatchObject({
      constraint_name: 'translations_original_check',
    });
  });

  it('of the rows of lists too, as they are named', async () => {
    const { sql } = database;
    await sql`INSERT INTO document_coverages VALUES (${world.document}, ${world.country}, 'PARTIAL', 'A part.')`;
    const subject = `md5('${world.document}/${world.country}')::uuid`;
    await together(write('document.coverage', subject, 'note'));
  });

  it('is of what the program offers to translate', async () => {
    const known = await database.ownerSql`
      SELECT p.kind, p.place, p.subject, a.attname AS field FROM translatable_places() p
      JOIN pg_attribute a ON a.attrelid = to_regclass(p.place) AND a.atttypid = 'text'::regtype`;
    const places = new Map(known.map((row) => [`${row.kind}/${row.field}`, row]));
    for (const { subjectKind, field, from, subject } of translatableTexts) {
      const place = places.get(`${subjectKind}/${field}`);
      expect(from.split(' ')[0], subjectKind).toBe(place?.place);
      expect(subject.replaceAll('t.', ''), subjectKind).toBe(place?.subject);
    }
    const kinds = new Set(translatableTexts.map(({ subjectKind }) => subjectKind));
    expect(new Set(known.map(({ kind }) => kind))).toEqual(kinds);
  });
});
