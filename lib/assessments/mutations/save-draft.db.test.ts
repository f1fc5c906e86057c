import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addEvidence } from '@/lib/evidence/mutations/add-evidence';
import { listLinkedChoices, searchEvidence } from '@/lib/evidence/queries/list-evidence-choices';
import { newEvidence } from '@/lib/evidence/schema';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { getDraft } from '../queries/get-draft';
import { listDrafts } from '../queries/list-drafts';
import type { DraftInput } from '../schema';
import { discard } from './discard-draft';
import { saveDraft } from './save-draft';

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

const history = async (id: string) => {
  const rows = await database.sql`
    SELECT action, account_id FROM audit_events
    WHERE subject_kind = 'assessment_draft' AND subject_id = ${id} ORDER BY sequence`;
  return rows.map(({ action, account_id }) => `${action} ${account_id}`);
};

describe('a draft', () => {
  it('may be saved half filled, is counted, and leaves its history', async () => {
    const empty = { status: null, effectiveOn: '', reason: '', confidence: null, evidence: [] };
    const input = desk.write(recommendation, empty);
    expect(value(await saveDraft(desk.editor, input))).toMatchObject({ version: 1 });
    const next = { ...input, version: 1, reason: 'Thought of.' };
    expect(value(await saveDraft(desk.editor, next))).toMatchObject({ version: 2 });
    const draft = await getDraft(desk.editor, input.draftId);
    expect(draft).toMatchObject({ state: 'DRAFT', reason: 'Thought of.', status: null });
    const { accountId } = desk.editor;
    expect(await history(input.draftId)).toEqual([`create ${accountId}`, `update ${accountId}`]);
  });

  it('that is saved again as it is leaves nothing behind', async () => {
    const input = desk.write(recommendation);
    value(await saveDraft(desk.editor, input));
    const again = { ...input, version: 1 };
    expect(value(await saveDraft(desk.editor, again))).toMatchObject({ version: 1 });
    expect(await history(input.draftId)).toEqual([`create ${desk.editor.accountId}`]);
    expect(value(await saveDraft(desk.editor, again, true))).toMatchObject({ version: 2 });
    expect(await history(input.draftId)).toHaveLength(2);
  });

  it('sent twice with one form is one draft', async () => {
    const input = desk.write(recommendation);
    const outcomes = await Promise.all([
      saveDraft(desk.editor, input),
      saveDraft(desk.editor, input),
    ]);
    expect(outcomes.map(codeOf)).toEqual(['ok', 'ok']);
    const [row] = await database.sql`
      SELECT count(*)::int AS count FROM assessment_drafts WHERE recommendation_id = ${recommendation}`;
    expect(row?.count).toBe(1);
  });

  it('says everything that is missing before it is submitted', async () => {
    const bare = { status: null, effectiveOn: '', verifiedOn: '', reason: ' ', confidence: null };
    const missing = await saveDraft(desk.editor, desk.write(recommendation, bare), true);
    expect(missing).toMatchObject({
      code: 'INVALID',
      fieldErrors: {
        status: { code: 'choose' },
        effectiveOn: { code: 'required' },
        verifiedOn: { code: 'required' },
        reason: { code: 'required' },
        confidence: { code: 'choose' },
      },
    });
    const cases: [Partial<DraftInput>, string, string][] = [
      [{ evidence: [] }, 'evidence', 'citation'],
      [{ status: 'NO_EVIDENCE' }, 'lookedAt', 'lookedAt'],
      [{ effectiveOn: '2999-01-01' }, 'effectiveOn', 'dateFuture'],
      [{ effectiveOn: '2014-05-09' }, 'effectiveOn', 'beforeMade'],
      [{ voiceId: desk.voices.state }, 'attributedFrom', 'attributedFrom'],
    ];
    for (const [other, field, code] of cases) {
      const outcome = await saveDraft(desk.editor, desk.write(recommendation, other), true);
      expect(outcome).toMatchObject({ code: 'INVALID', fieldErrors: { [field]: { code } } });
    }
  });

  it('cites and speaks only for what is there', async () => {
    const unknown = await saveDraft(
      desk.editor,
      desk.write(recommendation, { evidence: [randomUUID()] }),
    );
    expect(unknown).toMatchObject({ fieldErrors: { evidence: { code: 'choose' } } });
    const nobody = desk.write(recommendation, { voiceId: randomUUID() });
    expect(await saveDraft(desk.editor, nobody)).toMatchObject({
      fieldErrors: { voiceId: { code: 'choose' } },
    });
    const nowhere = await saveDraft(desk.editor, desk.write(randomUUID()));
    expect(codeOf(nowhere)).toBe('NOT_FOUND');
  });
});

