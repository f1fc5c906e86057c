import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { type ReviewForm, reviewForm } from '../schema';
import { publishScheduled } from './publish-scheduled';
import { rejectDraft } from './return-draft';
import { saveDraft } from './save-draft';
import { cancelSchedule, scheduleAssessment } from './schedule-assessment';

let database: TestDatabase;
let desk: SmallDesk;
let recommendation: string;
let count = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
});
beforeEach(async () => {
  count += 1;
  recommendation = await desk.addRecommendation(`P-${count}`);
});
afterAll(() => database.drop());

type Reference = { draftId: string; version: number };
const submit = async () => value(await saveDraft(desk.editor, desk.write(recommendation), true));
const decision = (draft: Reference, other: Partial<ReviewForm> = {}): ReviewForm =>
  reviewForm.parse({
    ...draft,
    decision: 'schedule',
    seenId: '',
    publishDay: '2999-01-02',
    publishTime: '09:30',
    ...other,
  });
const schedule = async (reviewer = desk.reviewer) => {
  const draft = await submit();
  value(await scheduleAssessment(reviewer, decision(draft)));
  return { draftId: draft.draftId, version: draft.version + 1 };
};
const row = async ({ draftId }: Reference) => {
  const [found] = await database.sql`SELECT state, version, schedule_problem AS problem,
    publish_at AS at FROM assessment_drafts WHERE id = ${draftId}`;
  return found;
};
const published = async ({ draftId }: Reference) =>
  (await database.sql`SELECT published_by_id AS by FROM assessments WHERE id = ${draftId}`)[0];
const actions = async ({ draftId }: Reference) => {
  const rows = await database.sql`SELECT action, account_id FROM audit_events
    WHERE subject_kind = 'assessment_draft' AND subject_id = ${draftId} ORDER BY sequence`;
  return rows.map(({ action, account_id: account }) => [action, account]);
};

