import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import type { DraftInput } from '../schema';
import { publishAssessment } from './publish-assessment';
import { returnDraft } from './return-draft';
import { followReplacement, saveDraft } from './save-draft';

let database: TestDatabase;
let desk: SmallDesk;
let recommendation: string;
let first: string;
let count = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
});
beforeEach(async () => {
  count += 1;
  recommendation = await desk.addRecommendation(`X-${count}`);
  first = await desk.bringOut(desk.write(recommendation));
});
afterAll(() => database.drop());

const replace = (kind: DraftInput['kind'], other: Partial<DraftInput> = {}) =>
  desk.write(recommendation, { kind, replacesId: first, ...other });
const headline = async () => {
  const [row] = await database.sql`
    SELECT status, assessment_id FROM headlines WHERE recommendation_id = ${recommendation}`;
  return row;
};

describe('a correction', () => {
  it('takes the place of what it corrects and keeps its observations and engagements', async () => {
    const engagement = randomUUID();
    await database.sql`INSERT INTO engagements (id, reference, country_id, kind, title, summary,
        occurred_latest, occurred_qualifier, confidence, position)
      VALUES (${engagement}, ${`XX-T${count}`}, ${desk.country}, 'VISIT', 'A visit', 'A visit.',
        '2016-01-01', 'EXACT', 'HIGH', 0)`;
    const visited = randomUUID();
    await database.sql.begin(async (sql) => {
      await sql`INSERT INTO assessments ${sql({
        ...{ id: visited, recommendation_id: recommendation, voice_id: desk.voices.desk },
        ...{ kind: 'ASSESSMENT', status: 'IMPLEMENTED', effective_on: '2017-01-01' },
        ...{ verified_on: '2017-01-01', reason: 'A visit.', confidence: 'HIGH' },
        ...{ authorship: 'SIGNED', shipped_key: `visit/${visited}` },
      })}`;
      await sql`INSERT INTO assessment_citations (id, assessment_id, engagement_id, position)
        VALUES (${randomUUID()}, ${visited}, ${engagement}, 0)`;
    });
    const status = 'PARTIALLY_IMPLEMENTED';
    const corrected = await desk.bringOut(
      replace('CORRECTION', {
        replacesId: visited,
        status,
        effectiveOn: '2017-01-01',
        evidence: [],
      }),
    );
    expect(await headline()).toEqual({ status, assessment_id: corrected });
    const cited = await database.sql`
      SELECT engagement_id FROM assessment_citations WHERE assessment_id = ${corrected}`;
    expect(cited.map(({ engagement_id }) => engagement_id)).toEqual([engagement]);
    const [event] = await database.sql`SELECT action FROM audit_events
      WHERE subject_kind = 'assessment' AND subject_id = ${corrected}`;
    expect(event?.action).toBe('correct');
  });

  it('of two, begun at the same time, the second is told', async () => {
    const [one, two] = [replace('CORRECTION'), replace('CORRECTION')];
    value(await saveDraft(desk.editor, one, true));
    const second = value(await saveDraft(desk.editor, two, true));
    const review = { decision: 'publish' as const, comment: '', seenId: first };
    const publish = (draftId: string) =>
      publishAssessment(desk.reviewer, { ...review, draftId, version: 1 });
    expect(codeOf(await publish(one.draftId))).toBe('ok');
    expect(codeOf(await publish(two.draftId))).toBe('ALREADY_REPLACED');
    const seen = { ...review, ...second, seenId: one.draftId };
    expect(codeOf(await publishAssessment(desk.reviewer, seen))).toBe('ALREADY_REPLACED');
    expect(codeOf(await saveDraft(desk.editor, replace('CORRECTION')))).toBe('ALREADY_REPLACED');
  });

  it('stays in the voice and on the recommendation of what it corrects', async () => {
    const other = await desk.addRecommendation(`Y-${count}`);
    const elsewhere = { ...replace('CORRECTION'), recommendationId: other };
    expect(codeOf(await saveDraft(desk.editor, elsewhere))).toBe('NOT_FOUND');
    const foreign = replace('CORRECTION', { voiceId: desk.voices.state });
    expect(codeOf(await saveDraft(desk.editor, foreign))).toBe('FORBIDDEN');
    const state = await desk.makeViewer('EDITOR', desk.voices.state);
    expect(codeOf(await saveDraft(state, foreign))).toBe('FORBIDDEN');
    const nothing = replace('CORRECTION', { replacesId: null });
    expect(codeOf(await saveDraft(desk.editor, nothing))).toBe('NOT_FOUND');
    const plain = replace('ASSESSMENT');
    expect(codeOf(await saveDraft(desk.editor, plain))).toBe('NOT_FOUND');
  });

  it('of what another voice signed itself is not the desk’s', async () => {
    const state = await desk.makeViewer('EDITOR', desk.voices.state);
    const draft = desk.write(recommendation, { voiceId: desk.voices.state });
    const { version } = value(await saveDraft(state, draft, true));
    const head = await desk.makeViewer('REVIEWER', desk.voices.state);
    const review = { draftId: draft.draftId, version, decision: 'publish' as const, comment: '' };
    value(await publishAssessment(head, { ...review, seenId: null }));
    const mend = replace('CORRECTION', {
      replacesId: draft.draftId,
      voiceId: desk.voices.state,
      attributedFrom: 'A letter',
    });
    expect(codeOf(await saveDraft(desk.editor, mend))).toBe('FORBIDDEN');
  });
});

