import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareSelections } from '@/lib/comparison/queries/compare-selections';
import { listStateAddressees } from '@/lib/comparison/queries/list-addressees';
import { db } from '@/lib/db/client';
import { getEvidence } from '@/lib/evidence/queries/get-evidence';
import { everything } from '@/lib/explorer/schema';
import type { Moment } from '@/lib/moment/moment';
import { getStanding } from '@/lib/overview/queries/get-standing';
import { getRecommendation } from '@/lib/recommendations/queries/get-recommendation';
import { loadRecord } from '@/lib/record/load';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { moment, past, readEverything } from '@/lib/testing/read-everything';
import { writeRecord } from '@/lib/testing/read-package';
import { createSecondCountry } from '@/lib/testing/second-country';

let test: TestDatabase;
let before: Awaited<ReturnType<typeof readEverything>>;
let packageBefore: { name: string; rows: number }[];
beforeAll(async () => {
  test = await createTestDatabase({ record: true });
  before = await readEverything('kz');
  packageBefore = (await writeRecord(test.url, await idOf('kz'))).descriptor.resources;
  const second = await createSecondCountry();
  await loadRecord(test.prisma, second.folder);
  await second.remove();
}, 120_000);
afterAll(() => test.drop());

const idOf = async (code: string) => (await db.country.findUniqueOrThrow({ where: { code } })).id;

describe('with a record of a second country beside it', () => {
  it('the first one says everywhere what it said alone', async () => {
    const after = await readEverything('kz');
    for (const [name, shown] of Object.entries(before))
      expect.soft(after[name as keyof typeof after], name).toEqual(shown);
  });

  it('the second has figures, things and addresses of its own', async () => {
    const own = await readEverything('uz');
    expect(own.overview.standing.counts).toEqual(before.overview.standing.counts);
    expect(own.overview.standing.addressees).toEqual(['uz-government']);
    expect(own.explorer.total).toBe(before.explorer.total);
    expect(own.search.total).toBe(before.search.total);
    expect(own.changes.flows).toEqual(before.changes.flows);
    for (const list of [
      'bodies',
      'documents',
      'asks',
      'timeline',
      'indicators',
      'sitemap',
    ] as const)
      expect(own[list], list).toHaveLength(before[list].length);
    const everywhere = JSON.stringify(own);
    const foreign = before.sitemap.flatMap(({ section, name }) =>
      section === 'recommendations' || section === 'evidence' ? [name] : [],
    );
    for (const name of foreign) expect(everywhere).not.toContain(`"${name}"`);
    expect(everywhere).not.toContain('"kz-government"');
    expect(own.voices.map(({ slug }) => slug)).toContain('uzbekistan');
    expect(own.voices.map(({ slug }) => slug)).not.toContain('kazakhstan');
  });

  it('addresses do not reach across', async () => {
    const kz = await idOf('kz');
    expect(await getRecommendation(kz, 'UZ-UNSR-2014-d', moment)).toBeNull();
    expect(await getEvidence(kz, 'UZ-E01', moment)).toBeNull();
  });

  it('two countries can be compared, each by what it was asked itself', async () => {
    const [kz, uz] = [await idOf('kz'), await idOf('uz')];
    const sideOf = async (countryId: string, at: Moment) => ({
      ...{ countryId, moment: at, staleAfterDays: 180 },
      selection: { ...everything(), addressee: await listStateAddressees(countryId) },
    });
    const { one, other, asks } = await compareSelections(
      await sideOf(kz, moment),
      await sideOf(uz, past),
    );
    expect(one).toEqual((await getStanding(kz, moment)).counts);
    expect(other).toEqual((await getStanding(uz, past)).counts);
    expect(asks.length).toBeGreaterThan(0);
  });

  it('the package of the first has nothing of the second', async () => {
    const now = await writeRecord(test.url, await idOf('kz'));
    expect(now.rows('countries').map(({ code }) => code)).toEqual(['kz']);
    for (const { name, rows } of packageBefore) {
      const own = now.rows(name.replaceAll('-', '_'));
      // What documents of both were read in, and the names that all countries share.
      if (!/^(sources|citations|addressees|voices|translations)$/.test(name))
        expect.soft(own, name).toHaveLength(rows);
      if (name !== 'sources')
        expect.soft(own.filter(({ reference = '' }) => reference.startsWith('UZ-'))).toEqual([]);
    }
  });
});
