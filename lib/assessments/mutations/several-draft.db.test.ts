import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { draftPanels } from '@/lib/desk/queries/draft-panels';
import { anonymiseAccount } from '@/lib/leaving/mutations';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { getSeveralDraft, listSeveralDrafts } from '../queries/several-drafts';
import { type SeveralForm, severalDraftForm } from '../schema';
import { lineDraftId } from '../several-row';
import { saveDrafts } from './save-drafts';
import { discardSeveralDraft, saveSeveralDraft } from './several-draft';

let database: TestDatabase;
let desk: SmallDesk;
let ids: string[];
let references: string[];
let id: string;
let author: Viewer;
let count = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
});
beforeEach(async () => {
  count += 1;
  references = ['a', 'b', 'c'].map((letter) => `T-${count}${letter}`);
  ids = [];
  for (const reference of references) ids.push(await desk.addRecommendation(reference));
  id = randomUUID();
  author = await desk.makeViewer('EDITOR', desk.voices.desk, 'Asel');
});
afterAll(() => database.drop());

/** All three are meant, and the first two are ticked. */
const form = (other: Record<string, unknown> = {}): SeveralForm => {
  const { voiceId, status, effectiveOn, verifiedOn, reason, confidence, evidence } = desk.write('');
  const content = { voiceId, status, effectiveOn, verifiedOn, reason, confidence, evidence };
  const line = ids.slice(0, 2).map((one) => `${one}:${lineDraftId(id, one)}`);
  const itself = { draftId: id, version: 0, among: ids };
  return severalDraftForm.parse({ ...content, ...itself, line, ...other });
};
const events = async () => {
  const rows = await database.sql`SELECT action, account_id AS by, before, after FROM audit_events
    WHERE subject_kind = 'several_draft' AND subject_id = ${id} ORDER BY sequence`;
  return rows;
};
const drafts = async () => {
  const rows = await database.sql`SELECT recommendation_id AS about, reason, state
    FROM assessment_drafts WHERE recommendation_id IN ${database.sql(ids)}`;
  return rows;
};

