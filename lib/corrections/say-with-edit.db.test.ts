import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { findViewer } from '@/lib/auth/viewer';
import { saveThing } from '@/lib/editing/mutations/save-thing';
import { newId } from '@/lib/identity/ids';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { openForm } from '@/lib/testing/edit-form';
import { codeOf, openTestSession, value } from '@/lib/testing/small-desk';
import { linePreview } from './preview';

let database: TestDatabase;
let editor: Viewer;
beforeAll(async () => {
  database = await createTestDatabase({ record: true });
  const id = newId();
  await database.sql`INSERT INTO accounts (id, email, name, role, voice_id)
    SELECT ${id}, 'e@example.org', 'Edith', 'EDITOR', id FROM voices WHERE slug = 'editorial-desk'`;
  const viewer = await findViewer(await openTestSession(database.sql, id));
  if (!viewer) throw new Error('the account was just made');
  editor = viewer;
});
afterAll(() => database.drop());

const themes = async () => {
  const rows = await database.sql`SELECT slug FROM themes ORDER BY position`;
  return rows.map(({ slug }) => String(slug));
};

describe('an edit that corrects what readers saw', () => {
  const linesOf = (event: string) => database.sql`
    SELECT n.wrong, n.corrected, n.locale, n.recommendation_id FROM correction_notes n
    JOIN audit_events e ON e.subject_kind = 'correction_note' AND e.subject_id = n.id
    WHERE e.account_id = ${editor.accountId} AND n.wrong LIKE ${`%${event}`}`;
  const said = { isCorrection: 'on', correctionWrong: 'It said 2015.', correctionLanguage: 'ru' };

  it('says so in public, in the same step, once the line was looked at', async () => {
    const { thing, fill } = await openForm(editor, 'recommendation', 'UNSR-2014-e');
    const place = { place: 'Paragraph 67' };
    expect(await saveThing(editor, fill({ ...place, ...said }))).toMatchObject({
      fieldErrors: { correctionRight: { code: 'required' } },
    });
    const line = { ...said, correctionRight: 'It is 2016.' };
    const seen = { correctionSeen: linePreview('It said 2015.', 'It is 2016.', 'ru') };
    expect(await saveThing(editor, fill({ ...place, ...line }))).toMatchObject({
      fieldErrors: { correctionSeen: { code: 'seePreview' } },
    });
    // Words that were changed after the preview are looked at again.
    const other = { ...place, ...line, ...seen, correctionRight: 'It is 2017.' };
    expect(codeOf(await saveThing(editor, fill(other)))).toBe('INVALID');
    expect(await saveThing(editor, fill({ ...line, ...seen }))).toMatchObject({
      fieldErrors: { isCorrection: { code: 'nothingChanged' } },
    });
    expect(await linesOf('It said 2015.')).toHaveLength(0);
    value(await saveThing(editor, fill({ ...place, ...line, ...seen })));
    expect([...(await linesOf('It said 2015.'))]).toEqual([
      {
        wrong: 'It said 2015.',
        corrected: 'It is 2016.',
        locale: 'ru',
        recommendation_id: thing.id,
      },
    ]);
    const again = await openForm(editor, 'recommendation', 'UNSR-2014-e');
    value(await saveThing(editor, again.fill({ place: 'Paragraph 66' })));
    expect(await linesOf('It said 2015.')).toHaveLength(1);
  });

  it('names the text where the log has no page to lead to', async () => {
    const [slug = ''] = await themes();
    const { thing, fill } = await openForm(editor, 'theme', slug);
    const seen = linePreview('Too narrow.', 'Wider.', 'en');
    const line = { ...said, correctionWrong: 'Too narrow.', correctionRight: 'Wider.' };
    const edit = { definition: 'Another one.', ...line, correctionLanguage: 'en' };
    value(await saveThing(editor, fill({ ...edit, correctionSeen: seen })));
    expect([...(await linesOf('Too narrow.'))]).toMatchObject([
      { wrong: `${thing.title}: Too narrow.`, recommendation_id: null },
    ]);
  });
});
