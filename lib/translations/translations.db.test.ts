import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { findViewer } from '@/lib/auth/viewer';
import { translationPanels } from '@/lib/desk/queries/translation-panels';
import { saveThing } from '@/lib/editing/mutations/save-thing';
import { newId } from '@/lib/identity/ids';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { openForm } from '@/lib/testing/edit-form';
import { codeOf, openTestSession, value } from '@/lib/testing/small-desk';
import { withholdText } from '@/lib/withholding/mutations/withhold-text';
import { hashOf } from './hash';
import { saveTranslation } from './mutations/save-translation';
import { countTexts } from './queries/count-texts';
import { getText } from './queries/get-text';
import { findNext, listQueue } from './queries/list-queue';
import { findTranslations } from './queries/read-translations';
import { translatableTexts } from './texts';
import type { TextPair, TextRef } from './types';

let database: TestDatabase;
let editor: Viewer;
let second: Viewer;
let stranger: Viewer;
beforeAll(async () => {
  database = await createTestDatabase({ record: true });
  // Those that come with the record: here it is about what people do.
  await database.ownerSql`DELETE FROM translations`;
  const make = async (name: string, voice: string) => {
    const id = newId();
    await database.sql`INSERT INTO accounts (id, email, name, role, voice_id)
      SELECT ${id}, ${`${id}@example.org`}, ${name}, 'ADMINISTRATOR', v.id FROM voices v
      WHERE v.slug = ${voice}`;
    const viewer = await findViewer(await openTestSession(database.sql, id));
    if (!viewer) throw new Error('the account was just made');
    return viewer;
  };
  editor = await make('Edith', 'editorial-desk');
  second = await make('Second', 'editorial-desk');
  stranger = await make('Stranger', 'forum-18');
});
afterAll(() => database.drop());

const everything = { into: 'ru', group: null, state: 'todo', page: 1 } as const;

async function themeRef(field: string, offset = 0): Promise<TextRef & { slug: string }> {
  const [row] = await database.sql`
    SELECT id::text, slug FROM themes ORDER BY position, slug OFFSET ${offset} LIMIT 1`;
  return { subjectKind: 'theme', subjectId: row?.id, field, slug: row?.slug };
}

async function open(ref: TextRef, into: 'ru' | 'kk' = 'ru'): Promise<TextPair> {
  const pair = await getText(editor, ref, into);
  if (!pair) throw new Error('there is such a text');
  return pair;
}

const fill = (pair: TextPair, text: string, state: 'MACHINE' | 'REVIEWED' = 'REVIEWED') => ({
  subjectKind: pair.subjectKind,
  subjectId: pair.subjectId,
  field: pair.field,
  into: 'ru' as const,
  text,
  state,
  version: pair.stored?.version ?? 0,
  sourceHash: pair.sourceHash,
});

const shownTo = async (original: string) => (await findTranslations('ru', [hashOf(original)]))[0];

const rename = async (slug: string, name: string) => {
  const { fill: answers } = await openForm(editor, 'theme', slug);
  value(await saveThing(editor, answers({ name })));
};