describe('what is typed on several recommendations', () => {
  it('is kept as often as it changes, with the selection, and listed for its author', async () => {
    expect(value(await saveSeveralDraft(author, form()))).toEqual({ draftId: id, version: 1 });
    // What changes nothing, and the same form sent twice, is no event.
    expect(value(await saveSeveralDraft(author, form())).version).toBe(1);
    const more = form({ version: 1, reason: 'More is said.', line: [] });
    expect(value(await saveSeveralDraft(author, more)).version).toBe(2);
    expect(await getSeveralDraft(author, id)).toMatchObject({
      version: 2,
      reason: 'More is said.',
      status: 'IN_PROGRESS',
      effectiveOn: '2016-01-01',
      evidence: [desk.evidence],
      chosen: [],
      recommendations: references.map((reference) => ({ reference })),
    });
    expect(await listSeveralDrafts(author)).toMatchObject([{ id, references }]);
    const panels = await draftPanels(author);
    expect(panels.find(({ key }) => key === 'drafts')).toMatchObject({ count: 1 });
    const told = await events();
    expect(told.map(({ action, by }) => [action, by])).toEqual([
      ['create', author.accountId],
      ['update', author.accountId],
    ]);
    // Whose and on what, and no word of it.
    expect(told[1]?.after).toEqual({
      accountId: author.accountId,
      voiceId: desk.voices.desk,
      recommendations: ids,
      version: 2,
    });
  });

  it('is its author’s alone', async () => {
    value(await saveSeveralDraft(author, form()));
    const administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
    const stranger = await desk.makeViewer('EDITOR', desk.voices.society);
    for (const other of [administrator, desk.editor, stranger]) {
      expect(await getSeveralDraft(other, id)).toBeNull();
      expect(await listSeveralDrafts(other)).toEqual([]);
      expect(codeOf(await discardSeveralDraft(other, { draftId: id, version: 1 }))).toBe(
        'NOT_FOUND',
      );
    }
    for (const other of [administrator, desk.editor]) {
      expect(codeOf(await saveSeveralDraft(other, form({ version: 1 })))).toBe('NOT_FOUND');
      expect(codeOf(await saveDrafts(other, form({ version: 1 }), true))).toBe('NOT_FOUND');
    }
    expect(codeOf(await saveSeveralDraft(stranger, form()))).toBe('FORBIDDEN');
    // Who has gone to another voice has left it behind.
    const elsewhere = { ...author, voice: stranger.voice };
    expect(await getSeveralDraft(elsewhere, id)).toBeNull();
    expect(await listSeveralDrafts(elsewhere)).toEqual([]);
    expect(await events()).toHaveLength(1);
  });

  it('is not overwritten by another browser, whose words are shown and can be chosen', async () => {
    value(await saveSeveralDraft(author, form()));
    const one = { reason: 'Here.', line: form().line.slice(0, 1).map(toText) };
    value(await saveSeveralDraft(author, form({ version: 1, ...one })));
    const late = form({ version: 1, reason: 'There.', confidence: 'LOW' });
    const conflict = { version: 2, byName: 'Asel', theirs: { reason: 'Here.' } };
    const chosen = [{ id: ids[0], reference: references[0] }];
    expect(await saveSeveralDraft(author, late)).toMatchObject({
      code: 'CONFLICT',
      detail: { ...conflict, chosen },
    });
    expect(await saveDrafts(author, late, false)).toMatchObject({
      code: 'CONFLICT',
      detail: { conflict: { ...conflict, chosen } },
    });
    expect(await drafts()).toHaveLength(0);
    const both = { ...late, version: 2, take: ['reason' as const, 'line' as const] };
    value(await saveDrafts(author, both, false));
    expect([...(await drafts())]).toEqual([{ about: ids[0], reason: 'Here.', state: 'DRAFT' }]);
  });

  it('ends with the drafts that are made of it, and none is made twice', async () => {
    value(await saveSeveralDraft(author, form()));
    expect(codeOf(await saveDrafts(author, form({ version: 1, reason: '' }), true))).toBe(
      'INVALID',
    );
    expect(await getSeveralDraft(author, id)).not.toBeNull();
    value(await saveDrafts(author, form({ version: 1 }), true));
    expect(await getSeveralDraft(author, id)).toBeNull();
    expect((await events()).map(({ action }) => action)).toEqual(['create', 'send']);
    // Another browser, in which it is open still.
    expect(await saveDrafts(author, form({ version: 1 }), true)).toMatchObject({ code: 'LINES' });
    for (const version of [0, 1])
      expect(codeOf(await saveSeveralDraft(author, form({ version })))).toBe('NOT_FOUND');
    expect(await drafts()).toHaveLength(2);
  });

  it('refuses what is not there', async () => {
    const nobody = randomUUID();
    expect(
      await saveSeveralDraft(author, form({ among: [...ids, nobody], evidence: [nobody] })),
    ).toMatchObject({
      fieldErrors: { line: { code: 'chooseRows' }, evidence: { code: 'choose' } },
    });
    expect(codeOf(await saveSeveralDraft(author, form({ among: [], line: [] })))).toBe('INVALID');
  });

  it('can be put away, and goes with whoever leaves', async () => {
    value(await saveSeveralDraft(author, form()));
    expect(codeOf(await discardSeveralDraft(author, { draftId: id, version: 2 }))).toBe('CONFLICT');
    value(await discardSeveralDraft(author, { draftId: id, version: 1 }));
    expect((await events()).map(({ action }) => action)).toEqual(['create', 'discard']);
    id = randomUUID();
    value(await saveSeveralDraft(author, form()));
    const administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
    const leaving = { accountId: author.accountId, successorId: null, isSure: 'yes' as const };
    value(await anonymiseAccount(administrator, leaving));
    const left = await database.sql`SELECT 1 FROM several_drafts
      WHERE account_id = ${author.accountId}`;
    expect(left).toHaveLength(0);
    expect((await events()).at(-1)).toMatchObject({
      action: 'discard',
      by: administrator.accountId,
      after: null,
    });
  });

  it('is saved once when two browsers begin at the same moment', async () => {
    const answers = await Promise.all([
      saveSeveralDraft(author, form({ reason: 'One.' })),
      saveSeveralDraft(author, form({ reason: 'Two.' })),
    ]);
    expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', 'ok']);
    expect(await events()).toHaveLength(1);
  });
});

const toText = ({ recommendationId, draftId }: SeveralForm['line'][number]) =>
  `${recommendationId}:${draftId}`;
