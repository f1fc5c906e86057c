import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { Question } from '@/lib/explorer/conditions';
import { everything } from '@/lib/explorer/schema';
import type { Selection } from '@/lib/explorer/types';
import { todayIn } from '@/lib/moment/moment';
import { listStatusesAt } from '@/lib/reports/queries/list-standings';
import { type Status, statuses } from '@/lib/status/scale';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSmallWorld, type SmallWorld } from '@/lib/testing/small-world';
import { endsOf, summarise } from '../flows';
import type { Flow } from '../types';
import { compareDays, countFlows, exportMoves } from './compare-days';
import { compareKnowledge } from './compare-knowledge';

const today = todayIn('Asia/Almaty');
const all = { limit: 1000, offset: 0 };
const asked = (
  countryId: string,
  asOf: string,
  knownAt: Date | null,
  selection: Partial<Selection> = {},
): Question => ({
  countryId,
  selection: { ...everything(), addressee: ['government'], ...selection },
  moment: { asOf, knownAt, today },
  staleAfterDays: 180,
});

/** The flows by two calls of the standing query, without a word of the comparison's SQL. */
async function byTheRule({ countryId, moment }: Question, from: string) {
  const [before, after] = await Promise.all([
    listStatusesAt(countryId, { ...moment, asOf: from }),
    listStatusesAt(countryId, moment),
  ]);
  const pairs = [...after].map(([id, to]) => ({ id, from: before.get(id) ?? null, to }));
  return { pairs, flows: counted(pairs) };
}

function counted(pairs: readonly { from: Status | null; to: Status }[]): Flow[] {
  const flows = new Map<string, Flow>();
  for (const { from, to } of pairs) {
    const key = `${from} ${to}`;
    flows.set(key, { from, to, count: 1 + (flows.get(key)?.count ?? 0) });
  }
  return [...flows.values()];
}

const sorted = (flows: readonly Flow[]) =>
  flows.map(({ from, to, count }) => `${from} ${to} ${count}`).sort();

async function expectByTheRule(question: Question, from: string): Promise<void> {
  const { pairs, flows } = await byTheRule(question, from);
  const compared = await compareDays(question, from, { moved: all, made: all });
  expect(sorted(compared.flows)).toEqual(sorted(flows));
  const moves = pairs.filter((pair) => pair.from !== pair.to);
  const told = (rows: readonly { id: string; from: Status | null; to: Status }[]) =>
    rows.map((row) => `${row.id} ${row.from} ${row.to}`).sort();
  const listed = [...compared.moved, ...compared.made].map(({ row, from: was }) => ({
    ...{ id: row.id, from: was, to: row.status },
  }));
  expect(told(listed)).toEqual(told(moves));
  const inFile = [];
  for await (const rows of exportMoves(question, from))
    for (const { row, before } of rows) inFile.push({ id: row.id, from: before, to: row.status });
  expect(told(inFile)).toEqual(told(moves));
}

