import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { getDraft } from '../queries/get-draft';
import { type DraftInput, reviewForm } from '../schema';
import { publishAssessment } from './publish-assessment';
import { returnDraft } from './return-draft';
import { saveDraft } from './save-draft';
import { scheduleAssessment } from './schedule-assessment';

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
  recommendation = await desk.addRecommendation(`X-${count}`);
});
afterAll(() => database.drop());

const submit = async (other: Partial<DraftInput> = {}, by = desk.editor) =>
  value(await saveDraft(by, desk.write(recommendation, other), true));
const decide = (
  viewer: Viewer,
  { draftId, version }: { draftId: string; version: number },
  seenId: string | null = null,
) => publishAssessment(viewer, { draftId, version, seenId });
const giveBack = (
  viewer: Viewer,
  { draftId, version }: { draftId: string; version: number },
  comment = 'Which article?',
) => returnDraft(viewer, { draftId, version, comment });
const headline = async () => {
  const [row] = await database.sql`SELECT status, assessment_id, effective_on::text AS since
    FROM headlines WHERE recommendation_id = ${recommendation}`;
  return row;
};
const published = async () => {
  const rows = await database.sql`
    SELECT id FROM assessments WHERE recommendation_id = ${recommendation} ORDER BY published_at`;
  return rows.map(({ id }) => id);
};
const actions = async (kind: string, id: string) => {
  const rows = await database.sql`SELECT action, account_id FROM audit_events
    WHERE subject_kind = ${kind} AND subject_id = ${id} ORDER BY sequence`;
  return rows.map(({ action, account_id }) => `${action} ${account_id}`);
};
const allowOwnWork = (isAllowed: boolean) =>
  database.sql`UPDATE settings SET is_self_publishing_allowed = ${isAllowed}`;

describe('publication', () => {
  it('turns the draft into the voice’s judgement, the headline and public evidence at once', async () => {
    const draft = await submit();
    expect(await headline()).toMatchObject({ status: 'NOT_ASSESSED', assessment_id: null });
    value(await decide(desk.reviewer, draft));
    expect(await headline()).toEqual({
      status: 'IN_PROGRESS',
      assessment_id: draft.draftId,
      since: '2016-01-01',
    });
    const [row] = await database.sql`SELECT * FROM assessments WHERE id = ${draft.draftId}`;
    expect(row).toMatchObject({
      authorship: 'SIGNED',
      signed_by_id: desk.editor.accountId,
      published_by_id: desk.reviewer.accountId,
      is_self_published: false,
    });
    const linked = await database.sql`SELECT 1 FROM evidence_links
      WHERE recommendation_id = ${recommendation} AND evidence_id = ${desk.evidence}`;
    expect(linked).toHaveLength(1);
    const { accountId } = desk.reviewer;
    expect(await actions('assessment', draft.draftId)).toEqual([`publish ${accountId}`]);
    expect((await actions('assessment_draft', draft.draftId)).at(-1)).toBe(`publish ${accountId}`);
  });

  it('happens once, however many press at once', async () => {
    const draft = await submit();
    const other = await desk.makeViewer('REVIEWER', desk.voices.desk);
    const codes = await Promise.all([
      decide(desk.reviewer, draft),
      decide(other, draft),
      decide(desk.reviewer, draft),
    ]);
    expect(codes.map(codeOf).sort()).toEqual(['ALREADY_PUBLISHED', 'ALREADY_PUBLISHED', 'ok']);
    expect(await published()).toEqual([draft.draftId]);
    expect(await actions('assessment', draft.draftId)).toHaveLength(1);
  });

  it('of two drafts at once lets one through and tells the other reviewer', async () => {
    const [one, two] = [await submit(), await submit({ status: 'IMPLEMENTED' })];
    const other = await desk.makeViewer('REVIEWER', desk.voices.desk);
    const codes = await Promise.all([decide(desk.reviewer, one), decide(other, two)]);
    expect(codes.map(codeOf).sort()).toEqual(['NEWER_PUBLISHED', 'ok']);
    expect(await published()).toHaveLength(1);
  });

  it('on top of what the reviewer has not seen is refused, and goes on once it is seen', async () => {
    const draft = await submit({ status: 'IMPLEMENTED', effectiveOn: '2017-01-01' });
    const newer = await desk.bringOut(desk.write(recommendation));
    expect(await getDraft(desk.reviewer, draft.draftId)).toMatchObject({ basedOnId: null });
    expect(codeOf(await decide(desk.reviewer, draft))).toBe('NEWER_PUBLISHED');
    expect(await published()).toEqual([newer]);
    // Seen is not compared: that is said, and asked for a schedule, too.
    const both = { ...draft, seenId: newer };
    const later = { publishDay: '2099-01-01', publishTime: '10:00', decision: 'schedule', ...both };
    for (const outcome of [
      await publishAssessment(desk.reviewer, both),
      await scheduleAssessment(desk.reviewer, reviewForm.parse(later)),
    ])
      expect(outcome).toMatchObject({ fieldErrors: { knowsNewer: { code: 'knowsNewer' } } });
    expect(await published()).toEqual([newer]);
    value(await publishAssessment(desk.reviewer, { ...both, knowsNewer: 'on' }));
    expect(await headline()).toMatchObject({ status: 'IMPLEMENTED' });
  });

  it('asks the rules again: what was complete may be so no longer', async () => {
    const draft = await submit();
    await database.ownerSql`
      UPDATE recommendations SET archived_at = now(), archived_reason = 'Double'
      WHERE id = ${recommendation}`;
    expect(codeOf(await decide(desk.reviewer, draft))).toBe('NOT_FOUND');
  });
});