describe('the queue', () => {
  it('holds every text of the record, once for each place, and is for the desk alone', async () => {
    const queue = await listQueue(editor, everything);
    const missing = queue?.counts.every(({ state }) => state === 'MISSING');
    expect(missing).toBe(true);
    const groups = new Set(queue?.counts.map(({ group }) => group));
    for (const group of ['recommendation', 'assessment', 'observation', 'document', 'voice'])
      expect(groups).toContain(group);
    const [row] = await database.sql`SELECT count(*)::int AS count FROM assessments`;
    const reasons = await listQueue(editor, { ...everything, group: 'assessment' });
    expect(reasons?.count).toBeGreaterThanOrEqual(row?.count);
    expect(await listQueue(stranger, everything)).toBeNull();
    expect(await findNext(stranger, everything, await themeRef('name'))).toBeNull();
    expect(await getText(stranger, await themeRef('name'), 'ru')).toBeNull();
  });

  it('opens each of its kinds of text, also the rows of lists', async () => {
    const seen = new Set<string>();
    const listed = new Set<string>();
    for (let page = 1; ; page += 1) {
      const queue = await listQueue(editor, { ...everything, page });
      if (!queue || queue.lines.length === 0) {
        expect(listed.size).toBe(queue?.count);
        break;
      }
      for (const one of queue.lines) listed.add(`${one.subjectKind} ${one.subjectId} ${one.field}`);
      for (const line of queue.lines) {
        const place = `${line.subjectKind}/${line.field}`;
        if (seen.has(place)) continue;
        seen.add(place);
        expect((await open(line)).original).toBe(line.original);
      }
    }
    expect(seen).toContain('document.coverage/note');
    expect(seen.size).toBeGreaterThan(20);
  });

  it('leads from each text to the one after it, and from the last to the first', async () => {
    const filter = { ...everything, group: 'theme' as const };
    const { lines = [] } = (await listQueue(editor, filter)) ?? {};
    expect(lines.length).toBeGreaterThan(5);
    let at: TextRef | null = lines[0] ?? null;
    for (const line of [...lines.slice(1), lines[0]]) {
      const { subjectKind, subjectId, field } = line as TextRef;
      at = at && (await findNext(editor, filter, at));
      expect(at).toMatchObject({ subjectKind, subjectId, field });
    }
  });

  it('is counted at the desk’s home for whom it is work, and since when', async () => {
    const panels = await translationPanels(editor);
    expect(panels.map(({ language }) => language)).toEqual(['Русский', 'Қазақша']);
    const [row] = await database.sql`SELECT min(at)::date::text AS day FROM audit_events
      WHERE sequence = 1 AND subject_kind IN ('recommendation', 'theme')`;
    const queue = await listQueue(editor, everything);
    expect(panels[0]).toMatchObject({ count: queue?.count, since: row?.day });
    expect(await translationPanels(stranger)).toEqual([]);
  });

  it('of a large record is counted behind the page, not before it', async () => {
    const addThemes = (from: number, to: number) => database.sql`
      INSERT INTO themes (id, slug, name, definition, position)
      SELECT gen_random_uuid(), 'counted-' || n, 'Counted ' || n, 'What is counted.', 999 + n
      FROM generate_series(${from}::int, ${to}::int) n`;
    let clock = 0;
    const now = vi.spyOn(Date, 'now').mockImplementation(() => (clock += 500));
    const count = async () =>
      (await countTexts('kk')).reduce((sum, { count: texts }) => sum + texts, 0);
    const small = await count();
    await addThemes(1, 10_000);
    const before = await count();
    expect(before).toBe(small + 20_000);
    await addThemes(10_001, 10_001);
    expect(await count()).toBe(before);
    clock += 1_000_000;
    expect(await count()).toBe(before);
    for (let time = 0; time < 500 && (await count()) === before; time += 1) await pause(20);
    expect(await count()).toBe(before + 2);
    now.mockRestore();
    await database.ownerSql`DELETE FROM themes WHERE slug LIKE 'counted-%'`;
    // Nothing is kept for the tests that follow in this process.
    for (let time = 0; time < 500 && (await count()) !== small; time += 1) await pause(20);
    expect(await count()).toBe(small);
  });
});