describe('random histories', () => {
  const days = ['2014-05-10', '2014-12-31', '2016-01-01', '2018-03-01', '2019-06-30', '2025-01-01'];
  const instants: string[] = [];
  let test: TestDatabase;
  let world: SmallWorld;
  beforeAll(async () => {
    test = await createTestDatabase();
    world = await createSmallWorld(test.sql);
    const later = randomUUID();
    await test.sql`INSERT INTO documents (id, slug, title, issued_latest, issued_qualifier)
      VALUES (${later}, 'later', 'A later report', '2018-03-01', 'EXACT')`;
    const random = fc.sample(
      fc.array(
        fc.record({
          voice: fc.constantFrom(
            'desk' as const,
            'desk' as const,
            'desk' as const,
            'state' as const,
          ),
          status: fc.constantFrom(...statuses),
          effectiveOn: fc.constantFrom(...days),
          replaces: fc.option(fc.nat(5), { freq: 2 }),
          isWithdrawal: fc.boolean(),
        }),
        { maxLength: 8 },
      ),
      { numRuns: 24, seed: 4 },
    );
    for (const [index, steps] of random.entries()) {
      instants.push(await world.instant());
      const recommendation = await world.addRecommendation(`R-${index}`);
      const isLater = index % 3 === 0;
      if (isLater)
        await test.sql`UPDATE recommendations SET document_id = ${later} WHERE id = ${recommendation}`;
      const open: { id: string; voice: string }[] = [];
      for (const { voice: name, status, effectiveOn, replaces, isWithdrawal } of steps) {
        // No judgement holds before there was anything to judge.
        if (isLater && effectiveOn < '2018-03-01') continue;
        const voice = world.voices[name];
        const own = open.filter((one) => one.voice === voice);
        const replaced = replaces === null ? undefined : own[replaces % Math.max(own.length, 1)];
        const isGone = replaced !== undefined && isWithdrawal;
        const id = await world.judge({
          ...{ recommendation, voice, status, effectiveOn },
          ...(replaced && { replaces: replaced.id, kind: isGone ? 'WITHDRAWAL' : 'CORRECTION' }),
        });
        if (replaced) open.splice(open.indexOf(replaced), 1);
        if (!isGone) open.push({ id, voice });
        if (index % 2 === 0) instants.push(await world.instant());
      }
    }
    const [gone] = await test.sql`SELECT id FROM recommendations ORDER BY reference LIMIT 1`;
    await test.sql`UPDATE recommendations SET archived_at = clock_timestamp(), archived_reason = 'Twice.'
      WHERE id = ${gone?.id}`;
    instants.push(await world.instant());
  });
  afterAll(() => test.drop());

  const anyDay = fc.constantFrom('2013-01-01', ...days, '2017-05-05', '2022-02-02', today);
  const pair = fc.tuple(anyDay, anyDay).filter(([from, to]) => from < to);

  it('of two days are what two calls of the rule say', async () => {
    const instant = fc.option(fc.nat(1000), { nil: null });
    await fc.assert(
      fc.asyncProperty(pair, instant, async ([from, to], index) => {
        const knownAt = index === null ? null : new Date(String(instants[index % instants.length]));
        await expectByTheRule(asked(world.country, to, knownAt), from);
      }),
      { numRuns: 60 },
    );
  });

  it('of two instants are what two calls of the rule say', async () => {
    const two = fc.tuple(fc.nat(1000), fc.option(fc.nat(1000), { nil: null }));
    await fc.assert(
      fc.asyncProperty(anyDay, two, async (day, [one, other]) => {
        const at = (index: number) => new Date(String(instants[index % instants.length]));
        const [earlier, later] =
          other !== null && at(other) < at(one)
            ? [at(other), at(one)]
            : [at(one), other === null ? null : at(other)];
        const question = asked(world.country, today, later);
        const [before, after] = await Promise.all([
          listStatusesAt(world.country, { asOf: day, knownAt: earlier, today }),
          listStatusesAt(world.country, { asOf: day, knownAt: later, today }),
        ]);
        const found = await compareKnowledge(question, day, earlier, 1000);
        const rows = await db.recommendation.findMany({ select: { id: true, reference: true } });
        const nameOf = new Map(rows.map(({ id, reference }) => [id, reference]));
        const expected = [...after]
          .filter(([id, to]) => before.has(id) && before.get(id) !== to)
          .map(([id, to]) => `${nameOf.get(id)} ${before.get(id)} ${to}`);
        expect(
          found.revisions.map((row) => `${row.reference} ${row.from} ${row.to}`).sort(),
        ).toEqual(expected.sort());
        expect(found.count).toBe(expected.length);
        expect(found.added).toBe([...after.keys()].filter((id) => !before.has(id)).length);
        expect(found.removed).toBe([...before.keys()].filter((id) => !after.has(id)).length);
      }),
      { numRuns: 60 },
    );
  });

  it('name what revised a day: a correction, a withdrawal, a judgement published later', async () => {
    const add = await world.addRecommendation('N-1');
    const desk = { recommendation: add, voice: world.voices.desk };
    const first = await world.judge({ ...desk, status: 'IN_PROGRESS', effectiveOn: '2016-01-01' });
    const one = await world.instant();
    const better = await world.judge({
      ...{ ...desk, replaces: first, status: 'REGRESSED' as const, effectiveOn: '2016-01-01' },
      reason: 'Read again.',
    });
    const two = await world.instant();
    await world.judge({ ...desk, kind: 'WITHDRAWAL', replaces: better, effectiveOn: '2016-01-01' });
    const three = await world.instant();
    await world.judge({ ...desk, status: 'IMPLEMENTED', effectiveOn: '2016-02-01' });
    const told = async (since: string, until: string | null) => {
      const question = asked(world.country, today, until === null ? null : new Date(until));
      const { revisions } = await compareKnowledge(question, '2016-12-31', new Date(since), 100);
      const row = revisions.find(({ reference }) => reference === 'N-1');
      return row && [row.kind, row.from, row.to, row.reason];
    };
    expect(await told(one, two)).toEqual(['CORRECTION', 'IN_PROGRESS', 'REGRESSED', 'Read again.']);
    expect((await told(two, three))?.slice(0, 3)).toEqual([
      'WITHDRAWAL',
      'REGRESSED',
      'NOT_ASSESSED',
    ]);
    expect((await told(three, null))?.slice(0, 3)).toEqual([
      'ASSESSMENT',
      'NOT_ASSESSED',
      'IMPLEMENTED',
    ]);
    // Of a day before it, nothing was said at any time.
    const before = await compareKnowledge(
      asked(world.country, today, null),
      '2015-12-31',
      new Date(one),
      100,
    );
    expect(before.revisions.some(({ reference }) => reference === 'N-1')).toBe(false);
  });
});

