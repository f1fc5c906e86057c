import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSmallWorld, type SmallWorld } from '@/lib/testing/small-world';

let database: TestDatabase;
let world: SmallWorld;
let recommendation: string;
let serial = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  world = await createSmallWorld(database.sql);
});
afterAll(() => database.drop());
beforeEach(async () => {
  serial += 1;
  recommendation = await world.addRecommendation(`X-${serial}`);
});

/** Where the recommendation stands as of a day, as known at an instant; null when it does not exist. */
async function standing(asOf: string, knownAt = 'infinity') {
  const [row] = await database.sql`
    SELECT status, contest, effective_on::text, verified_on::text
    FROM standing_as_of(${asOf}::text::date, ${knownAt}::text::timestamptz)
    WHERE recommendation_id = ${recommendation}`;
  return row ?? null;
}

async function statusOf(asOf: string, knownAt?: string): Promise<string | null> {
  return (await standing(asOf, knownAt))?.status ?? null;
}

const byDesk = (judgement: Omit<Parameters<SmallWorld['judge']>[0], 'recommendation' | 'voice'>) =>
  world.judge({ recommendation, voice: world.voices.desk, ...judgement });

describe('the day in the world', () => {
  it('before its document a recommendation does not exist', async () => {
    await byDesk({ status: 'NOT_STARTED', effectiveOn: '2014-05-10' });
    expect(await statusOf('2014-05-09')).toBeNull();
    expect(await statusOf('2014-05-10')).toBe('NOT_STARTED');
  });

  it('before the first assessment it is not assessed', async () => {
    await byDesk({ status: 'IN_PROGRESS', effectiveOn: '2016-01-01' });
    expect(await statusOf('2015-12-31')).toBe('NOT_ASSESSED');
    expect(await statusOf('2016-01-01')).toBe('IN_PROGRESS');
  });

  it('the latest effective day holds, in whatever order they were published', async () => {
    await byDesk({ status: 'IMPLEMENTED', effectiveOn: '2025-01-01' });
    await byDesk({ status: 'REGRESSED', effectiveOn: '2016-01-01' });
    expect(await statusOf('2026-01-01')).toBe('IMPLEMENTED');
    expect(await statusOf('2020-01-01')).toBe('REGRESSED');
  });

  it('of two for one day the one published later holds', async () => {
    await byDesk({ status: 'NOT_STARTED', effectiveOn: '2016-01-01' });
    const between = await world.instant();
    await byDesk({ status: 'IN_PROGRESS', effectiveOn: '2016-01-01' });
    expect(await statusOf('2020-01-01')).toBe('IN_PROGRESS');
    expect(await statusOf('2020-01-01', between)).toBe('NOT_STARTED');
  });

  it('of two published in the same instant the one with the later id holds', async () => {
    const ids = ['aaaaaaaa-0000-4000-8000-000000000001', 'aaaaaaaa-0000-4000-8000-000000000002'];
    await byDesk({ id: ids[1], status: 'IN_PROGRESS', effectiveOn: '2016-01-01' });
    await byDesk({ id: ids[0], status: 'NOT_STARTED', effectiveOn: '2016-01-01' });
    await database.ownerSql.begin(async (sql) => {
      await sql`ALTER TABLE assessments DISABLE TRIGGER refuse_change`;
      await sql`UPDATE assessments SET published_at = now() WHERE id = ANY (${ids})`;
      await sql`ALTER TABLE assessments ENABLE TRIGGER refuse_change`;
    });
    expect(await statusOf('2020-01-01')).toBe('IN_PROGRESS');
  });
});

describe('the instant of knowledge', () => {
  it('hides what was published later', async () => {
    const before = await world.instant();
    await byDesk({ status: 'IMPLEMENTED', effectiveOn: '2016-01-01' });
    const after = await world.instant();
    expect(await statusOf('2020-01-01', before)).toBe('NOT_ASSESSED');
    expect(await statusOf('2020-01-01', after)).toBe('IMPLEMENTED');
  });

  it('hides a recommendation that was not published yet', async () => {
    const [row] = await database.sql`
      SELECT (published_at - interval '1 ms')::text AS before, published_at::text AS at
      FROM recommendations WHERE id = ${recommendation}`;
    expect(await standing('2020-01-01', row?.before)).toBeNull();
    expect(await statusOf('2020-01-01', row?.at)).toBe('NOT_ASSESSED');
  });

  it('still shows a recommendation that was archived afterwards', async () => {
    const before = await world.instant();
    await database.sql`UPDATE recommendations
      SET archived_at = clock_timestamp(), archived_reason = 'Entered twice.' WHERE id = ${recommendation}`;
    expect(await standing('2020-01-01')).toBeNull();
    expect(await statusOf('2020-01-01', before)).toBe('NOT_ASSESSED');
  });
});

