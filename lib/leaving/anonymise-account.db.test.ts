import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { switchAccount } from '@/lib/accounts/mutations/change-account';
import { invitePerson } from '@/lib/accounts/mutations/invite-person';
import { findActiveViewer } from '@/lib/accounts/queries';
import type { Viewer } from '@/lib/accounts/types';
import { returnDraft } from '@/lib/assessments/mutations/return-draft';
import { saveDraft } from '@/lib/assessments/mutations/save-draft';
import { scheduleAssessment } from '@/lib/assessments/mutations/schedule-assessment';
import { getDraft } from '@/lib/assessments/queries/get-draft';
import { reviewForm } from '@/lib/assessments/schema';
import { assignWork } from '@/lib/assignments/mutations/assign-work';
import { findViewer } from '@/lib/auth/viewer';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import {
  codeOf,
  createSmallDesk,
  openTestSession,
  type SmallDesk,
  value,
} from '@/lib/testing/small-desk';
import { saveView } from '@/lib/views/mutations';
import { anonymiseAccount } from './mutations';
import { getLeaving } from './queries';

let database: TestDatabase;
let desk: SmallDesk;
let administrator: Viewer;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk, 'Ada');
});
afterAll(() => database.drop());

const leave = (by: Viewer, whom: Viewer, to: Viewer | null = null) =>
  anonymiseAccount(by, {
    accountId: whom.accountId,
    successorId: to?.accountId ?? null,
    isSure: 'yes',
  });

