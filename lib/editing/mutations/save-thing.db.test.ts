import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { findViewer } from '@/lib/auth/viewer';
import { newId } from '@/lib/identity/ids';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { openForm } from '@/lib/testing/edit-form';
import { codeOf, openTestSession, value } from '@/lib/testing/small-desk';
import { changedColumns } from '../difference';
import { getThing } from '../queries/get-thing';
import { listOptions, listThings } from '../queries/list-things';
import { editableKindNames, editableKinds } from '../registry';
import { editForm } from '../schema';
import { archiveThing } from './archive-thing';
import { saveThing } from './save-thing';

let database: TestDatabase;
let first: Viewer;
let second: Viewer;
let stranger: Viewer;
beforeAll(async () => {
  database = await createTestDatabase({ record: true });
  const make = async (name: string, voice: string) => {
    const id = newId();
    await database.sql`INSERT INTO accounts (id, email, name, role, voice_id)
      SELECT ${id}, ${`${id}@example.org`}, ${name}, 'ADMINISTRATOR', v.id FROM voices v
      WHERE v.slug = ${voice}`;
    const viewer = await findViewer(await openTestSession(database.sql, id));
    if (!viewer) throw new Error('the account was just made');
    return viewer;
  };
  first = await make('First', 'editorial-desk');
  second = await make('Second', 'editorial-desk');
  stranger = await make('Stranger', 'forum-18');
});
afterAll(() => database.drop());

const keysOf = async (name: (typeof editableKindNames)[number]) => {
  const { lines } = await listThings(first, editableKinds[name], {});
  return lines.map(({ key }) => key);
};
const lastEvent = async (id: string) => {
  const [row] = await database.sql`SELECT account_id, action, before, after FROM audit_events
    WHERE subject_id = ${id} ORDER BY sequence DESC LIMIT 1`;
  return row;
};

describe.each(editableKindNames)('every %s', (name) => {
  const kind = editableKinds[name];

  it('stays what it is when its form is sent back unchanged', async () => {
    const keys = await keysOf(name);
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      const { thing, fill } = await openForm(first, name, key);
      const saved = await saveThing(first, fill());
      expect([key, codeOf(saved)]).toEqual([key, 'ok']);
      expect([key, value(saved).version]).toEqual([key, thing.version]);
    }
  });

  it('shows the later of two editors both versions, and loses nothing', async () => {
    const [key = ''] = await keysOf(name);
    const early = await openForm(first, name, key);
    const late = await openForm(second, name, key);
    const knowsUses = { knowsUses: 'on' };
    const was = early.thing.values[kind.title];
    const title = { [kind.title]: `${was} (first)` };
    value(await saveThing(first, early.fill({ ...title, ...knowsUses })));
    const other = kind.fields.find(
      ({ name: field, type }) => type === 'longText' && field !== kind.title,
    );
    const text = other ? { [other.name]: 'The words of the second.' } : {};
    const mine = { [kind.title]: `${was} (second)`, ...text, ...knowsUses };
    const refused = await saveThing(second, late.fill(mine));
    expect(refused).toMatchObject({ ok: false, code: 'CONFLICT' });
    if (refused.ok || !refused.detail) throw new Error('there is a conflict');
    const { detail } = refused;
    expect(detail.byName).toBe('First');
    expect(detail.theirs[kind.title]).toBe(title[kind.title]);
    expect(detail.differing).toContainEqual({ name: kind.title, isUntouched: false });
    // Nothing was written; then the second takes the first one's title and keeps their own text.
    const between = await openForm(second, name, key);
    expect(between.thing.values[kind.title]).toBe(title[kind.title]);
    const again = { ...mine, version: String(detail.version), take: [kind.title] };
    value(await saveThing(second, late.fill(again)));
    const { thing } = await openForm(second, name, key);
    expect(thing.values[kind.title]).toBe(title[kind.title]);
    if (other) {
      expect(thing.values[other.name]).toBe('The words of the second.');
      expect(await lastEvent(thing.id)).toMatchObject({
        account_id: second.accountId,
        action: 'update',
        after: text,
      });
    }
    // The same form once more is the same change.
    expect(codeOf(await saveThing(second, late.fill({ ...mine, ...title })))).toBe('ok');
  });

  it('is refused to a stranger', async () => {
    const [key = ''] = await keysOf(name);
    const { thing, fill } = await openForm(first, name, key);
    const answer = fill({ [kind.title]: 'Not theirs to say' });
    expect(codeOf(await saveThing(stranger, answer))).toBe('FORBIDDEN');
    expect((await openForm(first, name, key)).thing.version).toBe(thing.version);
  });
});