describe('a correction', () => {
  it('of a 2014 judgement never displaces a 2025 one', async () => {
    const old = await byDesk({ status: 'NOT_STARTED', effectiveOn: '2014-06-01' });
    await byDesk({ status: 'IMPLEMENTED', effectiveOn: '2025-01-01' });
    const before = await world.instant();
    await byDesk({ replaces: old, status: 'REGRESSED', effectiveOn: '2014-06-01' });
    expect(await statusOf('2026-01-01')).toBe('IMPLEMENTED');
    expect(await statusOf('2020-01-01')).toBe('REGRESSED');
    expect(await statusOf('2020-01-01', before)).toBe('NOT_STARTED');
  });

  it('that moves the day leaves the time before it to what stood earlier', async () => {
    await byDesk({ status: 'NOT_STARTED', effectiveOn: '2014-06-01' });
    const moved = await byDesk({ status: 'IMPLEMENTED', effectiveOn: '2016-01-01' });
    await byDesk({ replaces: moved, status: 'IMPLEMENTED', effectiveOn: '2018-01-01' });
    expect(await statusOf('2017-01-01')).toBe('NOT_STARTED');
    expect(await statusOf('2018-01-01')).toBe('IMPLEMENTED');
  });

  it('of a correction leaves neither of the first two', async () => {
    const first = await byDesk({ status: 'NOT_STARTED', effectiveOn: '2016-01-01' });
    const second = await byDesk({
      replaces: first,
      status: 'IN_PROGRESS',
      effectiveOn: '2016-01-01',
    });
    const between = await world.instant();
    await byDesk({ replaces: second, status: 'IMPLEMENTED', effectiveOn: '2016-01-01' });
    expect(await statusOf('2020-01-01')).toBe('IMPLEMENTED');
    expect(await statusOf('2020-01-01', between)).toBe('IN_PROGRESS');
  });

  it('is refused a second time on the same row', async () => {
    const first = await byDesk({ status: 'NOT_STARTED', effectiveOn: '2016-01-01' });
    await byDesk({ replaces: first, status: 'IN_PROGRESS', effectiveOn: '2016-01-01' });
    await expect(
      byDesk({ replaces: first, status: 'IMPLEMENTED', effectiveOn: '2016-01-01' }),
    ).rejects.toThrow(/assessments_replaces_id_key/);
  });
});

describe('a withdrawal', () => {
  it('takes a judgement away; what stood before it stands again', async () => {
    await byDesk({ status: 'NOT_STARTED', effectiveOn: '2014-06-01' });
    const mistaken = await byDesk({ status: 'IMPLEMENTED', effectiveOn: '2016-01-01' });
    const before = await world.instant();
    const gone = await byDesk({
      kind: 'WITHDRAWAL',
      replaces: mistaken,
      effectiveOn: '2016-01-01',
    });
    expect(await statusOf('2020-01-01')).toBe('NOT_STARTED');
    expect(await statusOf('2020-01-01', before)).toBe('IMPLEMENTED');
    await expect(
      byDesk({ replaces: gone, status: 'IMPLEMENTED', effectiveOn: '2016-01-01' }),
    ).rejects.toThrow('replaces_withdrawal');
  });

  it('of the only judgement leaves it not assessed', async () => {
    const only = await byDesk({ status: 'IMPLEMENTED', effectiveOn: '2016-01-01' });
    await byDesk({ kind: 'WITHDRAWAL', replaces: only, effectiveOn: '2016-01-01' });
    expect(await standing('2020-01-01')).toMatchObject({
      status: 'NOT_ASSESSED',
      effective_on: null,
      verified_on: null,
    });
  });
});

describe('other voices', () => {
  const byState = (status: Parameters<SmallWorld['judge']>[0]['status'], effectiveOn: string) =>
    world.judge({ recommendation, voice: world.voices.state, status, effectiveOn });

  it('never become the headline, and meet it at the day asked for', async () => {
    await byState('IMPLEMENTED', '2016-01-01');
    expect(await standing('2020-01-01')).toMatchObject({
      status: 'NOT_ASSESSED',
      contest: 'UNCONTESTED',
    });
    await byDesk({ status: 'SUBSTANTIALLY_IMPLEMENTED', effectiveOn: '2017-01-01' });
    await byDesk({ status: 'NOT_STARTED', effectiveOn: '2019-01-01' });
    expect((await standing('2018-01-01'))?.contest).toBe('CLOSE');
    expect((await standing('2020-01-01'))?.contest).toBe('CONTESTED');
    expect((await standing('2016-06-01'))?.contest).toBe('UNCONTESTED');
  });

  it('with a view but no status contest nothing', async () => {
    await byDesk({ status: 'NOT_STARTED', effectiveOn: '2016-01-01' });
    await byState(null, '2016-01-01');
    expect((await standing('2020-01-01'))?.contest).toBe('UNCONTESTED');
  });

  it('with a later view without a status no longer hold their earlier status', async () => {
    await byDesk({ status: 'NOT_STARTED', effectiveOn: '2016-01-01' });
    await byState('IMPLEMENTED', '2016-01-01');
    await byState(null, '2018-01-01');
    expect((await standing('2017-01-01'))?.contest).toBe('CONTESTED');
    expect((await standing('2020-01-01'))?.contest).toBe('UNCONTESTED');
  });

  it('are measured by the one that stands farthest off', async () => {
    await byDesk({ status: 'NOT_STARTED', effectiveOn: '2016-01-01' });
    await byState('IN_PROGRESS', '2016-01-01');
    const { society } = world.voices;
    await world.judge({
      recommendation,
      voice: society,
      status: 'REGRESSED',
      effectiveOn: '2016-01-01',
    });
    expect((await standing('2020-01-01'))?.contest).toBe('CONTESTED');
  });
});

describe('a check without a change', () => {
  it('moves the day of verification only, from its own day and instant', async () => {
    await byDesk({ status: 'NOT_STARTED', effectiveOn: '2016-01-01', verifiedOn: '2016-02-01' });
    const before = await world.instant();
    await database.sql`INSERT INTO verifications (id, recommendation_id, voice_id, account_id, verified_on)
      VALUES (gen_random_uuid(), ${recommendation}, ${world.voices.desk}, ${world.administrator}, '2020-03-01')`;
    const verified = async (asOf: string, knownAt?: string) =>
      (await standing(asOf, knownAt))?.verified_on;
    expect(await verified('2020-03-01')).toBe('2020-03-01');
    expect(await verified('2020-02-29')).toBe('2016-02-01');
    expect(await verified('2021-01-01', before)).toBe('2016-02-01');
    expect(await statusOf('2021-01-01')).toBe('NOT_STARTED');
  });
});
