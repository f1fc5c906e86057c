import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { locales } from '@/lib/i18n/locales';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createRecordCopy, type RecordCopy } from '@/lib/testing/record-copy';
import { textRows } from '@/lib/translations/queries/text-rows';
import { loadRecord } from './load';

let test: TestDatabase;
let copy: RecordCopy;
beforeAll(async () => {
  test = await createTestDatabase({ record: true });
  copy = await createRecordCopy();
});
afterAll(async () => {
  await test.drop();
  await copy.remove();
});

const load = async () => (await loadRecord(db, copy.folder)).records[0]?.kinds.translation;
const ofTheme = (locale: string) => test.ownerSql`
  SELECT t.* FROM translations t JOIN themes h ON sha256(convert_to(h.name, 'UTF8')) = t.source_hash
  WHERE h.slug = 'registration' AND t.locale = ${locale}`;

it.each(locales.filter((locale) => locale !== 'en'))(
  'every text of the shipped record that readers see is there in %s, made by a machine',
  async (locale) => {
    const rows = await db.$queryRaw<{ state: string; count: number }[]>(
      Prisma.sql`SELECT state, count(*)::int AS count FROM (${textRows(locale)}) t GROUP BY state`,
    );
    expect(rows.map(({ state }) => state)).toEqual(['MACHINE']);
  },
);

it('the files have nothing that stands nowhere', async () => {
  for (const locale of ['ru', 'kk']) {
    const [row] =
      await test.sql`SELECT count(*)::int AS count FROM translations WHERE locale = ${locale}`;
    const distinct = await db.$queryRaw<{ count: number }[]>(
      Prisma.sql`SELECT count(DISTINCT original)::int AS count FROM (${textRows('ru')}) t`,
    );
    expect(row?.count).toBe(distinct[0]?.count);
  }
});

it('a translation of the files follows them until somebody here vouches for one', async () => {
  const edit = (text: string) =>
    copy.change('translations-ru', (files) => {
      const pair = files['translations-ru'].find(({ en }) => en === 'Registration');
      if (pair) pair.text = text;
    });
  edit('Учёт');
  expect(await load()).toMatchObject({ created: 0, updated: 1 });
  expect((await ofTheme('ru'))[0]).toMatchObject({ text: 'Учёт', state: 'MACHINE', version: 2 });
  await test.sql`UPDATE translations SET state = 'REVIEWED', version = version + 1
    WHERE id = ${(await ofTheme('ru'))[0]?.id}`;
  edit('Постановка на учёт');
  expect(await load()).toMatchObject({ created: 0, updated: 0 });
  expect((await ofTheme('ru'))[0]).toMatchObject({ text: 'Учёт', state: 'REVIEWED' });
});