describe('another voice', () => {
  it('neither sees nor touches a draft, and does not write in the desk’s voice', async () => {
    const input = desk.write(recommendation);
    await saveDraft(desk.editor, input);
    const state = await desk.makeViewer('ADMINISTRATOR', desk.voices.state);
    expect(await getDraft(state, input.draftId)).toBeNull();
    expect(await listDrafts(state, 'DRAFT')).toEqual([]);
    expect(codeOf(await saveDraft(state, { ...input, version: 1 }))).toBe('FORBIDDEN');
    const own = { ...input, version: 1, voiceId: desk.voices.state };
    expect(codeOf(await saveDraft(state, own))).toBe('NOT_FOUND');
    expect(codeOf(await discard(state, { draftId: input.draftId, version: 1 }))).toBe('NOT_FOUND');
    expect(await history(input.draftId)).toHaveLength(1);
  });

  it('does not find evidence that was added elsewhere and is not published', async () => {
    const fact = newEvidence.parse({
      newTitle: 'Zebra decree',
      newSummary: 'Says something.',
      newSource: 'The gazette',
      newKind: 'LAW',
      newDirection: 'PROGRESS',
      newConfidence: 'HIGH',
      newLatest: '2016-01-01',
      newEarliest: '2016-01-01',
      newUrl: 'https://example.org/zebra',
    });
    const input = { ...fact, recommendationId: recommendation };
    const { evidenceId } = value(await addEvidence(desk.editor, input));
    const state = await desk.makeViewer('EDITOR', desk.voices.state);
    expect(await searchEvidence(desk.reviewer, recommendation, 'zebra')).toMatchObject([
      { id: evidenceId, isNew: true },
    ]);
    // A link alone publishes nothing.
    await database.sql`INSERT INTO evidence_links (id, evidence_id, recommendation_id)
      VALUES (gen_random_uuid(), ${evidenceId}, ${recommendation})`;
    expect(await searchEvidence(state, recommendation, 'zebra')).toEqual([]);
    expect(await listLinkedChoices(state, [recommendation])).toEqual([]);
    expect(await listLinkedChoices(desk.reviewer, [recommendation])).toHaveLength(1);
    expect(codeOf(await addEvidence(desk.editor, input))).toBe('KNOWN_LINK');
    expect(codeOf(await addEvidence(state, input))).toBe('ok');
    const cited = desk.write(recommendation, {
      voiceId: desk.voices.state,
      evidence: [evidenceId],
    });
    expect(await saveDraft(state, cited)).toMatchObject({
      fieldErrors: { evidence: { code: 'choose' } },
    });
  });
});

describe('two editors of one draft', () => {
  it('the second is told who was faster, loses nothing, and may take over what she likes', async () => {
    const input = desk.write(recommendation);
    await saveDraft(desk.editor, input);
    const other = await desk.makeViewer('EDITOR', desk.voices.desk, 'Otto');
    const faster = {
      ...input,
      version: 1,
      reason: 'Otto’s reason.',
      status: 'IMPLEMENTED' as const,
    };
    value(await saveDraft(other, faster));
    const mine = { ...input, version: 1, reason: 'Edith’s reason.' };
    const conflict = await saveDraft(desk.editor, mine);
    expect(conflict).toMatchObject({
      code: 'CONFLICT',
      detail: { version: 2, byName: 'Otto', theirs: { reason: 'Otto’s reason.' } },
    });
    expect(await getDraft(other, input.draftId)).toMatchObject({ reason: 'Otto’s reason.' });
    value(await saveDraft(desk.editor, { ...mine, version: 2, take: ['status'] }));
    expect(await getDraft(other, input.draftId)).toMatchObject({
      version: 3,
      reason: 'Edith’s reason.',
      status: 'IMPLEMENTED',
    });
  });

  it('who save at once do not both win', async () => {
    const input = desk.write(recommendation);
    await saveDraft(desk.editor, input);
    const save = (reason: string) => saveDraft(desk.editor, { ...input, version: 1, reason });
    const codes = (await Promise.all([save('One.'), save('Two.')])).map(codeOf).sort();
    expect(codes).toEqual(['CONFLICT', 'ok']);
  });
});

describe('a draft under review', () => {
  it('is not edited, nor discarded, whatever version is named', async () => {
    const input = desk.write(recommendation);
    const { version } = value(await saveDraft(desk.editor, input, true));
    expect(codeOf(await saveDraft(desk.editor, { ...input, version }))).toBe('NOT_EDITABLE');
    const reference = { draftId: input.draftId, version };
    expect(codeOf(await discard(desk.editor, reference))).toBe('NOT_EDITABLE');
  });
});

describe('discarding', () => {
  it('puts a draft away once, of the version that was seen', async () => {
    const input = desk.write(recommendation);
    await saveDraft(desk.editor, input);
    await saveDraft(desk.editor, { ...input, version: 1, reason: 'Longer.' });
    const at = (version: number) => discard(desk.editor, { draftId: input.draftId, version });
    expect(codeOf(await at(1))).toBe('CONFLICT');
    expect(codeOf(await at(2))).toBe('ok');
    expect(codeOf(await at(3))).toBe('NOT_EDITABLE');
    expect(await getDraft(desk.editor, input.draftId)).toBeNull();
    expect((await history(input.draftId)).at(-1)).toContain('discard');
  });
});
