import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { type SeveralForm, severalForm } from '../schema';
import { saveDrafts } from './save-drafts';

let database: TestDatabase;
let desk: SmallDesk;
let ids: string[];
let count = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
});
beforeEach(async () => {
  count += 1;
  ids = [];
  for (const letter of ['a', 'b', 'c'])
    ids.push(await desk.addRecommendation(`S-${count}${letter}`));
});
afterAll(() => database.drop());

const form = (other: Record<string, unknown> = {}): SeveralForm => {
  const { voiceId, status, effectiveOn, verifiedOn, reason, confidence, evidence } = desk.write('');
  const content = { voiceId, status, effectiveOn, verifiedOn, reason, confidence, evidence };
  const line = ids.map((id) => `${id}:${randomUUID()}`);
  return severalForm.parse({ ...content, draftId: randomUUID(), version: 0, line, ...other });
};
const drafts = () => database.sql`
  SELECT d.id, d.state, d.reason, d.author_id, (SELECT count(*)::int FROM draft_evidence e
    WHERE e.draft_id = d.id) AS cited, (SELECT array_agg(action || ' ' || account_id) FROM audit_events e
    WHERE e.subject_id = d.id) AS events
  FROM assessment_drafts d WHERE d.recommendation_id IN ${database.sql(ids)}`;

describe('one judgement on several recommendations', () => {
  it('becomes a draft of its own for each, with the evidence and an audit row', async () => {
    expect(value(await saveDrafts(desk.editor, form(), true))).toEqual({ count: 3 });
    const { accountId } = desk.editor;
    const rows = await drafts();
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row).toMatchObject({ state: 'SUBMITTED', author_id: accountId, cited: 1 });
      expect(row.events).toEqual([`submit ${accountId}`]);
    }
  });

  it('says once what is wrong with all, and writes none', async () => {
    const outcome = await saveDrafts(desk.editor, form({ reason: '', evidence: [] }), true);
    expect(outcome).toMatchObject({
      code: 'INVALID',
      fieldErrors: { reason: { code: 'required' }, evidence: { code: 'citation' } },
      detail: { lines: [] },
    });
    expect(await drafts()).toHaveLength(0);
  });

  it('names the recommendation that stands in the way, and writes none', async () => {
    const [, second = ''] = ids;
    await database.ownerSql`UPDATE recommendations SET archived_at = now(), archived_reason = 'x'
      WHERE id = ${second}`;
    const outcome = await saveDrafts(desk.editor, form(), true);
    expect(outcome).toMatchObject({
      code: 'LINES',
      detail: { lines: [{ reference: `S-${count}b`, code: 'NOT_FOUND' }] },
    });
    expect(await drafts()).toHaveLength(0);
  });

  it('is done once, however often the form is sent', async () => {
    const twice = form();
    value(await saveDrafts(desk.editor, twice, false));
    value(await saveDrafts(desk.editor, twice, false));
    expect(await drafts()).toHaveLength(3);
  });

  it('is refused to a stranger', async () => {
    const stranger = await desk.makeViewer('ADMINISTRATOR', desk.voices.society);
    expect(codeOf(await saveDrafts(stranger, form(), true))).toBe('FORBIDDEN');
    expect(await drafts()).toHaveLength(0);
  });
});
