import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { todayIn } from '@/lib/moment/moment';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSmallWorld, type Judgement, type SmallWorld } from '@/lib/testing/small-world';
import { listChanges } from './list-changes';

const today = todayIn('Asia/Almaty');

let database: TestDatabase;
let world: SmallWorld;
let recommendation: string;
let reference: string;
let serial = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  world = await createSmallWorld(database.sql);
});
afterAll(() => database.drop());
beforeEach(async () => {
  serial += 1;
  reference = `X-${serial}`;
  recommendation = await world.addRecommendation(reference);
});

const judge = async (
  judgement: Omit<Judgement, 'recommendation' | 'voice'> & { voice?: string },
) => {
  await world.instant();
  return world.judge({ recommendation, voice: world.voices.desk, ...judgement });
};

/** What moved on the recommendation, the latest first. */
async function changes(asOf = today, knownAt: string | null = null) {
  const moment = { asOf, knownAt: knownAt === null ? null : new Date(knownAt), today };
  const rows = await listChanges(world.country, moment, 100);
  return rows
    .filter((row) => row.reference === reference)
    .map(({ id, kind, from, to, effectiveOn }) => ({ id, kind, from, to, effectiveOn }));
}

it('a withdrawal and what it took back are both told', async () => {
  await judge({ status: 'NO_EVIDENCE', effectiveOn: '2014-05-10' });
  const wrong = await judge({ status: 'IMPLEMENTED', effectiveOn: '2021-01-01' });
  const before = await world.instant();
  const gone = await judge({ kind: 'WITHDRAWAL', replaces: wrong, effectiveOn: '2021-01-01' });
  const published = {
    ...{ id: wrong, kind: 'ASSESSMENT', from: 'NO_EVIDENCE', to: 'IMPLEMENTED' },
    effectiveOn: '2021-01-01',
  };
  expect(await changes()).toEqual([
    {
      ...{ id: gone, kind: 'WITHDRAWAL', from: 'IMPLEMENTED', to: 'NO_EVIDENCE' },
      effectiveOn: '2014-05-10',
    },
    published,
  ]);
  expect(await changes(today, before)).toEqual([published]);
  // In 2020 nothing ever moved.
  expect(await changes('2020-01-01')).toEqual([]);
});

it('the withdrawal of the only judgement leaves none', async () => {
  const only = await judge({ status: 'IMPLEMENTED', effectiveOn: '2021-01-01' });
  await judge({ kind: 'WITHDRAWAL', replaces: only, effectiveOn: '2021-01-01' });
  expect(await changes()).toMatchObject([
    { kind: 'WITHDRAWAL', from: 'IMPLEMENTED', to: 'NOT_ASSESSED', effectiveOn: null },
    { kind: 'ASSESSMENT', from: null, to: 'IMPLEMENTED' },
  ]);
});

it('a correction back and every turn on the way are told, each under an id of its own', async () => {
  await judge({ status: 'REGRESSED', effectiveOn: '2014-05-10' });
  await judge({ status: 'REGRESSED', effectiveOn: '2016-01-01' });
  const wrong = await judge({ status: 'IMPLEMENTED', effectiveOn: '2020-01-01' });
  const words = await judge({
    ...{ replaces: wrong, status: 'IMPLEMENTED' as const, effectiveOn: '2020-01-01' },
    reason: 'In better words.',
  });
  await judge({ replaces: words, status: 'REGRESSED', effectiveOn: '2020-01-01' });
  await judge({ status: 'IMPLEMENTED', effectiveOn: '2020-01-01' });
  const told = await changes();
  // All of one day: this small world's judgements stand as a load's do.
  expect(told.map(({ kind, to, effectiveOn }) => `${kind} ${to} ${effectiveOn}`).sort()).toEqual([
    'ASSESSMENT IMPLEMENTED 2020-01-01',
    'ASSESSMENT IMPLEMENTED 2020-01-01',
    'CORRECTION REGRESSED 2014-05-10',
  ]);
  expect(new Set(told.map(({ id }) => id)).size).toBe(3);
});

it('what is published for an earlier day is told when it moves the headline, and only then', async () => {
  await judge({ status: 'NOT_STARTED', effectiveOn: '2014-05-10' });
  const late = await judge({ status: 'IN_PROGRESS', effectiveOn: '2019-05-05' });
  await judge({ status: 'REGRESSED', effectiveOn: '2016-01-01' });
  expect(await changes()).toMatchObject([{ id: late, from: 'NOT_STARTED', to: 'IN_PROGRESS' }]);
  expect(await changes('2018-01-01')).toMatchObject([{ from: 'NOT_STARTED', to: 'REGRESSED' }]);
});

it('other voices move no headline, and what is archived is told no more', async () => {
  await judge({ status: 'NOT_STARTED', effectiveOn: '2014-05-10' });
  await judge({ voice: world.voices.society, status: 'IMPLEMENTED', effectiveOn: '2020-01-01' });
  expect(await changes()).toEqual([]);
  await judge({ status: 'IN_PROGRESS', effectiveOn: '2021-01-01' });
  const before = await world.instant();
  expect(await changes()).toHaveLength(1);
  await database.sql`UPDATE recommendations
    SET archived_at = clock_timestamp(), archived_reason = 'Entered twice.' WHERE id = ${recommendation}`;
  expect(await changes()).toEqual([]);
  expect(await changes(today, before)).toHaveLength(1);
});