describe('who decides', () => {
  it('no editor, no other voice, and nobody on a version they have not read', async () => {
    const draft = await submit();
    const colleague = await desk.makeViewer('EDITOR', desk.voices.desk);
    const state = await desk.makeViewer('ADMINISTRATOR', desk.voices.state);
    for (const attempt of [decide, giveBack]) {
      expect(codeOf(await attempt(colleague, draft))).toBe('FORBIDDEN');
      expect(codeOf(await attempt(state, draft))).toBe('NOT_FOUND');
      expect(codeOf(await attempt(desk.reviewer, { ...draft, version: 9 }))).toBe('CONFLICT');
      expect(codeOf(await attempt(desk.reviewer, { ...draft, draftId: randomUUID() }))).toBe(
        'NOT_FOUND',
      );
    }
    expect(await published()).toEqual([]);
  });

  it('not the author, not even as a reviewer or after another’s submission', async () => {
    const own = await submit({}, desk.reviewer);
    expect(codeOf(await decide(desk.reviewer, own))).toBe('OWN_WORK');
    const input = desk.write(recommendation);
    const { version } = value(await saveDraft(desk.reviewer, input));
    const handed = value(await saveDraft(desk.editor, { ...input, version }, true));
    expect(codeOf(await decide(desk.reviewer, handed))).toBe('OWN_WORK');
    expect(codeOf(await giveBack(desk.reviewer, handed))).toBe('OWN_WORK');
  });

  it('the author where the administrator allows it, and then the record says so', async () => {
    const own = await submit({}, desk.reviewer);
    const others = await submit({ status: 'IMPLEMENTED', effectiveOn: '2018-01-01' });
    await allowOwnWork(true);
    expect(codeOf(await decide(desk.reviewer, own))).toBe('ok');
    const newer = { ...others, seenId: own.draftId, knowsNewer: 'on' as const };
    expect(codeOf(await publishAssessment(desk.reviewer, newer))).toBe('ok');
    await allowOwnWork(false);
    const rows = await database.sql`
      SELECT id FROM assessments WHERE is_self_published AND recommendation_id = ${recommendation}`;
    expect(rows.map(({ id }) => id)).toEqual([own.draftId]);
  });

  it('an author who has left the voice no longer signs in it', async () => {
    const leaver = await desk.makeViewer('EDITOR', desk.voices.desk);
    const draft = await submit({}, leaver);
    await database.sql`
      UPDATE accounts SET voice_id = ${desk.voices.state} WHERE id = ${leaver.accountId}`;
    expect(codeOf(await decide(desk.reviewer, draft))).toBe('AUTHOR_LEFT_VOICE');
  });
});

describe('returning', () => {
  it('needs a comment, opens the draft again, and is decided once', async () => {
    const draft = await submit();
    expect(await giveBack(desk.reviewer, draft, '')).toMatchObject({
      fieldErrors: { comment: { code: 'comment' } },
    });
    value(await giveBack(desk.reviewer, draft));
    const version = draft.version + 1;
    expect(await getDraft(desk.editor, draft.draftId)).toMatchObject({
      ...{ state: 'RETURNED', reviewComment: 'Which article?', reviewerName: 'Rena', version },
    });
    expect(codeOf(await decide(desk.reviewer, { ...draft, version }))).toBe('ALREADY_DECIDED');
    const mended = desk.write(recommendation, { draftId: draft.draftId, version });
    const again = value(await saveDraft(desk.editor, mended, true));
    expect(codeOf(await decide(desk.reviewer, again))).toBe('ok');
    const steps = (await actions('assessment_draft', draft.draftId)).map((step) =>
      step.slice(0, step.indexOf(' ')),
    );
    expect(steps).toEqual(['submit', 'return', 'submit', 'publish']);
  });

  it('and publishing at once: one of the two holds', async () => {
    const draft = await submit();
    const other = await desk.makeViewer('REVIEWER', desk.voices.desk);
    const outcomes = await Promise.all([decide(desk.reviewer, draft), giveBack(other, draft)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('what other voices said', () => {
  it('is entered by the desk from a statement, attributed and signed by nobody', async () => {
    const view = { voiceId: desk.voices.state, attributedFrom: 'Statement of 2016', status: null };
    const draft = await submit(view);
    const state = await desk.makeViewer('REVIEWER', desk.voices.state);
    expect(await getDraft(state, draft.draftId)).toBeNull();
    expect(codeOf(await decide(state, draft))).toBe('NOT_FOUND');
    value(await decide(desk.reviewer, draft));
    const [row] = await database.sql`
      SELECT authorship, attributed_from, signed_by_id FROM assessments WHERE id = ${draft.draftId}`;
    expect(row).toEqual({
      authorship: 'ATTRIBUTED',
      attributed_from: 'Statement of 2016',
      signed_by_id: null,
    });
    expect(await headline()).toMatchObject({ status: 'NOT_ASSESSED' });
  });
});

describe('the history', () => {
  it('says nothing of who people are, and holds together', async () => {
    const rows = await database.sql`SELECT 1 FROM audit_events
      WHERE coalesce(before::text, '') || coalesce(after::text, '') ~ '@example.org|Edith|Rena'`;
    expect(rows).toHaveLength(0);
    expect(await database.sql`SELECT * FROM broken_audit_links()`).toHaveLength(0);
  });
});