describe('a draft whose judgement was replaced while it was written', () => {
  const returned = async (input: DraftInput) => {
    const sent = value(await saveDraft(desk.editor, input, true));
    value(await returnDraft(desk.reviewer, { ...sent, comment: 'It was corrected.' }));
    return { ...input, version: sent.version + 1 };
  };
  const rowOf = async (id: string) => {
    const [row] = await database.sql`SELECT kind::text, replaces_id, based_on_id, reason, version
      FROM assessment_drafts WHERE id = ${id}`;
    return row;
  };
  const bare = { status: null, effectiveOn: '', verifiedOn: '', confidence: null, evidence: [] };

  it('still saves, and goes on from the end of the chain with all that was typed', async () => {
    const late = await returned(replace('CORRECTION', { status: 'REGRESSED' }));
    const one = await desk.bringOut(replace('CORRECTION'));
    const two = await desk.bringOut(replace('CORRECTION', { replacesId: one }));
    const typed = { ...late, reason: 'Typed later.' };
    const { version } = value(await saveDraft(desk.editor, typed));
    expect(codeOf(await saveDraft(desk.editor, { ...typed, version }, true))).toBe(
      'ALREADY_REPLACED',
    );
    const stranger = await desk.makeViewer('EDITOR', desk.voices.state);
    const go = { ...typed, version, reason: 'Typed at last.', followId: two };
    expect(codeOf(await followReplacement(stranger, go))).toBe('FORBIDDEN');
    // What was seen is not the newest any more.
    expect(codeOf(await followReplacement(desk.editor, { ...go, followId: one }))).toBe(
      'ALREADY_REPLACED',
    );
    const moved = value(await followReplacement(desk.editor, go));
    expect(await rowOf(late.draftId)).toMatchObject({
      ...{ kind: 'CORRECTION', replaces_id: two, based_on_id: two, reason: 'Typed at last.' },
    });
    const [event] = await database.sql`SELECT action, account_id, after->>'replacesId' AS replaces
      FROM audit_events WHERE subject_id = ${late.draftId} ORDER BY sequence DESC LIMIT 1`;
    const { accountId } = desk.editor;
    expect(event).toEqual({ action: 'update', account_id: accountId, replaces: two });
    // A page that was open before then is told of a newer version, and does not take it back.
    expect(codeOf(await followReplacement(desk.editor, go))).toBe('CONFLICT');
    const last = value(await saveDraft(desk.editor, { ...go, ...moved }, true));
    const seen = { ...last, seenId: two };
    expect(codeOf(await publishAssessment(desk.reviewer, seen))).toBe('ok');
    expect(await headline()).toEqual({ status: 'REGRESSED', assessment_id: late.draftId });
  });

  it('becomes a new assessment after a withdrawal; a second withdrawal has nothing left to do', async () => {
    const late = await returned(replace('CORRECTION', { status: 'REGRESSED' }));
    const second = await returned(replace('WITHDRAWAL', { ...bare, reason: 'Twice.' }));
    const gone = await desk.bringOut(replace('WITHDRAWAL', { ...bare, reason: 'A mistake.' }));
    const go = (input: DraftInput) => followReplacement(desk.editor, { ...input, followId: gone });
    expect(codeOf(await go(second))).toBe('ALREADY_REPLACED');
    const moved = value(await go(late));
    const plain = { kind: 'ASSESSMENT', replaces_id: null, based_on_id: null };
    expect(await rowOf(late.draftId)).toMatchObject(plain);
    const last = value(await saveDraft(desk.editor, { ...late, ...moved }, true));
    expect(codeOf(await publishAssessment(desk.reviewer, { ...last, seenId: null }))).toBe('ok');
  });

  it('takes back the newer judgement when it is a withdrawal, and may not be saved yet', async () => {
    const one = await desk.bringOut(replace('CORRECTION'));
    const fresh = replace('WITHDRAWAL', { ...bare, reason: 'All of it.' });
    expect(codeOf(await saveDraft(desk.editor, fresh))).toBe('ALREADY_REPLACED');
    value(await followReplacement(desk.editor, { ...fresh, followId: one }));
    expect(await rowOf(fresh.draftId)).toMatchObject({ kind: 'WITHDRAWAL', replaces_id: one });
  });
});

describe('a withdrawal', () => {
  it('takes a judgement back with a reason only, and stays itself', async () => {
    const bare = { status: null, effectiveOn: '', verifiedOn: '', confidence: null, evidence: [] };
    const silent = replace('WITHDRAWAL', { ...bare, reason: '' });
    expect(await saveDraft(desk.editor, silent, true)).toMatchObject({
      fieldErrors: { reason: { code: 'required' } },
    });
    const withdrawn = await desk.bringOut(replace('WITHDRAWAL', { ...bare, reason: 'A mistake.' }));
    expect(await headline()).toEqual({ status: 'NOT_ASSESSED', assessment_id: null });
    const [event] = await database.sql`SELECT action FROM audit_events
      WHERE subject_kind = 'assessment' AND subject_id = ${withdrawn}`;
    expect(event?.action).toBe('withdraw');
    for (const replacesId of [first, withdrawn]) {
      const again = replace('CORRECTION', { replacesId });
      expect(codeOf(await saveDraft(desk.editor, again))).toBe('ALREADY_REPLACED');
    }
  });
});
