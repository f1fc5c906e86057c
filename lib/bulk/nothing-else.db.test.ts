import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveDraft } from '@/lib/assessments/mutations/save-draft';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { type WrittenRecord, writeRecord } from '@/lib/testing/read-package';
import { createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { withholdText } from '@/lib/withholding/mutations/withhold-text';
import { columnOf, fieldsOf, recordTables } from './tables';

/** Whatever has this word in it is not to go out. */
const secret = (what: string) => `HUSH ${what}`;

let database: TestDatabase;
let desk: SmallDesk;
let written: WrittenRecord;
let kept: string;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  const { sql, ownerSql } = database;
  kept = await desk.addRecommendation('X-1');
  const gone = await desk.addRecommendation('X-2');
  const [uncited, cited, archivedTheme, source] = [1, 2, 3, 4].map(() => randomUUID()) as [
    string,
    string,
    string,
    string,
  ];
  const administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk, secret('name'));
  await ownerSql`UPDATE accounts SET password_hash = ${secret('password')}`;
  // Evidence that nobody has published, and some that a judgement cites and that was archived then.
  for (const [id, reference] of [
    [uncited, 'XX-D01'],
    [cited, 'XX-D02'],
  ] as const)
    await sql`INSERT INTO evidence (id, reference, country_id, kind, title, summary, occurred_latest, occurred_qualifier,
        direction, confidence, created_by_id, url)
      VALUES (${id}, ${reference}, ${desk.country}, 'LAW', ${id === cited ? 'A name' : secret('title')},
        ${secret('summary')}, '2015-01-01', 'EXACT', 'PROGRESS', 'HIGH', ${desk.editor.accountId}, ${secret('url')})`;
  await desk.bringOut(desk.write(kept, { reason: secret('withheld'), evidence: [cited] }));
  await desk.bringOut(desk.write(gone, { reason: secret('archived') }));
  const [judged] = await sql`SELECT id FROM assessments WHERE recommendation_id = ${kept}`;
  value(
    await withholdText(administrator, {
      text: { kind: 'assessment', id: String(judged?.id), field: 'reason' },
      reason: 'SAFETY',
    }),
  );
  await sql`UPDATE evidence SET archived_at = now(), archived_reason = 'Told twice.' WHERE id = ${cited}`;
  await sql`UPDATE recommendations SET summary = ${secret('gone')}, archived_at = now(), archived_reason = ${secret('why')}
    WHERE id = ${gone}`;
  // On its way: a draft with a comment.
  const draft = desk.write(kept, { reason: secret('draft') });
  value(await saveDraft(desk.editor, draft, false));
  await sql`INSERT INTO draft_comments (id, draft_id, field, text, author_id)
    VALUES (${randomUUID()}, ${draft.draftId}, 'reason', ${secret('comment')}, ${desk.editor.accountId})`;
  await sql`INSERT INTO evidence_files (id, evidence_id, name, media_type, size, sha256)
    VALUES (${randomUUID()}, ${desk.evidence}, ${secret('file')}, 'text/plain', 1, sha256('x'))`;
  await sql`INSERT INTO themes (id, slug, name, definition, position, archived_at, archived_reason)
    VALUES (${archivedTheme}, 'old', ${secret('theme')}, 'x', 1, now(), 'x')`;
  await sql`INSERT INTO sources (id, key, title) VALUES (${source}, 'S99', ${secret('source that nothing names')})`;
  await sql`INSERT INTO suggestions (id, form_digest, country_id, kind, locale, body, contact)
    VALUES (${randomUUID()}, sha256('y'), ${desk.country}, 'ERROR', 'en', ${secret('suggestion')}, ${secret('contact')})`;
  // Translations: of words that stand there, of words that stood there, in a language that is not offered.
  await ownerSql`UPDATE settings SET languages = '{en,ru}'`;
  await ownerSql`ALTER TABLE translations DISABLE TRIGGER USER`;
  for (const [field, locale, text, original] of [
    ['summary', 'ru', 'Сделать что-нибудь.', 'Do something.'],
    ['place', 'ru', secret('outdated'), 'Did something.'],
    ['summary', 'kk', secret('not offered'), 'Do something.'],
    ['label', 'ru', secret('of what is archived'), secret('gone')],
  ] as const)
    await ownerSql`INSERT INTO translations (id, subject_kind, subject_id, field, locale, text, state, source_hash, updated_at)
      VALUES (${randomUUID()}, 'recommendation', ${kept}, ${field}, ${locale}, ${text}, 'MACHINE',
        sha256(convert_to(${original}, 'UTF8')), now())`;
  written = await writeRecord(database.url, null);
});
afterAll(async () => {
  await database.drop();
  rmSync(written.folder, { recursive: true });
});

