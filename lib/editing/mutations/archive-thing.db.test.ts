import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { findViewer } from '@/lib/auth/viewer';
import { listConflicts } from '@/lib/conflicts/queries';
import { db } from '@/lib/db/client';
import { listDocuments } from '@/lib/documents/queries';
import { listEngagements } from '@/lib/engagements/queries';
import { listGaps } from '@/lib/gaps/queries/list-gaps';
import { newId } from '@/lib/identity/ids';
import { listIndicators } from '@/lib/indicators/queries';
import type { Moment } from '@/lib/moment/moment';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { openForm } from '@/lib/testing/edit-form';
import { codeOf, openTestSession, value } from '@/lib/testing/small-desk';
import { listThemes } from '@/lib/themes/queries';
import { canBeMade } from '../kind';
import { getArchived, type PagedKind } from '../queries/get-archived';
import { listOptions, listThings } from '../queries/list-things';
import { type EditableKindName, editableKindNames, editableKinds } from '../registry';
import { editForm } from '../schema';
import { archiveThing } from './archive-thing';
import { saveThing } from './save-thing';

let database: TestDatabase;
let editor: Viewer;
let stranger: Viewer;
let country: string;
beforeAll(async () => {
  database = await createTestDatabase({ record: true });
  country = (await db.country.findUniqueOrThrow({ where: { code: 'kz' } })).id;
  const make = async (voice: string) => {
    const id = newId();
    await database.sql`INSERT INTO accounts (id, email, name, role, voice_id)
      SELECT ${id}, ${`${id}@example.org`}, ${voice}, 'ADMINISTRATOR', v.id FROM voices v
      WHERE v.slug = ${voice}`;
    const viewer = await findViewer(await openTestSession(database.sql, id));
    if (!viewer) throw new Error('the account was just made');
    return viewer;
  };
  editor = await make('editorial-desk');
  stranger = await make('forum-18');
});
afterAll(() => database.drop());

const moment: Moment = { asOf: '2026-11-23', knownAt: null, today: '2026-11-23' };

/** What readers list of the kinds that have lists of their own; the others are seen where they are named. */
const readersLists: { [kind in EditableKindName]?: () => Promise<string[]> } = {
  document: async () => (await listDocuments(country, moment)).map(({ slug }) => slug),
  theme: async () => (await listThemes(country, moment)).map(({ slug }) => slug),
  indicator: async () => (await listIndicators(country, moment)).map((one) => one.reference),
  observation: async () =>
    (await listIndicators(country, moment)).flatMap(({ observations }) =>
      observations.map(({ reference }) => reference),
    ),
  engagement: async () => (await listEngagements(country, moment)).map((one) => one.reference),
  source_conflict: async () => (await listConflicts(country, moment)).map((one) => one.reference),
  known_gap: async () => (await listGaps(country, moment)).map((one) => one.reference),
};

const keysOf = async (name: EditableKindName) =>
  (await listThings(editor, editableKinds[name], {})).lines.map(({ key }) => key);
const archive = (thingKind: EditableKindName, id: string, archivedReason: string, by = editor) =>
  archiveThing(by, { thingKind, id, intent: 'archive', archivedReason });
const bringBack = (thingKind: EditableKindName, id: string) =>
  archiveThing(editor, { thingKind, id, intent: 'unarchive', archivedReason: '' });

/** A thing that nothing names: another one of its kind with the same answers. */
async function makeTwin(name: EditableKindName, newKey = `twin-of-${name.replace('_', '-')}`) {
  const [key = ''] = await keysOf(name);
  const { fill } = await openForm(editor, name, key);
  const own = { id: newId(), version: '0', newKey };
  const none = name === 'ask' ? { recommendations: [] } : {};
  return value(await saveThing(editor, editForm.parse({ ...fill(), ...own, ...none })));
}

const archivable = editableKindNames.filter((name) => editableKinds[name].archiving);

it('is there for everything that is made at the desk', () => {
  const others = editableKindNames.filter((name) => !editableKinds[name].archiving);
  // Whose record this is, who speaks in it, which pages there are: not made here, so not put away here.
  expect(others.filter((name) => canBeMade(editableKinds[name]))).toEqual([]);
  expect(archivable.length + others.length).toBe(editableKindNames.length);
});