describe('a scheduled publication', () => {
  it('waits for its hour on the clocks of the country, with a job in the queue', async () => {
    const draft = await schedule();
    expect(await row(draft)).toMatchObject({
      state: 'SCHEDULED',
      at: new Date('2999-01-02T04:30Z'),
    });
    const [job] = await database.ownerSql`SELECT run_at AS at, key FROM graphile_worker.jobs
      WHERE key = ${`publishScheduled:${draft.draftId}`}`;
    expect(job?.at).toEqual(new Date('2999-01-02T04:30Z'));
    expect((await actions(draft)).at(-1)).toEqual(['schedule', desk.reviewer.accountId]);
    expect(codeOf(await saveDraft(desk.editor, { ...desk.write(recommendation), ...draft }))).toBe(
      'NOT_EDITABLE',
    );
  });

  it('is published once, in the reviewer’s name, however often its job runs', async () => {
    const draft = await schedule();
    await publishScheduled(draft);
    await publishScheduled(draft);
    expect(await published(draft)).toEqual({ by: desk.reviewer.accountId });
    expect(await row(draft)).toMatchObject({ state: 'PUBLISHED', at: null });
    expect((await actions(draft)).filter(([action]) => action === 'publish')).toHaveLength(1);
  });

  it('goes back to the queue with the reason when something newer was published', async () => {
    const draft = await schedule();
    await desk.bringOut(desk.write(recommendation, { reason: 'Faster.' }));
    await publishScheduled(draft);
    expect(await row(draft)).toMatchObject({
      state: 'SUBMITTED',
      problem: 'NEWER_PUBLISHED',
      at: null,
    });
    expect((await actions(draft)).at(-1)).toEqual(['unschedule', null]);
    expect(await published(draft)).toBeUndefined();
  });

  it('of a correction goes back with its own reason when another correction was faster', async () => {
    const first = await desk.bringOut(desk.write(recommendation));
    const correct = () =>
      desk.write(recommendation, { kind: 'CORRECTION', replacesId: first, reason: 'Corrected.' });
    const sent = value(await saveDraft(desk.editor, correct(), true));
    value(await scheduleAssessment(desk.reviewer, decision(sent, { seenId: first })));
    const draft = { ...sent, version: sent.version + 1 };
    await desk.bringOut(correct());
    await publishScheduled(draft);
    expect(await row(draft)).toMatchObject({ state: 'SUBMITTED', problem: 'ALREADY_REPLACED' });
  });

  it('goes back when the reviewer was disabled or the author left the voice', async () => {
    const reviewer = await desk.makeViewer('REVIEWER', desk.voices.desk);
    const one = await schedule(reviewer);
    await database.ownerSql`UPDATE accounts SET disabled_at = now() WHERE id = ${reviewer.accountId}`;
    await publishScheduled(one);
    expect(await row(one)).toMatchObject({ state: 'SUBMITTED', problem: 'REVIEWER_LEFT' });

    const leaver = await desk.makeViewer('EDITOR', desk.voices.desk);
    const two = value(await saveDraft(leaver, desk.write(recommendation), true));
    value(await scheduleAssessment(desk.reviewer, decision(two)));
    await database.ownerSql`UPDATE accounts SET voice_id = ${desk.voices.state}
      WHERE id = ${leaver.accountId}`;
    await publishScheduled({ ...two, version: two.version + 1 });
    expect(await row(two)).toMatchObject({ state: 'SUBMITTED', problem: 'AUTHOR_LEFT_VOICE' });
  });

  it('can be taken back, and then its job does nothing', async () => {
    const draft = await schedule();
    expect(codeOf(await cancelSchedule(desk.editor, draft))).toBe('FORBIDDEN');
    value(await cancelSchedule(desk.reviewer, draft));
    await publishScheduled(draft);
    expect(await row(draft)).toMatchObject({ state: 'SUBMITTED', problem: null });
    expect(codeOf(await cancelSchedule(desk.reviewer, draft))).toBe('ALREADY_DECIDED');
  });

  it('is refused for the past, for an editor, for a stranger and for one’s own work', async () => {
    const draft = await submit();
    const past = decision(draft, { publishDay: '2020-01-01' });
    expect(await scheduleAssessment(desk.reviewer, past)).toMatchObject({
      fieldErrors: { publishTime: { code: 'timePast' } },
    });
    const empty = decision(draft, { publishDay: '', publishTime: '' });
    expect(codeOf(await scheduleAssessment(desk.reviewer, empty))).toBe('INVALID');
    expect(codeOf(await scheduleAssessment(desk.editor, decision(draft)))).toBe('FORBIDDEN');
    const stranger = await desk.makeViewer('ADMINISTRATOR', desk.voices.state);
    expect(codeOf(await scheduleAssessment(stranger, decision(draft)))).toBe('NOT_FOUND');
    const own = value(await saveDraft(desk.reviewer, desk.write(recommendation), true));
    expect(codeOf(await scheduleAssessment(desk.reviewer, decision(own)))).toBe('OWN_WORK');
  });
});

describe('a rejection', () => {
  it('is final, and says why', async () => {
    const draft = await submit();
    expect(codeOf(await rejectDraft(desk.reviewer, { ...draft, comment: '' }))).toBe('INVALID');
    expect(codeOf(await rejectDraft(desk.editor, { ...draft, comment: 'No.' }))).toBe('FORBIDDEN');
    value(await rejectDraft(desk.reviewer, { ...draft, comment: 'No source.' }));
    expect(await row(draft)).toMatchObject({ state: 'REJECTED' });
    expect((await actions(draft)).at(-1)).toEqual(['reject', desk.reviewer.accountId]);
    const again = { ...desk.write(recommendation), ...draft, version: draft.version + 1 };
    expect(codeOf(await saveDraft(desk.editor, again))).toBe('NOT_EDITABLE');
  });
});