describe('the shipped record', () => {
  let test: TestDatabase;
  let countryId: string;
  beforeAll(async () => {
    test = await createTestDatabase({ record: true });
    countryId = (await db.country.findUniqueOrThrow({ where: { code: 'kz' } })).id;
  });
  afterAll(() => test.drop());

  it('is compared as the rule says, and adds up', async () => {
    for (const [from, to] of [
      ['2019-12-31', today],
      ['2014-06-01', '2019-12-31'],
      ['2025-01-23', '2025-12-31'],
    ] as const) {
      const question = asked(countryId, to, null, { addressee: [] });
      await expectByTheRule(question, from);
      const { flows } = await compareDays(question, from, { moved: all, made: all });
      const { before, moved, made, turns } = summarise(flows);
      expect(moved).toBeGreaterThan(0);
      expect(turns.FORWARD + turns.BACK + turns.OTHER).toBe(moved);
      const ends = endsOf(flows);
      const total = (counts: Partial<Record<Status, number>>) =>
        Object.values(counts).reduce((sum, count) => sum + count, 0);
      expect(total(ends.before)).toBe(before);
      expect(total(ends.after)).toBe(before + made);
    }
  });

  it('lists exactly the rows behind each way from status to status, on the page and in the file', async () => {
    const [from, to] = ['2019-12-31', today] as const;
    const whole = asked(countryId, to, null, { addressee: [] });
    const flows = await countFlows(whole, from);
    expect(sorted(flows)).toEqual(sorted((await byTheRule(whole, from)).flows));
    for (const flow of flows) {
      const question = asked(countryId, to, null, { addressee: [], status: [flow.to] });
      const was = flow.from ?? 'NOT_MADE';
      const { moved, made, same, ...compared } = await compareDays(
        question,
        from,
        { moved: all, made: all },
        was,
      );
      expect(compared.flows).toEqual([flow]);
      const lists = [moved, made, same].map((list) => list.length);
      const own = was === 'NOT_MADE' ? 1 : was === flow.to ? 2 : 0;
      expect(lists).toEqual([0, 1, 2].map((at) => (at === own ? flow.count : 0)));
      const inFile = [];
      for await (const rows of exportMoves(question, from, was)) inFile.push(...rows);
      expect(inFile.map(({ before, row }) => [before, row.status])).toEqual(
        Array.from({ length: flow.count }, () => [flow.from, flow.to]),
      );
    }
  });

  it('is narrowed by the explorer’s filters', async () => {
    const question = asked(countryId, today, null, {
      addressee: [],
      body: ['upr'],
      theme: ['registration'],
    });
    const { flows } = await compareDays(question, '2014-12-31', { moved: all, made: all });
    const [row] = await test.sql`
      SELECT count(*)::int AS count FROM recommendations r JOIN recommendation_themes rt ON rt.recommendation_id = r.id
      JOIN themes t ON t.id = rt.theme_id AND t.slug = 'registration'
      WHERE r.id IN (SELECT rb.recommendation_id FROM recommendation_bodies rb JOIN bodies b ON b.id = rb.body_id
        LEFT JOIN bodies a ON a.id = b.above_id WHERE 'upr' IN (b.slug, a.slug))`;
    expect(flows.reduce((sum, { count }) => sum + count, 0)).toBe(row?.count);
  });
});
