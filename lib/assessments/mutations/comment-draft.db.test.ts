import { afterAll, beforeAll, expect, it } from 'vitest';
import { listColleagueNames } from '@/lib/notices/queries/list-colleagues';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { listComments } from '../queries/list-comments';
import { commentDraft, resolveComment } from './comment-draft';
import { rejectDraft } from './return-draft';
import { saveDraft } from './save-draft';

let database: TestDatabase;
let desk: SmallDesk;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
});
afterAll(() => database.drop());

it('says something of a field, for those who see the draft, until it is dealt with', async () => {
  const recommendation = await desk.addRecommendation('C-1');
  const draft = value(await saveDraft(desk.editor, desk.write(recommendation), true));
  const { draftId } = draft;
  const comment = { draftId, field: 'reason' as const, text: 'Which article?' };
  const { commentId } = value(await commentDraft(desk.reviewer, comment));
  expect(await listComments(desk.editor, draftId)).toMatchObject([
    { field: 'reason', text: 'Which article?', authorName: 'Rena', isResolved: false },
  ]);

  const stranger = await desk.makeViewer('ADMINISTRATOR', desk.voices.state);
  expect(codeOf(await commentDraft(stranger, comment))).toBe('NOT_FOUND');
  expect(codeOf(await resolveComment(stranger, { commentId }))).toBe('NOT_FOUND');
  expect(await listComments(stranger, draftId)).toEqual([]);

  value(await resolveComment(desk.editor, { commentId }));
  value(await resolveComment(desk.reviewer, { commentId }));
  expect(await listComments(desk.editor, draftId)).toMatchObject([{ isResolved: true }]);
  const events = await database.sql`SELECT action, account_id FROM audit_events
    WHERE subject_kind = 'draft_comment' AND subject_id = ${commentId} ORDER BY sequence`;
  expect([...events]).toEqual([
    { action: 'create', account_id: desk.reviewer.accountId },
    { action: 'resolve', account_id: desk.editor.accountId },
  ]);
  await expect(
    database.sql`UPDATE draft_comments SET text = 'x' WHERE id = ${commentId}`,
  ).rejects.toThrow('permission denied');

  value(await rejectDraft(desk.reviewer, { ...draft, comment: 'No.' }));
  expect(codeOf(await commentDraft(desk.reviewer, comment))).toBe('NOT_FOUND');
});

it('tells whoever is named in it and may see the draft, and nobody else', async () => {
  const recommendation = await desk.addRecommendation('C-2');
  const named = await desk.makeViewer('EDITOR', desk.voices.desk, 'Ada Lovelace');
  const stranger = await desk.makeViewer('REVIEWER', desk.voices.state, 'Boris');
  const { draftId } = value(await saveDraft(desk.editor, desk.write(recommendation), false));
  const text = '@Edith, @ada lovelace and @Boris: which article? Ask x@rena.example.org';
  const { commentId } = value(await commentDraft(desk.editor, { draftId, field: 'reason', text }));
  const told = await database.sql`SELECT account_id, label, path FROM notices
    WHERE kind = 'MENTIONED' AND subject_id = ${commentId}`;
  expect([...told]).toEqual([
    { account_id: named.accountId, label: 'C-2', path: `desk/review/${draftId}` },
  ]);
  // Whom one can name: colleagues, not oneself; of a draft that is not one's own voice's, nobody.
  const draft = { voiceId: desk.voices.desk, authorship: 'SIGNED' as const };
  expect(await listColleagueNames(desk.editor, draft)).toEqual(
    expect.arrayContaining(['Ada Lovelace', 'Rena']),
  );
  expect(await listColleagueNames(desk.editor, draft)).not.toContain('Boris');
  expect(await listColleagueNames(desk.editor, draft)).not.toContain('Edith');
  expect(await listColleagueNames(stranger, draft)).toEqual([]);
});
