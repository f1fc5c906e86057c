import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import type { DraftInput } from '../schema';
import { publishAssessment } from './publish-assessment';
import { saveDraft } from './save-draft';

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
