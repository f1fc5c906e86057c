import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { withholdText } from '@/lib/withholding/mutations/withhold-text';
import type { ReportForm } from '../draft-schema';
import { getReportDraft, listReportDrafts } from '../queries/drafts';
import { getPublishedReport, listPublishedReports } from '../queries/published';
import { discardReportDraft } from './discard-report-draft';
import { publishReport } from './publish-report';
import { saveReportDraft } from './save-report-draft';

let database: TestDatabase;
let desk: SmallDesk;
let stranger: Viewer;
let country: { id: string; code: string };
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  stranger = await desk.makeViewer('ADMINISTRATOR', desk.voices.state, 'Sam');
  const [row] = await database.sql`SELECT id, code FROM countries LIMIT 1`;
  country = { id: String(row?.id), code: String(row?.code) };
});
afterAll(() => database.drop());

const form = (other: Partial<ReportForm> = {}): ReportForm => ({
  draftId: randomUUID(),
  version: 0,
  country: country.code,
  title: 'What became of it',
  template: 'STATUS',
  language: 'en',
  selection: '',
  asOf: '',
  since: '',
  knownAt: '',
  introduction: '',
  notes: '',
  changeNote: '',
  take: [],
  ...other,
});

async function make(other: Partial<ReportForm> = {}, by = desk.editor) {
  const input = form(other);
  const saved = value(await saveReportDraft(by, input));
  return { ...input, ...saved };
}

const publish = (draftId: string, version: number, by = desk.reviewer) =>
  publishReport(by, { draftId, version, sure: 'on' });

async function read(reference: string, version: number | null = null) {
  const report = await getPublishedReport(country.id, reference, version);
  if (!report) throw new Error(`no ${reference}`);
  return report;
}

const events = async (id: string) => {
  const rows = await database.sql`
    SELECT action, account_id, after FROM audit_events WHERE subject_id = ${id} ORDER BY sequence`;
  return [...rows];
};

describe('a report in the making', () => {
  it('is kept with its history, and is its voice’s alone', async () => {
    const { draftId, reference } = await make({ introduction: 'We went *there*.' });
    expect(reference).toMatch(new RegExp(`^${country.code.toUpperCase()}-R\\d+$`));
    const [event] = await events(draftId);
    expect(event).toMatchObject({
      action: 'create',
      account_id: desk.editor.accountId,
      after: { reference, title: 'What became of it', introduction: 'We went *there*.' },
    });
    expect(await getReportDraft(stranger, reference)).toBeNull();
    expect((await listReportDrafts(stranger)).map((line) => line.reference)).not.toContain(
      reference,
    );
    const theirs = form({ draftId, version: 1, title: 'Taken over' });
    expect(codeOf(await saveReportDraft(stranger, theirs))).toBe('NOT_FOUND');
    expect(codeOf(await publish(draftId, 1, stranger))).toBe('NOT_FOUND');
    expect(codeOf(await publish(draftId, 1, desk.editor))).toBe('FORBIDDEN');
    expect((await getReportDraft(desk.editor, reference))?.title).toBe('What became of it');
    expect(await events(draftId)).toHaveLength(1);
  });

  it('shows a second editor what the first one saved, field by field', async () => {
    const first = await make();
    const edit = { draftId: first.draftId, version: 1 };
    value(await saveReportDraft(desk.editor, form({ ...edit, notes: 'Hers.' })));
    const late = await saveReportDraft(desk.reviewer, form({ ...edit, title: 'His' }));
    expect(late).toMatchObject({
      code: 'CONFLICT',
      detail: {
        version: 2,
        byName: 'Edith',
        differing: [
          { name: 'title', theirs: 'What became of it' },
          { name: 'notes', theirs: 'Hers.' },
        ],
      },
    });
    // He keeps his title and takes her notes; what changes nothing afterwards is no event.
    const both = { ...edit, version: 2, title: 'His', take: ['notes' as const] };
    value(await saveReportDraft(desk.reviewer, form(both)));
    const now = await getReportDraft(desk.editor, first.reference);
    expect(now).toMatchObject({ title: 'His', notes: 'Hers.', version: 3 });
    const repeated = form({ ...edit, version: 2, title: 'His', notes: 'Hers.' });
    expect(value(await saveReportDraft(desk.reviewer, repeated)).version).toBe(3);
    expect(await events(first.draftId)).toHaveLength(3);
  });

  it('saves itself before it has a title, and is not published without one', async () => {
    const { draftId } = await make({ title: '', knownAt: '2026-01-01', notes: 'First the notes.' });
    expect(await publish(draftId, 1)).toMatchObject({
      code: 'INVALID',
      fieldErrors: { title: { code: 'required' } },
    });
  });

  it('is put away by its voice while nothing of it is published', async () => {
    const { draftId, reference } = await make({ title: 'Not needed' });
    const discard = (version: number, by = desk.editor) =>
      discardReportDraft(by, { draftId, version, discardSure: 'on' });
    expect(codeOf(await discard(1, stranger))).toBe('NOT_FOUND');
    expect(codeOf(await discard(7))).toBe('CONFLICT');
    expect(codeOf(await discard(1))).toBe('ok');
    expect((await events(draftId)).map(({ action }) => action)).toEqual(['create', 'discard']);
    expect(await getReportDraft(desk.editor, reference)).toBeNull();
    expect(codeOf(await discard(1))).toBe('NOT_FOUND');
    // What was still being typed does not bring it back, and its reference comes to no other.
    expect(codeOf(await saveReportDraft(desk.editor, form({ draftId })))).toBe('NOT_FOUND');
    expect((await make()).reference).not.toBe(reference);
    const kept = await make({ title: 'Out' });
    value(await publish(kept.draftId, 1));
    const late = { draftId: kept.draftId, version: 2, discardSure: 'on' as const };
    expect(codeOf(await discardReportDraft(desk.editor, late))).toBe('NOT_EDITABLE');
  });

  it('refuses days that make no sense', async () => {
    const past = await saveReportDraft(desk.editor, form({ asOf: '2999-01-01', knownAt: 'soon' }));
    expect(past).toMatchObject({
      code: 'INVALID',
      fieldErrors: { asOf: { code: 'moment' }, knownAt: { code: 'moment' } },
    });
    const late = await saveReportDraft(
      desk.editor,
      form({ asOf: '2019-01-01', since: '2019-01-01' }),
    );
    expect(late).toMatchObject({ fieldErrors: { since: { code: 'beforeReport' } } });
  });

  it('gets a reference of its own, also when two are begun at once', async () => {
    const made = await Promise.all([1, 2, 3, 4].map(() => make()));
    expect(new Set(made.map(({ reference }) => reference)).size).toBe(4);
  });
});

