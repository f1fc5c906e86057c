import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { publishAssessment } from '@/lib/assessments/mutations/publish-assessment';
import { returnDraft } from '@/lib/assessments/mutations/return-draft';
import { saveDraft } from '@/lib/assessments/mutations/save-draft';
import { db } from '@/lib/db/client';
import * as env from '@/lib/env';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { chooseNotices } from './mutations/choose-notices';
import { lookForNotices } from './mutations/look-for-notices';
import { mailNotices, sendDigests } from './mutations/mail-notices';
import { readNotices } from './mutations/read-notices';
import { getOwnChoices } from './queries/list-choices';
import { listNotices } from './queries/list-notices';
import { type NoticeChoices, proposed } from './schema';

let database: TestDatabase;
let desk: SmallDesk;
let count = 0;
let recommendation: string;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  await database.sql`UPDATE accounts SET disabled_at = now()
    WHERE id NOT IN (${desk.editor.accountId}, ${desk.reviewer.accountId})`;
  vi.spyOn(env, 'settings').mockReturnValue({
    ...env.parseSettings({ QADAM_URL: 'https://qadam.example.org' }),
    mail: { smtpUrl: 'smtp://127.0.0.1:1', from: 'qadam@example.org' },
  });
});
beforeEach(async () => {
  count += 1;
  recommendation = await desk.addRecommendation(`X-${count}`);
});
afterEach(async () => {
  await database.sql`DELETE FROM notices`;
  await database.sql`DELETE FROM outbox_mails`;
});
afterAll(() => database.drop());

const submit = async () => value(await saveDraft(desk.editor, desk.write(recommendation), true));
const told = async () => {
  const rows = await database.sql`
    SELECT kind, label, path, account_id = ${desk.editor.accountId} AS to_editor FROM notices
    WHERE read_at IS NULL ORDER BY created_at`;
  return [...rows];
};
const mails = () => db.outboxMail.findMany({ orderBy: { id: 'asc' } });
const context = {
  progress: async () => undefined,
  signal: new AbortController().signal,
  attempt: 1,
};
const choose = (choices: Partial<NoticeChoices>, viewer = desk.reviewer) =>
  chooseNotices(viewer, { ...proposed, ...choices });
const waitingMailJobs = async () => {
  const [row] = await database.sql`SELECT count(*)::int AS count FROM graphile_worker.jobs
    WHERE task_identifier = 'mailNotices'`;
  return row?.count;
};

describe('what happens to a draft', () => {
  it('is told to its reviewers, and back to who wrote; not to other voices or the one who did it', async () => {
    await desk.makeViewer('REVIEWER', desk.voices.state);
    const { draftId, version } = await submit();
    expect(await told()).toEqual([
      { kind: 'SUBMITTED', label: `X-${count}`, path: `desk/review/${draftId}`, to_editor: false },
    ]);
    const review = { draftId, version, seenId: null, comment: 'Which article?' };
    value(await returnDraft(desk.reviewer, { ...review, decision: 'return' }));
    expect(await told()).toEqual([
      {
        kind: 'RETURNED',
        label: `X-${count}`,
        path: `desk/recommendations/X-${count}/progress`,
        to_editor: true,
      },
    ]);
    const again = desk.write(recommendation, { draftId, version: version + 1 });
    const second = value(await saveDraft(desk.editor, again, true));
    value(await publishAssessment(desk.reviewer, { ...review, ...second, decision: 'publish' }));
    expect(await told()).toMatchObject([{ kind: 'PUBLISHED', to_editor: true }]);
  });

  it('is told by one mail soon for what is wanted at once, however much happens', async () => {
    await choose({ RETURNED: 'AT_ONCE' }, desk.editor);
    for (let index = 0; index < 2; index += 1) {
      recommendation = await desk.addRecommendation(`Y-${count}-${index}`);
      const { draftId, version } = await submit();
      const review = { draftId, version, seenId: null, comment: 'Why?' };
      value(await returnDraft(desk.reviewer, { ...review, decision: 'return' }));
    }
    expect(await waitingMailJobs()).toBe(1);
    await Promise.all([0, 1].map(() => mailNotices({ accountId: desk.editor.accountId })));
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Qadam: 2 notices');
    expect(mail?.body).toContain(
      `- Y-${count}-0\n  https://qadam.example.org/en/desk/recommendations/Y-${count}-0/progress`,
    );
  });
});