describe('evidence that another voice added', () => {
  it('is not there for the desk: neither to list, read, write, archive nor refer to', async () => {
    const [row] = await database.sql`
      INSERT INTO evidence (id, reference, country_id, kind, title, summary, occurred_latest,
        occurred_qualifier, direction, confidence, created_by_id)
      SELECT gen_random_uuid(), 'KZ-E1999', id, 'EVENT', 'Not public yet', 'Theirs.', '2020-01-01',
        'EXACT', 'NEUTRAL', 'LOW', ${stranger.accountId} FROM countries LIMIT 1 RETURNING id`;
    const id = String(row?.id);
    const kind = editableKinds.evidence;
    expect((await listThings(first, kind, { words: 'KZ-E1999' })).count).toBe(0);
    expect(await getThing(first, kind, 'KZ-E1999')).toBeNull();
    const offered = (await listOptions('evidence', 1000)).map((one) => one.key);
    expect(offered).toContain('KZ-E18');
    expect(offered).not.toContain('KZ-E1999');
    const { fill } = await openForm(first, 'evidence', 'KZ-E18');
    expect(codeOf(await saveThing(first, fill({ id, version: '1' })))).toBe('NOT_FOUND');
    const archive = { thingKind: 'evidence' as const, id, intent: 'archive' as const };
    expect(codeOf(await archiveThing(first, { ...archive, archivedReason: 'No.' }))).toBe(
      'NOT_FOUND',
    );
    const [key = ''] = await keysOf('source_conflict');
    const conflict = await openForm(first, 'source_conflict', key);
    expect(await saveThing(first, conflict.fill({ evidence: ['KZ-E1999'] }))).toMatchObject({
      fieldErrors: { evidence: { code: 'unknown' } },
    });
    expect(codeOf(await saveThing(first, conflict.fill({ evidence: ['KZ-E18'] })))).toBe('ok');
  });
});

describe('a field that only the other editor touched', () => {
  it('is known as such, so that their version is proposed', async () => {
    const late = await openForm(second, 'ask', 'no-reprisals').catch(async () =>
      openForm(second, 'ask', (await keysOf('ask'))[1] ?? ''),
    );
    const early = await openForm(first, 'ask', late.thing.id);
    value(await saveThing(first, early.fill({ title: 'Only the first touched it' })));
    const refused = await saveThing(second, late.fill({ description: 'Only the second did.' }));
    if (refused.ok || !refused.detail) throw new Error('there is a conflict');
    expect(refused.detail.differing).toEqual([
      { name: 'title', isUntouched: true },
      { name: 'description', isUntouched: false },
    ]);
  });
});

describe('a recommendation', () => {
  const words = async (reference: string, word: string) => {
    const [row] = await database.sql`
      SELECT s.words @@ plainto_tsquery('english', ${word}) AS found
      FROM recommendation_search s JOIN recommendations r ON r.id = s.recommendation_id
      WHERE r.reference = ${reference}`;
    return row?.found;
  };
  const draft = async (answers: Record<string, string | string[]> = {}) => {
    const { fill } = await openForm(first, 'recommendation', 'UNSR-2014-d');
    return editForm.parse({
      ...fill(),
      countryId: 'kz',
      id: newId(),
      version: '0',
      newKey: 'UNSR-2014-d-1',
      summary: 'Publish the xylographs.',
      parentId: 'unsr-2014-D',
      ...answers,
    });
  };

  it('is found by its new words', async () => {
    const { fill } = await openForm(first, 'recommendation', 'UNSR-2014-d');
    value(await saveThing(first, fill({ summary: 'Repeal the zymurgy law.' })));
    expect(await words('UNSR-2014-d', 'zymurgy')).toBe(true);
  });

  it('is added under a reference that nothing else ever gets', async () => {
    const form = await draft();
    const { id, key } = value(await saveThing(first, form));
    expect(key).toBe('UNSR-2014-d-1');
    expect(await words(key, 'xylographs')).toBe(true);
    const { thing } = await openForm(first, 'recommendation', key);
    const parent = await openForm(first, 'recommendation', 'UNSR-2014-d');
    expect(thing.values.parentId).toBe(parent.thing.id);
    expect(
      changedColumns(editableKinds.recommendation.fields, parent.thing.values, thing.values),
    ).toEqual(['summary', 'parentId']);
    expect(await lastEvent(id)).toMatchObject({ action: 'create', before: null });
    // The same form twice is one recommendation; another one does not get its reference.
    expect(value(await saveThing(first, form)).id).toBe(id);
    expect(await saveThing(first, await draft({ newKey: 'unsr-2014-D-1' }))).toMatchObject({
      fieldErrors: { newKey: { code: 'taken' } },
    });
    expect(await saveThing(first, await draft({ newKey: 'not allowed' }))).toMatchObject({
      fieldErrors: { newKey: { code: 'key' } },
    });
  });

  it('is not put below itself, nor below a point of another document', async () => {
    const { fill } = await openForm(first, 'recommendation', 'IRF-2014-3');
    const answer = (parentId: string) => saveThing(first, fill({ parentId }));
    expect(await answer('IRF-2014-3a')).toMatchObject({
      fieldErrors: { parentId: { code: 'circle' } },
    });
    expect(await answer('UNSR-2014-d')).toMatchObject({
      fieldErrors: { parentId: { code: 'sameDocument' } },
    });
    expect(await answer('NOWHERE-1')).toMatchObject({
      fieldErrors: { parentId: { code: 'unknown' } },
    });
  });

  it('and the asks it belongs to tell of the change in both histories', async () => {
    const [slug = ''] = await keysOf('ask');
    const ask = await openForm(second, 'ask', slug);
    const { thing, fill } = await openForm(first, 'recommendation', 'UNSR-2014-a');
    value(await saveThing(first, fill({ asks: [], 'asks.add': slug })));
    const now = await openForm(second, 'ask', slug);
    expect(now.thing.values.recommendations).toContain(thing.id);
    if (!(ask.thing.values.recommendations as string[]).includes(thing.id)) {
      expect(now.thing.version).toBe(ask.thing.version + 1);
      expect(await lastEvent(now.thing.id)).toMatchObject({
        before: { recommendations: ask.thing.values.recommendations },
        after: { recommendations: now.thing.values.recommendations },
      });
    }
    // The form that was opened before would have taken the link out again.
    const late = await saveThing(second, ask.fill({ description: 'Something else.' }));
    expect(codeOf(late)).toBe('CONFLICT');
  });
});

