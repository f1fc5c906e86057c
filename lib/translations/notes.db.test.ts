import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { findViewer } from '@/lib/auth/viewer';
import { publishCorrection } from '@/lib/corrections/mutations/publish-correction';
import { plainDate, readPlainDate } from '@/lib/i18n/plain-date';
import { newId } from '@/lib/identity/ids';
import { liftNote, placeNote } from '@/lib/moderation/mutations/place-note';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, openTestSession, value } from '@/lib/testing/small-desk';
import { hashOf } from './hash';
import { saveTranslation } from './mutations/save-translation';
import { getText } from './queries/get-text';
import { listQueue } from './queries/list-queue';
import { findTranslations } from './queries/read-translations';

let database: TestDatabase;
let editor: Viewer;
beforeAll(async () => {
  database = await createTestDatabase({ record: true });
  const id = newId();
  await database.sql`INSERT INTO accounts (id, email, name, role, voice_id)
    SELECT ${id}, ${`${id}@example.org`}, 'Edith', 'ADMINISTRATOR', v.id FROM voices v
    WHERE v.kind = 'EDITORIAL_DESK'`;
  const viewer = await findViewer(await openTestSession(database.sql, id));
  if (!viewer) throw new Error('the account was just made');
  editor = viewer;
});
afterAll(() => database.drop());

it('translates what the desk says in public: notes beside other voices, and corrections in the record’s language', async () => {
  const [judged] = await database.sql`SELECT a.id, r.reference FROM assessments a
    JOIN voices v ON v.id = a.voice_id JOIN recommendations r ON r.id = a.recommendation_id
    WHERE v.slug = 'lync' AND a.kind = 'ASSESSMENT' LIMIT 1`;
  const assessmentId = String(judged?.id);
  const reason = 'Nobody else saw this.';
  value(await placeNote(editor, { assessmentId, kind: 'CONTESTED', reason }));
  for (const language of ['en', 'ru'] as const)
    value(
      await publishCorrection(editor, {
        ...{ country: 'kz', about: '', language, wrongSince: '', suggestion: null },
        ...{ wrong: `Wrong in ${language}.`, corrected: `Right in ${language}.` },
      }),
    );
  const queue = async () => {
    const page = await listQueue(editor, { into: 'ru', group: 'note', state: 'todo', page: 1 });
    return (page?.lines ?? []).map(({ original }) => original).sort();
  };
  expect(await queue()).toEqual([reason, 'Right in en.', 'Wrong in en.']);
  const lines = await listQueue(editor, { into: 'ru', group: 'note', state: 'todo', page: 1 });
  const line = lines?.lines.find(({ original }) => original === reason);
  if (!line) throw new Error('the note waits');
  expect(line.key).toBe(judged?.reference);
  const place = { subjectKind: line.subjectKind, subjectId: line.subjectId, field: line.field };
  const words = { text: 'Никто другой этого не видел.', state: 'REVIEWED' as const };
  const form = { ...place, ...words, into: 'ru' as const, version: 0, sourceHash: hashOf(reason) };
  value(await saveTranslation(editor, form));
  expect(await findTranslations('ru', [hashOf(reason)])).toMatchObject([
    { text: 'Никто другой этого не видел.' },
  ]);
  expect(await queue()).toEqual(['Right in en.', 'Wrong in en.']);
  // Taken away, it is not asked for in Kazakh any more.
  value(await liftNote(editor, { noteId: line.subjectId }));
  expect(await getText(editor, line, 'kk')).toBeNull();
});

it('translates a correction into the languages that it is not written in, English among them', async () => {
  const notesInto = async (into: 'en' | 'ru' | 'kk') =>
    (await listQueue(editor, { into, group: null, state: 'todo', page: 1 }))?.lines.filter(
      ({ subjectKind, original }) =>
        subjectKind === 'correction_note' && original.startsWith('Right'),
    ) ?? [];
  const said = (await notesInto('en')).map(({ original, language }) => [original, language]);
  expect(said).toEqual([['Right in ru.', 'ru']]);
  expect(
    (await listQueue(editor, { into: 'en', group: null, state: 'todo', page: 1 }))?.count,
  ).toBe(2);
  expect((await notesInto('kk')).map(({ original }) => original).sort()).toEqual([
    'Right in en.',
    'Right in ru.',
  ]);
  const [line] = await notesInto('en');
  if (!line) throw new Error('the correction waits');
  expect(await getText(editor, line, 'ru')).toBeNull();
  const { subjectKind, subjectId, field, original } = line;
  const words = { text: 'What is right.', state: 'REVIEWED' as const, version: 0 };
  const form = { subjectKind, subjectId, field, ...words, sourceHash: hashOf(original) };
  expect(codeOf(await saveTranslation(editor, { ...form, into: 'ru' }))).toBe('NOT_FOUND');
  value(await saveTranslation(editor, { ...form, into: 'en' }));
  expect(await findTranslations('en', [hashOf(original)])).toMatchObject([{ text: words.text }]);
});

it('asks for the words of a date exactly where pages do not say them by themselves', async () => {
  const words = [
    ...[
      '2017',
      'May 2013 – 2025',
      '25 March – 4 April 2014',
      '30 October – November 2023',
      '2019–20',
    ],
    ...['about 2020', '2019 (inferred)', 'before 2017', 'after 2015', '1–6 December 2013', ' 2017'],
    ...[
      'March and September 2022',
      'since 2019',
      'about 2020 (before June 2021)',
      '2014; 2016',
      '0 May 2013',
    ],
  ];
  const rows = await database.sql`
    SELECT words, words !~ ${plainDate} AS is_text FROM (
      SELECT unnest(${words}::text[]) AS words UNION SELECT issued_words FROM documents
      UNION SELECT occurred_words FROM engagements UNION SELECT occurred_words FROM evidence) w WHERE words IS NOT NULL`;
  expect(rows.length).toBeGreaterThan(80);
  for (const row of rows)
    expect([row.words, row.is_text]).toEqual([row.words, !readPlainDate(row.words)]);
  const { lines = [] } =
    (await listQueue(editor, { into: 'kk', group: 'engagement', state: 'todo', page: 1 })) ?? {};
  const asked = lines.filter(({ field }) => field.endsWith('_words'));
  for (const { original } of asked) expect(readPlainDate(original)).toBeNull();
});
