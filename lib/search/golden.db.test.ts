import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { db } from '@/lib/db/client';
import { explore } from '@/lib/explorer/queries/explore';
import { readExplorer } from '@/lib/explorer/schema';
import { type Locale, locales } from '@/lib/i18n/locales';
import { todayIn } from '@/lib/moment/moment';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';

const golden = z
  .array(
    z.strictObject({
      language: z.enum(locales),
      q: z.string(),
      finds: z.string(),
      isFirst: z.literal(true).optional(),
    }),
  )
  .parse(parse(readFileSync(join(import.meta.dirname, 'golden.yaml'), 'utf8')));

let test: TestDatabase;
let countryId: string;
beforeAll(async () => {
  test = await createTestDatabase({ record: true });
  countryId = (await db.country.findUniqueOrThrow({ where: { code: 'kz' } })).id;
});
afterAll(() => test.drop());

async function firstFive(q: string, language: Locale): Promise<string[]> {
  const { selection, ignored, ...state } = readExplorer({ q });
  expect(ignored).toEqual([]);
  const today = todayIn('Asia/Almaty');
  const moment = { asOf: today, knownAt: null, today };
  const { rows } = await explore(
    { countryId, selection, moment, staleAfterDays: 180, language },
    state,
  );
  return rows.slice(0, 5).map(({ reference }) => reference);
}

describe('among the first five', () => {
  it.each(golden)('$language: $q → $finds', async ({ q, finds, language, isFirst }) => {
    const found = await firstFive(q, language);
    expect(isFirst ? found.slice(0, 1) : found).toContain(finds);
  });

  it('there are enough of every language', () => {
    expect(golden.length).toBeGreaterThanOrEqual(60);
    for (const locale of locales)
      expect(golden.filter(({ language }) => language === locale).length).toBeGreaterThan(15);
  });
});
