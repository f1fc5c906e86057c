import { stat } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { ownDataFolder } from '@/lib/testing/own-data-folder';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { smallImport } from '@/lib/testing/small-import';
import { importFile } from '../import-folder';
import { requestApplication } from './decide-batch';
import { chooseName } from './request-dry-run';

ownDataFolder();

let database: TestDatabase;
let desk: SmallDesk;
let imports: ReturnType<typeof smallImport>;
beforeEach(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  imports = smallImport(database.sql, desk);
  await database.sql`INSERT INTO document_bodies (document_id, body_id) VALUES (${desk.document}, ${desk.body})`;
});
afterEach(() => database.drop());

const own = (...rows: string[]) =>
  ['reference,country,document,summary,themes', ...rows, ''].join('\r\n');
const upr = (...rows: string[]) =>
  ['To,To-Rgrp,Text,From,Response,Action,Issue,Session', ...rows, ''].join('\r');
const twoRows = upr(
  'Examplia,Asia,"Plant trees, many.",Mexico,Accepted,4,"Trees,Gardening",3',
  'Examplia,Asia,Water them.,&#40;Unknown&#41;,Noted,2,Trees,3',
  'Elsewhere,Asia,Plant nothing.,Mexico,Noted,2,Trees,3',
);

async function recommendations() {
  const rows = await database.sql`
    SELECT r.reference, r.summary, r.official_text, r.response, r.version, r.archived_reason, r.action_category,
      (SELECT array_agg(b.slug ORDER BY b.slug) FROM recommendation_bodies l JOIN bodies b ON b.id = l.body_id
       WHERE l.recommendation_id = r.id) AS bodies,
      (SELECT array_agg(t.slug ORDER BY t.slug) FROM recommendation_themes l JOIN themes t ON t.id = l.theme_id
       WHERE l.recommendation_id = r.id) AS themes
    FROM recommendations r ORDER BY r.reference`;
  return rows.map((row) => ({ ...row }));
}

async function everythingHolds() {
  const [broken] = await database.sql`SELECT count(*)::int AS count FROM broken_audit_links()`;
  expect(broken?.count).toBe(0);
  const wrong = await database.sql`
    SELECT r.reference FROM recommendations r LEFT JOIN recommendation_search s ON s.recommendation_id = r.id
    LEFT JOIN recommendation_words(ARRAY(SELECT id FROM recommendations)) w ON w.recommendation_id = r.id
    LEFT JOIN headlines h ON h.recommendation_id = r.id
    WHERE s.words IS DISTINCT FROM w.words OR (h.recommendation_id IS NULL) <> (r.archived_at IS NOT NULL)`;
  expect(wrong.map((row) => ({ ...row }))).toEqual([]);
}

describe('our own layout', () => {
  it('adds, changes and leaves alone by reference; the same file again changes nothing', async () => {
    await desk.addRecommendation('XX-1');
    const file = own(
      'XX-1,xx,document,Do something else.,theme',
      'XX-2,xx,document,"Do more,\nmuch more.",theme; new-theme',
    );
    const { batchId, counts, rows } = await imports.dryRun(file);
    expect(counts).toEqual({ NEW: 1, CHANGED: 1 });
    expect(rows[0]).toMatchObject({
      outcome: 'CHANGED',
      before: { summary: 'Do something.', themes: [] },
      after: { summary: 'Do something else.', themes: ['theme'] },
    });
    await imports.apply(batchId);
    expect(await imports.batchOf(batchId)).toMatchObject({ state: 'APPLIED', publishing_at: null });
    await expect(stat(importFile(batchId))).rejects.toThrow();
    expect(await recommendations()).toMatchObject([
      { reference: 'XX-1', summary: 'Do something else.', version: 2, themes: ['theme'] },
      {
        reference: 'XX-2',
        summary: 'Do more,\nmuch more.',
        bodies: ['body'],
        themes: ['new-theme', 'theme'],
      },
    ]);
    await everythingHolds();
    const again = await imports.dryRun(file);
    expect(again.counts).toEqual({ UNCHANGED: 2 });
    expect(
      codeOf(
        await requestApplication(desk.reviewer, {
          ...(await imports.choiceOf(again.batchId)),
          withoutRejected: false,
        }),
      ),
    ).toBe('IMPORT_NOTHING');
  });

  it('says of each row that cannot be read which column is wrong and why', async () => {
    await desk.addRecommendation('XX-1');
    const { counts, rows } = await imports.dryRun(
      [
        'reference,country,document,summary,response,due_on,parent,version',
        'XX 1,xx,document,A,,,,',
        'XX-3,yy,document,A,,,,',
        'XX-4,xx,nowhere,A,maybe,31.12.2020,XX-99,',
        'XX-5,xx,document,,,,,',
        'XX-6,xx,document,A,,,,',
        'XX-6,xx,document,B,,,,',
        'XX-1,xx,document,Changed elsewhere.,NOTED,,,0',
        'XX-7,xx,document,A,,,,,,too many',
      ].join('\n'),
    );
    expect(counts).toEqual({ NEW: 1, LEFT_OUT: 1, REJECTED: 6 });
    const said = rows.map((row) => [
      row.line,
      ...(row.problems ?? []).map((p: { code: string; column: string }) => `${p.code} ${p.column}`),
    ]);
    expect(said).toEqual([
      [2, 'reference reference'],
      [3, 'countryUnknown country'],
      [4, 'day due_on', 'choice response', 'documentDay document', 'parentUnknown parent'],
      [5, 'required summary'],
      [6],
      [7, 'repeated reference'],
      [8, 'stale version'],
      [9, 'cells '],
    ]);
  });
});

