import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { findViewer } from '@/lib/auth/viewer';
import { saveThing } from '@/lib/editing/mutations/save-thing';
import { previewText } from '@/lib/editing/queries/preview-text';
import { newId } from '@/lib/identity/ids';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { openForm } from '@/lib/testing/edit-form';
import { codeOf, openTestSession, value } from '@/lib/testing/small-desk';
import { plainWords } from './markdown';
import { getPageText } from './queries';
import { shippedText } from './shipped';
import type { RichNode, RichText } from './types';

let database: TestDatabase;
let editor: Viewer;
let stranger: Viewer;
beforeAll(async () => {
  database = await createTestDatabase({ record: true });
  const make = async (voice: string) => {
    const id = newId();
    await database.sql`INSERT INTO accounts (id, email, name, role, voice_id)
      SELECT ${id}, ${`${id}@example.org`}, 'Somebody', 'EDITOR', id FROM voices WHERE slug = ${voice}`;
    const viewer = await findViewer(await openTestSession(database.sql, id));
    if (!viewer) throw new Error('the account was just made');
    return viewer;
  };
  editor = await make('editorial-desk');
  stranger = await make('forum-18');
});
afterAll(() => database.drop());

const open = (key: string) => openForm(editor, 'page_text', key);
const stored = async (key: string) => {
  const [row] =
    await database.sql`SELECT body, is_in_step, version FROM page_texts WHERE key = ${key}`;
  return row;
};
const events = (id: string) => database.sql`SELECT account_id, action, before, after
  FROM audit_events WHERE subject_kind = 'page_text' AND subject_id = ${id} ORDER BY sequence`;
const wordsOf = (text: RichText) =>
  text
    .flatMap((item) => (item.kind === 'section' ? item.blocks : []))
    .map((block) =>
      typeof block === 'object' && 'part' in block ? '' : plainWords([block as RichNode]),
    )
    .join(' ');

it('says the program’s own words until somebody writes others, and again when they are taken away', async () => {
  const before = await getPageText('en', 'privacy');
  expect(before.lead).toBe(shippedText('en', 'privacy').lead);
  expect(wordsOf(before.text)).toContain('at most 90 days');
  const { fill } = await open('privacy-en');
  value(await saveThing(editor, fill({ body: '## Ours\n\nNothing, after {period}.' })));
  expect(wordsOf((await getPageText('en', 'privacy')).text)).toBe('Nothing, after 90 days.');
  const again = await open('privacy-en');
  const { body } = shippedText('en', 'privacy');
  value(await saveThing(editor, again.fill({ body })));
  expect(await stored('privacy-en')).toMatchObject({ body: null, version: 3 });
  expect(wordsOf((await getPageText('en', 'privacy')).text)).toBe(wordsOf(before.text));
  const history = await events(again.thing.id);
  expect(history.map(({ action }) => action)).toEqual(['create', 'update', 'update']);
  expect(history[1]).toMatchObject({
    account_id: editor.accountId,
    before: { body: null },
    after: { body: '## Ours\n\nNothing, after {period}.' },
  });
});

it('tells readers of a translation that the English text has moved on, until it has followed', async () => {
  const english = await open('contact-en');
  value(await saveThing(editor, english.fill({ lead: 'Another introduction.' })));
  expect((await getPageText('en', 'contact')).isOutdated).toBe(false);
  for (const locale of ['ru', 'kk'] as const) {
    expect((await getPageText(locale, 'contact')).isOutdated).toBe(true);
    const { thing } = await open(`contact-${locale}`);
    expect((await events(thing.id)).at(-1)).toMatchObject({
      account_id: editor.accountId,
      before: { isInStep: true },
      after: { isInStep: false },
    });
  }
  const russian = await open('contact-ru');
  value(await saveThing(editor, russian.fill({ lead: 'Другое вступление.', isInStep: 'on' })));
  expect((await getPageText('ru', 'contact')).isOutdated).toBe(false);
  expect((await getPageText('kk', 'contact')).isOutdated).toBe(true);
  const back = await open('contact-ru');
  value(await saveThing(editor, { ...back.fill({ lead: 'Ещё одно.' }), isInStep: undefined }));
  expect((await getPageText('ru', 'contact')).isOutdated).toBe(true);
  expect((await getPageText('en', 'contact')).isOutdated).toBe(false);
});

it('is previewed without being saved, by the desk alone', async () => {
  const { fill, thing } = await open('licence-en');
  const form = fill({ body: 'Only looked at: <b>x</b>.' });
  const { preview } = value(await previewText(editor, form));
  expect(wordsOf(preview.text)).toBe('Only looked at: <b>x</b>.');
  expect(await stored('licence-en')).toMatchObject({ body: null, version: thing.version });
  expect(codeOf(await previewText(stranger, form))).toBe('FORBIDDEN');
  expect(codeOf(await saveThing(stranger, form))).toBe('FORBIDDEN');
});

it('cannot be made or taken away by the program', async () => {
  const { fill } = await open('licence-en');
  const made = fill({ id: newId(), version: '0', newKey: 'imprint-en' });
  expect(codeOf(await saveThing(editor, made))).toBe('NOT_FOUND');
  await expect(database.sql`DELETE FROM page_texts`).rejects.toThrow('permission denied');
  await expect(database.sql`UPDATE page_texts SET key = 'x-en'`).rejects.toThrow(
    'permission denied',
  );
});