describe('leaving', () => {
  it('is decided by administrators', async () => {
    expect(codeOf(await leave(desk.reviewer, desk.editor))).toBe('FORBIDDEN');
    expect(await getLeaving(desk.reviewer, desk.editor.accountId)).toBeNull();
  });

  it('takes what names a person, keeps the signed work, and hands the queue over', async () => {
    const leaver = await desk.makeViewer('EDITOR', desk.voices.desk, 'Lena');
    await database.sql`UPDATE accounts SET password_hash = 'x' WHERE id = ${leaver.accountId}`;
    const first = await desk.addRecommendation('L-1');
    const second = await desk.addRecommendation('L-2');
    const signed = await desk.bringOut(desk.write(first), leaver);
    const { draftId } = value(await saveDraft(leaver, desk.write(second)));
    const stranger = await desk.makeViewer('EDITOR', desk.voices.state, 'Sam');

    expect(await getLeaving(administrator, leaver.accountId)).toMatchObject({
      name: 'Lena',
      signed: 1,
      drafts: [{ id: draftId, reference: 'L-2', state: 'DRAFT' }],
      isLastAdministrator: false,
    });
    // Nobody, oneself, or somebody of another voice takes nothing over; then nothing happens at all.
    for (const to of [null, leaver, stranger]) {
      expect(await leave(administrator, leaver, to)).toMatchObject({
        code: 'INVALID',
        fieldErrors: { successorId: { code: 'choose' } },
      });
    }
    const session = await openTestSession(database.sql, leaver.accountId);
    expect(await findViewer(session)).not.toBeNull();
    value(await saveView(leaver, { name: 'Own', country: 'xx', query: 'q=law' }));

    expect(value(await leave(administrator, leaver, desk.editor))).toEqual({ handedOver: 1 });
    const told = await database.sql`SELECT kind FROM notices
      WHERE account_id = ${desk.editor.accountId} AND subject_id = ${draftId}`;
    expect([...told]).toEqual([{ kind: 'ASSIGNED' }]);
    const [account] = await database.sql`SELECT * FROM accounts WHERE id = ${leaver.accountId}`;
    expect(account).toMatchObject({ email: null, name: null, password_hash: null });
    expect(account?.anonymised_at).not.toBeNull();
    for (const sessionVersion of [1, 2])
      expect(await findViewer({ ...session, sessionVersion })).toBeNull();
    expect(await getDraft(desk.editor, draftId)).toMatchObject({ authorName: 'Edith' });
    const [kept] = await database.sql`SELECT signed_by_id FROM assessments WHERE id = ${signed}`;
    expect(kept?.signed_by_id).toBe(leaver.accountId);
    const events = await database.sql`SELECT subject_kind, action, account_id FROM audit_events
      WHERE subject_id IN (${draftId}, ${leaver.accountId}) ORDER BY id DESC LIMIT 2`;
    expect(events.map(({ action }) => action).sort()).toEqual(['anonymise', 'hand_over']);
    for (const event of events) expect(event.account_id).toBe(administrator.accountId);
    expect(codeOf(await leave(administrator, leaver))).toBe('NOT_FOUND');
  });

  it('makes whoever takes a draft over its author, who does not decide on it', async () => {
    const leaver = await desk.makeViewer('EDITOR', desk.voices.desk, 'Lou');
    const id = await desk.addRecommendation('L-3');
    const { draftId } = value(await saveDraft(leaver, desk.write(id), true));
    value(await leave(administrator, leaver, desk.reviewer));
    const draft = await getDraft(desk.reviewer, draftId);
    expect(draft?.contributorIds).toEqual([desk.reviewer.accountId, leaver.accountId]);
    const decision = { draftId, version: draft?.version ?? 0, decision: 'return' as const };
    const review = { ...decision, comment: 'More.', seenId: null };
    expect(codeOf(await returnDraft(desk.reviewer, review))).toBe('OWN_WORK');
    expect(codeOf(await returnDraft(administrator, review))).toBe('ok');
  });

  it('withdraws the links of the one who goes, and never takes the last administrator', async () => {
    const other = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk, 'Olga');
    value(
      await invitePerson(other, {
        role: 'EDITOR',
        voiceId: desk.voices.desk,
        email: '',
        language: 'en',
      }),
    );
    expect((await getLeaving(administrator, other.accountId))?.links).toBe(1);
    value(await leave(administrator, other));
    const [links] = await database.sql`SELECT count(*)::int AS count FROM one_time_links
      WHERE created_by_id = ${other.accountId} AND withdrawn_at IS NULL`;
    expect(links?.count).toBe(0);
    const world = await findViewer(await openTestSession(database.sql, desk.administrator));
    if (!world) throw new Error('the small world has an administrator');
    const [one, two] = await Promise.all([
      leave(world, administrator),
      leave(administrator, world),
    ]);
    expect([codeOf(one), codeOf(two)].sort()).not.toEqual(['ok', 'ok']);
    const left = one.ok ? world : administrator;
    expect(codeOf(await leave(left, left))).toBe('LAST_ADMINISTRATOR');
    expect((await getLeaving(left, left.accountId))?.isLastAdministrator).toBe(true);
  });

  it('stops what was scheduled with the person, and passes on what the person looks after', async () => {
    const reviewer = await desk.makeViewer('REVIEWER', desk.voices.desk, 'Rolf');
    const author = await desk.makeViewer('EDITOR', desk.voices.desk, 'Anton');
    const helper = await desk.makeViewer('EDITOR', desk.voices.desk, 'Hana');
    const schedule = async (by: Viewer, reference: string) => {
      const id = await desk.addRecommendation(reference);
      const draft = value(await saveDraft(by, desk.write(id), true));
      const when = { decision: 'schedule', publishDay: '2999-01-02', publishTime: '09:30' };
      const form = reviewForm.parse({ ...draft, ...when, seenId: '' });
      value(await scheduleAssessment(by === author ? desk.reviewer : reviewer, form));
      const assignment = {
        assigneeId: by === author ? author.accountId : helper.accountId,
        dueOn: '',
      };
      value(await assignWork(desk.reviewer, { ...assignment, reference: [reference] }));
      return draft.draftId;
    };
    const draftOf = async (id: string) => {
      const [row] =
        await database.sql`SELECT state, schedule_problem AS problem, author_id AS author,
        publish_at AS at FROM assessment_drafts WHERE id = ${id}`;
      return row;
    };
    const lookedAfter = async (by: Viewer) => {
      const rows = await database.sql`SELECT r.reference FROM assignments a
        JOIN recommendations r ON r.id = a.recommendation_id
        WHERE a.assignee_id = ${by.accountId} AND a.closed_at IS NULL ORDER BY 1`;
      return rows.map(({ reference }) => reference);
    };
    const [decided, written] = [await schedule(helper, 'L-4'), await schedule(author, 'L-5')];
    // Disabling is enough: nothing appears by the decision of somebody who is shut out.
    const present = (await findActiveViewer(desk.administrator)) ?? administrator;
    value(await switchAccount(present, { accountId: reviewer.accountId, isDisabled: true }));
    expect(await draftOf(decided)).toMatchObject({
      state: 'SUBMITTED',
      problem: 'REVIEWER_LEFT',
      at: null,
    });
    const told = await database.sql`SELECT 1 FROM notices WHERE kind = 'SUBMITTED'
      AND subject_id = ${decided} AND account_id = ${desk.reviewer.accountId} AND read_at IS NULL`;
    expect(told.length).toBeGreaterThan(0);
    value(await switchAccount(present, { accountId: helper.accountId, isDisabled: true }));
    expect(await lookedAfter(helper)).toEqual([]);
    expect(await lookedAfter(desk.reviewer)).toEqual(['L-4']);
    value(await leave(present, author, desk.editor));
    expect(await draftOf(written)).toMatchObject({
      state: 'SUBMITTED',
      problem: 'AUTHOR_LEFT_VOICE',
      author: desk.editor.accountId,
    });
    expect(await lookedAfter(desk.editor)).toEqual(['L-5']);
  });

  it('knows every table whose rows belong to the person alone', async () => {
    const tables = await database.sql`SELECT DISTINCT conrelid::regclass::text AS name
      FROM pg_constraint WHERE confrelid = 'accounts'::regclass AND confdeltype = 'c'`;
    // What goes with an account belongs to the person: leaving has to take it away. The rest is the voice's.
    const taken = ['editing_presences', 'notices', 'saved_views', 'several_drafts'];
    // What one signs in with: the database itself takes it away (the trigger `forget_sign_in`).
    const forgotten = [
      'identities',
      'personal_tokens',
      'recovery_codes',
      'second_factors',
      'sessions',
    ];
    // Says only which notices come how, or that a link was made once; names nobody.
    const kept = ['notice_choices', 'password_resets'];
    expect(tables.map(({ name }) => name).sort()).toEqual([...taken, ...forgotten, ...kept].sort());
    for (const name of [...taken, ...forgotten]) {
      const left = await database.sql`SELECT 1 FROM ${database.sql(name)} t
        JOIN accounts a ON a.id = t.account_id WHERE a.anonymised_at IS NOT NULL`;
      expect([name, left.length]).toEqual([name, 0]);
    }
  });
});