describe('the files of everything', () => {
  it('have nothing that readers do not see', () => {
    expect(written.everything.match(/.{0,80}HUSH.{0,40}/g)).toBeNull();
    // No person, under whatever name.
    for (const person of [desk.editor, desk.reviewer])
      expect(written.everything).not.toContain(person.accountId);
    expect(written.everything).not.toContain('example.org');
  });

  it('have what readers do see: markers, notices, and what judgements rest on', async () => {
    expect(written.rows('recommendations').map(({ reference }) => reference)).toEqual(['X-1']);
    const [judged, ...more] = written.rows('assessments');
    expect(more).toEqual([]);
    expect(judged).toMatchObject({ authorship: 'SIGNED', recommendationId: kept });
    expect(judged?.reason).toMatch(/^\[withheld: SAFETY /);
    expect(written.rows('withholdings')).toMatchObject([
      { subjectId: judged?.id, field: 'reason' },
    ]);
    const archived = written.rows('evidence').find(({ reference }) => reference === 'XX-D02');
    expect(archived).toMatchObject({ title: 'A name', summary: '', archivedReason: 'Told twice.' });
    expect(written.rows('assessment_citations')).toMatchObject([{ evidenceId: archived?.id }]);
    expect(written.rows('translations').map(({ text }) => text)).toEqual(['Сделать что-нибудь.']);
  });

  it('are decided on column by column', async () => {
    const columns = await database.sql<{ place: string; name: string }[]>`
      SELECT c.relname AS place, a.attname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relname = ANY (${recordTables.map(({ table }) => table)}) AND a.attnum > 0 AND NOT a.attisdropped
        AND c.relnamespace = 'public'::regnamespace ORDER BY 1, 2`;
    const out = new Set(
      recordTables.flatMap((table) =>
        fieldsOf(table).map((field) => `${table.table}.${columnOf(field)}`),
      ),
    );
    const inside = columns
      .map(({ place, name }) => `${place}.${name}`)
      .filter((one) => !out.has(one));
    // Versions count edits; what is archived is left out; people stay.
    const kinds = /\.(version|archived_(at|reason)|(\w+_)?by_id|account_id|suggestion_id)$/;
    expect(inside.filter((one) => !kinds.test(one))).toEqual([
      // Where an ask that was merged went: its address leads there.
      'asks.merged_into_id',
      // Says the account's key of a step; `authorship` says that it came with the record.
      'assessments.shipped_key',
      // In its place `publicSince`.
      'evidence.created_at',
      'evidence_files.cleaning',
      'evidence_files.created_at',
      // How a file of others is found again.
      'recommendation_origins.digests',
      'recommendation_origins.key',
      // A report as its voice goes on writing it.
      'reports.draft_id',
      'translations.updated_at',
    ]);
  });

  it('of a country have nothing of another', async () => {
    const { sql } = database;
    const other = randomUUID();
    await sql`INSERT INTO countries (id, code, name, time_zone, topic)
      VALUES (${other}, 'yy', 'Elsewhere', 'UTC', 'Examples')`;
    await sql`INSERT INTO known_gaps (id, reference, country_id, title, description, position)
      VALUES (${randomUUID()}, 'YY-G01', ${other}, 'A gap', 'A gap', 1)`;
    const one = await writeRecord(database.url, desk.country);
    expect(one.rows('countries').map(({ code }) => code)).toEqual(['xx']);
    expect(one.rows('known_gaps')).toEqual([]);
    expect(one.rows('assessments')).toHaveLength(1);
    const none = await writeRecord(database.url, other);
    expect(none.rows('known_gaps')).toHaveLength(1);
    for (const name of ['recommendations', 'assessments', 'evidence', 'translations'])
      expect(none.rows(name), name).toEqual([]);
    for (const { folder } of [one, none]) rmSync(folder, { recursive: true });
  });
});