describe('UPR Info', () => {
  it('proposes States, themes and a document, leaves other countries out, and finds its rows again', async () => {
    const { batchId, counts, rows } = await imports.dryRun(twoRows);
    expect(counts).toEqual({ NEW: 2, LEFT_OUT: 1 });
    expect(rows[2]?.problems).toEqual([
      { code: 'countryUnknown', column: 'To', value: 'Elsewhere' },
    ]);
    await imports.apply(batchId);
    expect(await recommendations()).toMatchObject([
      {
        summary: 'Water them.',
        bodies: ['upr'],
        themes: ['trees'],
        response: 'NOTED',
        action_category: 2,
      },
      {
        official_text: 'Plant trees, many.',
        bodies: ['mexico'],
        themes: ['theme', 'trees'],
        response: 'ACCEPTED',
      },
    ]);
    const [document] =
      await database.sql`SELECT d.title, d.issued_latest::text, d.issued_words, c.coverage, o.source_note
      FROM documents d JOIN document_coverages c ON c.document_id = d.id
      JOIN recommendations r ON r.document_id = d.id JOIN recommendation_origins o ON o.recommendation_id = r.id
      WHERE d.slug LIKE 'universal%'`;
    expect(document).toMatchObject({
      title: 'Universal Periodic Review of Examplia, session 3',
      issued_latest: '2008-12-31',
      issued_words: 'session 3, December 2008',
      coverage: 'PARTIAL',
      source_note: expect.stringContaining('UPR Info'),
    });
    const [state] =
      await database.sql`SELECT a.slug FROM bodies b JOIN bodies a ON a.id = b.above_id WHERE b.slug = 'mexico'`;
    expect(state?.slug).toBe('upr');
    await everythingHolds();
    expect((await imports.dryRun(twoRows)).counts).toEqual({ UNCHANGED: 2, LEFT_OUT: 1 });
    // What was put into our own words stays, also when the file comes again.
    await database.sql`UPDATE recommendations SET summary = 'Ours.', response = 'REJECTED' WHERE official_text = 'Water them.'`;
    expect((await imports.dryRun(twoRows)).counts).toEqual({ UNCHANGED: 2, LEFT_OUT: 1 });
    const changed = await imports.dryRun(twoRows.replace('Noted,2,Trees', 'Accepted,2,Trees'));
    expect(changed.counts).toEqual({ UNCHANGED: 1, CHANGED: 1, LEFT_OUT: 1 });
  });

  it('takes a name for what the person says it stands for', async () => {
    const { batchId } = await imports.dryRun(twoRows);
    const choice = { kind: 'STATE' as const, name: 'Mexico', slug: 'body', day: '' as const };
    value(await chooseName(desk.editor, { ...(await imports.choiceOf(batchId)), ...choice }));
    const { stageImport } = await import('./stage-batch');
    const { jobContext } = await import('@/lib/testing/small-import');
    await stageImport({ batchId, isReading: false }, jobContext());
    await imports.apply(batchId);
    expect(await recommendations()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ summary: 'Plant trees, many.', bodies: ['body'] }),
      ]),
    );
  });
});
