import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { verifyAssessments } from './verify-assessments';

let database: TestDatabase;
let desk: SmallDesk;
let one: string;
let other: string;
let count = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
});
beforeEach(async () => {
  count += 1;
  one = await desk.addRecommendation(`V-${count}a`);
  other = await desk.addRecommendation(`V-${count}b`);
});
afterAll(() => database.drop());

const references = () => [`V-${count}a`, `V-${count}b`];
const headline = async (id: string) => {
  const [row] =
    await database.sql`SELECT status, assessment_id, effective_on::text, held_since::text,
    verified_on::text FROM headlines WHERE recommendation_id = ${id}`;
  return row;
};
const checks = async () => {
  const [row] = await database.sql`SELECT count(*)::int AS count FROM verifications
    WHERE recommendation_id IN (${one}, ${other})`;
  return row?.count;
};

describe('checked, nothing changed', () => {
  it('moves freshness and nothing else, for a whole selection, with an audit row each', async () => {
    await desk.bringOut(desk.write(one));
    await desk.bringOut(desk.write(other));
    const before = await headline(one);
    const outcome = await verifyAssessments(desk.editor, {
      reference: references(),
      verifiedOn: '2020-03-01',
    });
    expect(outcome).toEqual({ ok: true, value: { verified: 2 } });
    expect(await headline(one)).toEqual({ ...before, verified_on: '2020-03-01' });
    const events = await database.sql`SELECT e.action, e.account_id, e.after->>'verifiedOn' AS day
      FROM audit_events e JOIN verifications v ON v.id = e.subject_id
      WHERE v.recommendation_id IN (${one}, ${other})`;
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({ action: 'verify', account_id: desk.editor.accountId });
    expect(events[0]?.day).toContain('2020-03-01');
  });

  it('is done once a day, and never moves freshness back', async () => {
    await desk.bringOut(desk.write(one));
    const check = (verifiedOn: string) =>
      verifyAssessments(desk.editor, { reference: [`V-${count}a`], verifiedOn });
    expect(value(await check('2020-03-01')).verified).toBe(1);
    expect(value(await check('2020-03-01')).verified).toBe(0);
    expect(value(await check('2019-03-01')).verified).toBe(0);
    expect(value(await check('')).verified).toBe(1);
    expect(await checks()).toBe(2);
    expect(codeOf(await check('2999-01-01'))).toBe('INVALID');
  });

  it('does all or nothing, and names what stands in the way', async () => {
    await desk.bringOut(desk.write(one));
    const outcome = await verifyAssessments(desk.editor, {
      reference: [...references(), 'NONE'],
      verifiedOn: '2020-03-01',
    });
    expect(outcome).toMatchObject({
      ok: false,
      code: 'LINES',
      detail: [
        { reference: `V-${count}b`, code: 'NOTHING_TO_VERIFY' },
        { reference: 'NONE', code: 'NOT_FOUND' },
      ],
    });
    expect(await checks()).toBe(0);
  });

  it('belongs to the voice whose judgement it is; a stranger keeps nothing fresh', async () => {
    await desk.bringOut(desk.write(one));
    const stranger = await desk.makeViewer('ADMINISTRATOR', desk.voices.state);
    const check = () =>
      verifyAssessments(stranger, { reference: [`V-${count}a`], verifiedOn: '2020-03-01' });
    expect(codeOf(await check())).toBe('NOTHING_TO_VERIFY');
    const put = (voice: string, account: string, recommendation: string) => database.sql`
      INSERT INTO verifications (id, recommendation_id, voice_id, account_id, verified_on)
      VALUES (gen_random_uuid(), ${recommendation}, ${voice}, ${account}, '2020-03-01')`;
    const { desk: ours } = desk.voices;
    await expect(put(ours, stranger.accountId, one)).rejects.toThrow('verified_in_foreign_voice');
    await expect(put(ours, desk.editor.accountId, other)).rejects.toThrow('nothing_to_verify');
    expect(await checks()).toBe(0);
  });

  it('is not left behind by a judgement that was withdrawn', async () => {
    const id = await desk.bringOut(desk.write(one));
    const withdrawal = desk.write(one, { kind: 'WITHDRAWAL', replacesId: id });
    await desk.bringOut(withdrawal);
    const outcome = await verifyAssessments(desk.editor, {
      reference: [`V-${count}a`],
      verifiedOn: '',
    });
    expect(codeOf(outcome)).toBe('NOTHING_TO_VERIFY');
  });
});