describe.each(archivable)('archiving a %s', (name) => {
  it('needs a reason and a right, leaves lists, keeps its history and can be taken back', async () => {
    const { id, key } = await makeTwin(name);
    const readers = readersLists[name];
    if (readers) expect(await readers()).toContain(key);
    expect(await archive(name, id, '')).toMatchObject({
      fieldErrors: { archivedReason: { code: 'required' } },
    });
    expect(codeOf(await archive(name, id, 'Not theirs.', stranger))).toBe('FORBIDDEN');
    value(await archive(name, id, 'Entered twice.'));
    value(await archive(name, id, 'Once more.'));
    const { thing } = await openForm(editor, name, key);
    expect(thing.archived?.reason).toBe('Entered twice.');
    if (readers) expect(await readers()).not.toContain(key);
    expect((await listOptions(name, 1000)).map((one) => one.key)).not.toContain(key);
    const { lines } = await listThings(editor, editableKinds[name], { words: key });
    expect(lines.find((one) => one.key === key)?.isArchived).toBe(true);
    const events = await database.sql`SELECT action, after FROM audit_events
      WHERE subject_id = ${id} ORDER BY sequence DESC`;
    expect(events[0]).toMatchObject({
      action: 'archive',
      after: { archivedReason: 'Entered twice.' },
    });
    value(await bringBack(name, id));
    expect((await openForm(editor, name, key)).thing.archived).toBeNull();
    if (readers) expect(await readers()).toContain(key);
  });
});

const standing = archivable.filter((name) => editableKinds[name].archiving === 'unused');

describe.each(standing)('a %s that others name', (name) => {
  it('says which, and does not go', async () => {
    const named = (await keysOf(name)).filter((key) => !key.startsWith('twin-'));
    const refusals = [];
    for (const key of named.slice(0, 10)) {
      const { thing } = await openForm(editor, name, key);
      const outcome = await archive(name, thing.id, 'It is in the way.');
      if (!outcome.ok) refusals.push(outcome);
    }
    const [refusal] = refusals;
    expect(refusal?.code).toBe('STILL_NAMED');
    expect(refusal?.detail?.count).toBeGreaterThan(0);
    const [first] = refusal?.detail?.things ?? [];
    if (!first) throw new Error('something names it');
    await openForm(editor, first.kind, first.key);
  });
});

describe('something archived', () => {
  it.each(['theme', 'ask', 'body', 'document', 'indicator'] as const)(
    'keeps its page: a %s',
    async (name: PagedKind) => {
      const { id, key: named } = await makeTwin(name, `page-of-${name}`);
      const key = name === 'indicator' ? named.toLowerCase() : named;
      expect(await getArchived(name, key)).toBeNull();
      value(await archive(name, id, 'It was entered twice.'));
      expect(await getArchived(name, key)).toMatchObject({ reason: 'It was entered twice.' });
    },
  );

  it('is named by nothing new, and what names it comes back after it', async () => {
    const theme = await makeTwin('theme', 'a-theme-to-go');
    const { thing, fill } = await openForm(editor, 'recommendation', 'UNSR-2014-d');
    const themes = [fill().themes ?? []].flat() as string[];
    value(await saveThing(editor, fill({ themes: [...themes, theme.key] })));
    expect(await archive('theme', theme.id, 'Too narrow.')).toMatchObject({
      code: 'STILL_NAMED',
      detail: { count: 1, things: [{ kind: 'recommendation', key: 'UNSR-2014-d' }] },
    });
    value(await archive('recommendation', thing.id, 'Double.'));
    value(await archive('theme', theme.id, 'Too narrow.'));
    expect(await bringBack('recommendation', thing.id)).toMatchObject({
      code: 'NAMES_ARCHIVED',
      detail: { things: [{ kind: 'theme', key: theme.key }] },
    });
    const other = await openForm(editor, 'recommendation', 'UNSR-2014-b');
    const wanted = other.fill({ themes: [theme.key] });
    expect(await saveThing(editor, wanted)).toMatchObject({
      fieldErrors: { themes: { code: 'archived' } },
    });
    value(await bringBack('theme', theme.id));
    value(await bringBack('recommendation', thing.id));
    // Both at once: whichever comes second is refused, and nothing archived is named in the end.
    const before = await openForm(editor, 'recommendation', 'UNSR-2014-a');
    const late = await makeTwin('theme', 'a-theme-of-two');
    const both = await Promise.all([
      saveThing(editor, before.fill({ themes: [late.key] })),
      archive('theme', late.id, 'At the same moment.'),
    ]);
    expect(both.map(codeOf).filter((code) => code === 'ok')).toHaveLength(1);
  });
});