describe('a published report', () => {
  it('is known by the hash of what it says, and is there for everybody', async () => {
    const { draftId, reference, version } = await make({ introduction: '# Why\n\nWe **asked**.' });
    expect(value(await publish(draftId, version))).toEqual({ reference, version: 1 });
    const report = await read(reference);
    expect(createHash('sha256').update(report.treeText, 'utf8').digest('hex')).toBe(report.sha256);
    expect(report.tree).toMatchObject({ schema: 1, locale: 'en', title: 'What became of it' });
    const quotation = report.tree.blocks.find(({ kind }) => kind === 'quotation');
    expect(quotation).toMatchObject({
      id: 'introduction',
      author: report.voice,
      blocks: [
        { content: [{ text: 'Why', strong: true }] },
        { content: [{ text: 'We ' }, { text: 'asked', strong: true }, { text: '.' }] },
      ],
    });
    expect(report.tree.facts.at(-1)?.value).toMatchObject([
      { text: expect.stringMatching(new RegExp(`/en/${country.code}/reports/${reference}/v1$`)) },
    ]);
    const [event] = await events(report.id);
    expect(event).toMatchObject({
      action: 'publish',
      account_id: desk.reviewer.accountId,
      after: { reference, version: 1, sha256: report.sha256 },
    });
    const list = await listPublishedReports(country.id);
    expect(list.find((line) => line.reference === reference)?.versions).toHaveLength(1);
  });

  it('is not moved by what is judged later; its next version is, and says what it changes', async () => {
    const recommendation = await desk.addRecommendation('F-1');
    await desk.bringOut(desk.write(recommendation));
    const { draftId, reference, version } = await make({ title: 'Frozen' });
    value(await publish(draftId, version));
    const before = await read(reference);
    await desk.bringOut(
      desk.write(recommendation, { status: 'REGRESSED', effectiveOn: '2017-01-01' }),
    );
    expect(await read(reference)).toEqual(before);

    const draft = await getReportDraft(desk.editor, reference);
    expect(codeOf(await publish(draftId, draft?.version ?? 0))).toBe('INVALID');
    const input = form({
      draftId,
      version: draft?.version ?? 0,
      title: 'Frozen',
      changeNote: 'F-1 fell back.',
    });
    const saved = value(await saveReportDraft(desk.editor, input));
    expect(value(await publish(draftId, saved.version))).toEqual({ reference, version: 2 });
    const after = await read(reference);
    expect(after).toMatchObject({ version: 2, changeNote: 'F-1 fell back.' });
    expect(after.treeText).not.toBe(before.treeText);
    expect((await read(reference, 1)).treeText).toBe(before.treeText);
    const [row] = await database.sql`SELECT earlier_id FROM reports WHERE id = ${after.id}`;
    expect(row?.earlier_id).toBe(before.id);
    expect((await read(reference, 1)).versions.map((one) => one.version)).toEqual([2, 1]);
  });

  it('is published once by two people who press at the same time', async () => {
    const { draftId, reference, version } = await make({ title: 'Twice' });
    const outcomes = await Promise.all([publish(draftId, version), publish(draftId, version)]);
    expect(outcomes.map(codeOf).sort()).toEqual(['MOVED_ON', 'ok']);
    expect((await read(reference)).version).toBe(1);
  });

  it('is refused what was changed since it was looked at', async () => {
    const { draftId } = await make();
    value(await saveReportDraft(desk.editor, form({ draftId, version: 1, title: 'Other' })));
    expect(codeOf(await publish(draftId, 1))).toBe('MOVED_ON');
  });

  it('cannot be changed or removed by the program, nor quietly by its owner', async () => {
    const { draftId, reference, version } = await make({ title: 'Kept' });
    value(await publish(draftId, version));
    const { id } = await read(reference);
    const { sql, ownerSql } = database;
    await expect(sql`UPDATE reports SET tree = '{}' WHERE id = ${id}`).rejects.toThrow(
      /permission/,
    );
    await expect(sql`DELETE FROM reports WHERE id = ${id}`).rejects.toThrow(/permission/);
    await sql.begin(async (tx) => {
      await tx`SELECT set_config('qadam.withholding', 'on', true)`;
      await expect(
        tx.savepoint((inner) => inner`UPDATE reports SET title = 'x' WHERE id = ${id}`),
      ).rejects.toThrow(/permission/);
    });
    await expect(ownerSql`UPDATE reports SET tree = '{}' WHERE id = ${id}`).rejects.toThrow(
      'reports_immutable',
    );
    await expect(ownerSql`DELETE FROM reports WHERE id = ${id}`).rejects.toThrow(
      'reports_immutable',
    );
    // Nobody chooses the number, the hash or the voice of a version.
    const lie = randomUUID();
    await sql`INSERT INTO reports (id, draft_id, reference, version, country_id, voice_id, template, title, locale,
        selection, as_of, known_at, published_by_id, tree, sha256)
      SELECT ${lie}, id, 'XX-R9', 77, country_id, ${desk.voices.state}, template, title, locale, selection,
        '2020-01-01', now(), created_by_id, '{"a":1}', sha256('other') FROM report_drafts WHERE id = ${draftId}`;
    const [row] =
      await sql`SELECT reference, version, voice_id, sha256 FROM reports WHERE id = ${lie}`;
    expect(row).toMatchObject({ reference, version: 2, voice_id: desk.voices.desk });
    expect(Buffer.from(row?.sha256).toString('hex')).toBe(
      createHash('sha256').update('{"a":1}').digest('hex'),
    );
  });
});