describe('archiving', () => {
  it('needs a reason, leaves counts, keeps its history and can be taken back', async () => {
    const { thing } = await openForm(first, 'recommendation', 'UNSR-2014-b');
    const form = { thingKind: 'recommendation' as const, id: thing.id };
    const archive = (archivedReason: string, viewer = first) =>
      archiveThing(viewer, { ...form, intent: 'archive', archivedReason });
    const counted = async () => {
      const [row] = await database.sql`
        SELECT count(*)::int AS n FROM headlines WHERE recommendation_id = ${thing.id}`;
      return row?.n;
    };
    expect(await archive('')).toMatchObject({
      fieldErrors: { archivedReason: { code: 'required' } },
    });
    expect(codeOf(await archive('Not theirs.', stranger))).toBe('FORBIDDEN');
    expect(await counted()).toBe(1);
    value(await archive('It was entered twice.'));
    value(await archive('Once more.'));
    expect(await counted()).toBe(0);
    expect(await lastEvent(thing.id)).toMatchObject({
      account_id: first.accountId,
      action: 'archive',
      after: { archivedReason: 'It was entered twice.' },
    });
    const archived = await openForm(first, 'recommendation', 'UNSR-2014-b');
    expect(archived.thing.archived?.reason).toBe('It was entered twice.');
    value(await archiveThing(first, { ...form, intent: 'unarchive', archivedReason: '' }));
    expect(await counted()).toBe(1);
    expect((await openForm(first, 'recommendation', 'UNSR-2014-b')).thing.archived).toBeNull();
  });
});

describe('evidence that published assessments cite', () => {
  it('changes its meaning only for somebody who says that they know', async () => {
    const { thing, fill } = await openForm(first, 'evidence', 'KZ-E02');
    expect(thing.uses).toBeGreaterThan(0);
    const summary = `${thing.values.summary} And more.`;
    expect(await saveThing(first, fill({ summary }))).toMatchObject({
      fieldErrors: { knowsUses: { code: 'knowsUses' } },
    });
    value(await saveThing(first, fill({ archivedUrl: 'https://example.org/copy' })));
    const now = await openForm(first, 'evidence', 'KZ-E02');
    value(await saveThing(first, now.fill({ summary, knowsUses: 'on' })));
  });
});

describe('the date of a document', () => {
  it('does not move behind a published judgement on its recommendations', async () => {
    const { fill } = await openForm(first, 'document', 'a-hrc-28-66-add-1');
    const answer = await saveThing(first, fill({ 'issued.latest': '2026-01-01' }));
    expect(answer).toMatchObject({ fieldErrors: { issued: { code: 'afterAssessment' } } });
  });

  it('dates its recommendations', async () => {
    const { fill } = await openForm(first, 'document', 'a-hrc-28-66-add-1');
    const days = { 'issued.earliest': '2014-12-01', 'issued.latest': '2014-12-20' };
    value(await saveThing(first, fill(days)));
    const [row] = await database.sql`
      SELECT made_on::text AS day FROM recommendations WHERE reference = 'UNSR-2014-d'`;
    expect(row?.day).toBe('2014-12-20');
  });
});