describe('a translation', () => {
  it('is saved with its history, refused to strangers, and leads to the next text', async () => {
    const ref = await themeRef('name');
    const pair = await open(ref);
    expect(codeOf(await saveTranslation(stranger, fill(pair, 'Чужое')))).toBe('FORBIDDEN');
    const { id } = value(await saveTranslation(editor, fill(pair, 'Тема', 'MACHINE')));
    expect(await open(ref)).toMatchObject({
      state: 'MACHINE',
      stored: { text: 'Тема', version: 1 },
    });
    expect(await shownTo(pair.original)).toMatchObject({ text: 'Тема', state: 'MACHINE' });
    value(await saveTranslation(second, fill(await open(ref), 'Тема')));
    const after = await open(ref);
    expect(after).toMatchObject({ state: 'REVIEWED', stored: { version: 2 } });
    expect(after.history).toMatchObject([
      { byName: 'Second', text: 'Тема', state: 'REVIEWED' },
      { byName: 'Edith', text: 'Тема', state: 'MACHINE' },
    ]);
    const events = await database.sql`SELECT action, after FROM audit_events
      WHERE subject_kind = 'translation' AND subject_id = ${id} ORDER BY sequence`;
    expect(events).toMatchObject([
      { action: 'create', after: { subjectKind: 'theme', field: 'name', locale: 'ru' } },
      { action: 'update', after: { state: 'REVIEWED' } },
    ]);
    const next = await findNext(editor, { ...everything, group: 'theme' }, ref);
    expect(next).toMatchObject({ subjectKind: 'theme', field: 'name' });
    expect(next?.subjectId).not.toBe(ref.subjectId);
    // Saving the same again is no version.
    value(await saveTranslation(editor, fill(after, 'Тема')));
    expect((await open(ref)).stored?.version).toBe(2);
  });

  it('is outdated when the original changes in the editor, and current when it is restored', async () => {
    const ref = await themeRef('name', 1);
    const pair = await open(ref);
    value(await saveTranslation(editor, fill(pair, 'Вторая тема')));
    await rename(ref.slug, `${pair.original}, changed`);
    expect((await open(ref)).state).toBe('OUTDATED');
    expect(await shownTo(`${pair.original}, changed`)).toBeUndefined();
    const queue = await listQueue(editor, { ...everything, state: 'OUTDATED' });
    expect(queue?.lines.map(({ subjectId }) => subjectId)).toEqual([ref.subjectId]);
    await rename(ref.slug, pair.original);
    expect((await open(ref)).state).toBe('REVIEWED');
    // A path that knows nothing of translations cannot forget them either.
    await database.sql`UPDATE themes SET name = name || '!' WHERE id = ${ref.subjectId}`;
    expect((await open(ref)).state).toBe('OUTDATED');
    await database.sql`UPDATE themes SET name = ${pair.original} WHERE id = ${ref.subjectId}`;
    expect((await open(ref)).state).toBe('REVIEWED');
  });

  it('shows the later of two people both versions', async () => {
    const ref = await themeRef('name', 2);
    const early = await open(ref);
    value(await saveTranslation(editor, fill(early, 'Первый вариант')));
    const late = await saveTranslation(second, fill(early, 'Второй вариант'));
    expect(late).toMatchObject({
      code: 'CONFLICT',
      detail: { kind: 'translation', text: 'Первый вариант', byName: 'Edith', version: 1 },
    });
    expect((await open(ref)).stored?.text).toBe('Первый вариант');
    value(await saveTranslation(second, { ...fill(early, 'Второй вариант'), version: 1 }));
    expect((await open(ref)).history.map(({ text }) => text)).toEqual([
      'Второй вариант',
      'Первый вариант',
    ]);
    // Both at once: one of them is told.
    const both = await open(await themeRef('definition', 2));
    const outcomes = await Promise.all(
      ['Раз', 'Два'].map((text) => saveTranslation(editor, fill(both, text))),
    );
    expect(outcomes.map(codeOf).sort()).toEqual(['CONFLICT', 'ok']);
  });

  it('shows an original that changed meanwhile', async () => {
    const ref = await themeRef('name', 3);
    const pair = await open(ref);
    await rename(ref.slug, `${pair.original}, changed`);
    const refused = await saveTranslation(editor, fill(pair, 'Старое'));
    expect(refused).toMatchObject({
      code: 'CONFLICT',
      detail: { kind: 'original', original: `${pair.original}, changed` },
    });
    expect((await open(ref)).stored).toBeNull();
  });

  it('counts wherever the same words stand', async () => {
    const ref = await themeRef('name', 4);
    const other = await themeRef('name', 5);
    await rename(ref.slug, 'The same words');
    await rename(other.slug, 'The same words');
    value(await saveTranslation(editor, fill(await open(ref), 'Те же слова')));
    expect(await open(other)).toMatchObject({
      state: 'REVIEWED',
      stored: null,
      shared: { text: 'Те же слова' },
    });
  });
});

describe('a withheld text', () => {
  it('is named as its translations are, so that they go along', async () => {
    const rows = await database.sql`SELECT kind || '/' || field AS place FROM withholdable_texts()`;
    const withholdable = new Set(rows.map(({ place }) => place));
    const kept = translatableTexts
      // What the rows of a list say goes together, and their translations by the digests of the words.
      .map(({ subjectKind, field }) => {
        const [kind, list] = subjectKind.split('.');
        return list === 'citation' ? `${kind}/citations` : `${kind}/${list ?? field}`;
      })
      .filter((place) => !withholdable.has(place));
    // Values are corrected, not withheld.
    expect(kept.sort()).toEqual(['indicator/unit', 'observation/category', 'observation/unit']);
  });

  it('takes its translation and what its history said along', async () => {
    const [row] = await database.sql`SELECT id::text FROM evidence ORDER BY reference LIMIT 1`;
    const ref = { subjectKind: 'evidence', subjectId: String(row?.id), field: 'summary' };
    const pair = await open(ref);
    const { id } = value(await saveTranslation(editor, fill(pair, 'Называет имя.')));
    const text = { kind: 'evidence', id: ref.subjectId, field: 'summary' };
    value(await withholdText(editor, { text, reason: 'SAFETY' }));
    expect(await getText(editor, ref, 'ru')).toBeNull();
    expect(codeOf(await saveTranslation(editor, fill(pair, 'Снова')))).toBe('NOT_FOUND');
    expect(await database.sql`SELECT 1 FROM translations WHERE id = ${id}`).toHaveLength(0);
    const [event] = await database.sql`SELECT after, redacted_at FROM audit_events
      WHERE subject_kind = 'translation' AND subject_id = ${id}`;
    expect(JSON.stringify(event?.after)).not.toContain('имя');
    expect(event?.redacted_at).not.toBeNull();
    expect(await database.sql`SELECT * FROM broken_audit_links()`).toHaveLength(0);
    // Not even by a way around the program.
    await expect(
      database.sql`INSERT INTO translations (id, subject_kind, subject_id, field, locale, text, state, source_hash, updated_at)
        VALUES (gen_random_uuid(), 'evidence', ${ref.subjectId}, 'summary', 'ru', 'x', 'REVIEWED', sha256('x'), now())`,
    ).rejects.toThrow('not_found');
  });
});