describe('withholding', () => {
  it('takes a text out of every published report, and leaves the hash of what was there', async () => {
    const administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk, 'Ada');
    const recommendation = await desk.addRecommendation('W-1');
    const secret = 'The teacher of the village school in the north said so.';
    const assessmentId = await desk.bringOut(desk.write(recommendation, { reason: secret }));
    const { draftId, reference, version } = await make({ introduction: 'Ask **her** about it.' });
    value(await publish(draftId, version));
    const before = await read(reference);
    expect(before.treeText).toContain(secret);
    const withhold = (text: { kind: 'assessment' | 'report'; id: string; field: string }) =>
      withholdText(administrator, { text, reason: 'SAFETY' });
    value(await withhold({ kind: 'assessment', id: assessmentId, field: 'reason' }));
    value(await withhold({ kind: 'report', id: before.id, field: 'introduction' }));
    const after = await read(reference);
    expect(after.treeText).not.toContain(secret);
    expect(after.treeText).not.toContain('about it');
    expect(after.treeText).toContain('[withheld: SAFETY ');
    expect(after).toMatchObject({ sha256: before.sha256, redactedAt: expect.any(String) });
    expect(after.tree.blocks).toHaveLength(before.tree.blocks.length);
    expect((await getReportDraft(desk.editor, reference))?.introduction).toMatch(/^\[withheld/);
  });
});