describe('a digest', () => {
  it('tells each thing once, weekly ones a week apart, nothing to who wants none or has read it', async () => {
    await choose({ SUBMITTED: 'WEEKLY' });
    await submit();
    await sendDigests({}, context);
    await sendDigests({}, context);
    expect(await mails()).toHaveLength(1);
    recommendation = await desk.addRecommendation(`Z-${count}`);
    await submit();
    await sendDigests({}, context);
    expect(await mails()).toHaveLength(1);
    await database.sql`UPDATE notices SET mailed_at = mailed_at - interval '7 days'`;
    await sendDigests({}, context);
    expect(await mails()).toHaveLength(2);
    await database.sql`UPDATE notices SET mailed_at = NULL`;
    await choose({ SUBMITTED: 'OFF' });
    await sendDigests({}, context);
    await choose({ SUBMITTED: 'DAILY' });
    await readNotices(desk.reviewer, new Date());
    await sendDigests({}, context);
    expect(await mails()).toHaveLength(2);
    expect((await listNotices(desk.reviewer))[0]?.notices).toHaveLength(2);
  });
});

describe('what comes with time', () => {
  it('reviewers are reminded of what waits too long, once', async () => {
    const { draftId } = await submit();
    await lookForNotices();
    expect((await told()).map(({ kind }) => kind)).not.toContain('WAITING');
    await database.sql`
      UPDATE assessment_drafts SET submitted_at = now() - interval '4 days' WHERE id = ${draftId}`;
    await lookForNotices();
    await lookForNotices();
    expect((await told()).filter(({ kind }) => kind === 'WAITING')).toEqual([
      { kind: 'WAITING', label: `X-${count}`, path: `desk/review/${draftId}`, to_editor: false },
    ]);
  });

  it('the desk is told of due, overdue and stale ones once per occasion, until it is settled', async () => {
    await desk.bringOut(desk.write(recommendation));
    await database.sql`DELETE FROM notices`;
    const due = (day: string) => database.sql`
      UPDATE recommendations SET due_on = now()::date + ${day}::interval WHERE id = ${recommendation}`;
    const kinds = async () =>
      (await told()).filter(({ label }) => label === `X-${count}`).map(({ kind }) => kind);
    await due('5 days');
    await lookForNotices();
    await lookForNotices();
    expect((await kinds()).sort()).toEqual(['DUE', 'DUE', 'STALE', 'STALE']);
    await due('-1 days');
    await lookForNotices();
    expect((await kinds()).filter((kind) => kind === 'OVERDUE')).toHaveLength(2);
    const unread = async () => {
      const rows = await database.sql`SELECT DISTINCT kind FROM notices
        WHERE read_at IS NULL AND subject_id = ${recommendation} ORDER BY kind`;
      return rows.map(({ kind }) => kind);
    };
    expect(await unread()).toEqual(['OVERDUE', 'STALE']);
    await due('40 days');
    await lookForNotices();
    expect(await unread()).toEqual(['STALE']);
    const checked = new Date().toISOString().slice(0, 10);
    const [{ id } = { id: '' }] = await database.sql`
      SELECT assessment_id AS id FROM headlines WHERE recommendation_id = ${recommendation}`;
    const update = desk.write(recommendation, { verifiedOn: checked });
    const { draftId, version } = value(await saveDraft(desk.editor, update, true));
    const review = { draftId, version, seenId: id, comment: '', decision: 'publish' as const };
    value(await publishAssessment(desk.reviewer, review));
    await lookForNotices();
    expect(await kinds()).not.toContain('STALE');
  });
});

describe('choices', () => {
  it('are everybody’s own, and their change is kept', async () => {
    value(await choose({ STALE: 'OFF' }));
    expect(await getOwnChoices(desk.reviewer)).toMatchObject({ STALE: 'OFF', DUE: 'WEEKLY' });
    expect(await getOwnChoices(desk.editor)).toMatchObject({ STALE: 'WEEKLY' });
    const events = await database.sql`SELECT after->>'STALE' AS stale FROM audit_events
      WHERE subject_kind = 'notice_choices' AND subject_id = ${desk.reviewer.accountId}
      ORDER BY sequence`;
    expect(events.at(-1)).toEqual({ stale: 'OFF' });
  });
});
