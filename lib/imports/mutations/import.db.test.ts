import { stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { expectWhole, importDesk, listImported, ownLayout } from '@/lib/testing/import-desk';
import { codeOf, value } from '@/lib/testing/small-desk';
import { importFile } from '../import-folder';
import { requestApplication } from './decide-batch';
import { chooseName } from './request-dry-run';

const at = importDesk();

const upr = (...rows: string[]) =>
  ['To,To-Rgrp,Text,From,Response,Action,Issue,Session', ...rows, ''].join('\r');
const twoRows = upr(
  'Examplia,Asia,"Plant trees, many.",Mexico,Accepted,4,"Trees,Gardening",3',
  'Examplia,Asia,Water them.,&#40;Unknown&#41;,Noted,2,Trees,3',
  'Elsewhere,Asia,Plant nothing.,Mexico,Noted,2,Trees,3',
);

describe('our own layout', () => {
  it('adds, changes and leaves alone by reference; the same file again changes nothing', async () => {
    await at.desk.addRecommendation('XX-1');
    const file = ownLayout(
      'XX-1,xx,document,Do something else.,theme',
      'XX-2,xx,document,"Do more,\nmuch more.",theme; new-theme',
    );
    const { batchId, counts, rows } = await at.imports.dryRun(file);
    expect(counts).toEqual({ NEW: 1, CHANGED: 1 });
    expect(rows[0]).toMatchObject({
      outcome: 'CHANGED',
      before: { summary: 'Do something.', themes: [] },
      after: { summary: 'Do something else.', themes: ['theme'] },
    });
    await at.imports.apply(batchId);
    expect(await at.imports.batchOf(batchId)).toMatchObject({
      state: 'APPLIED',
      publishing_at: null,
    });
    await expect(stat(importFile(batchId))).rejects.toThrow();
    expect(await listImported(at)).toMatchObject([
      { reference: 'XX-1', summary: 'Do something else.', version: 2, themes: ['theme'] },
      {
        reference: 'XX-2',
        summary: 'Do more,\nmuch more.',
        bodies: ['body'],
        themes: ['new-theme', 'theme'],
      },
    ]);
    await expectWhole(at);
    const again = await at.imports.dryRun(file);
    expect(again.counts).toEqual({ UNCHANGED: 2 });
    expect(
      codeOf(
        await requestApplication(at.desk.reviewer, {
          ...(await at.imports.choiceOf(again.batchId)),
          withoutRejected: false,
        }),
      ),
    ).toBe('IMPORT_NOTHING');
  });

  it('rejects what would stand above itself or lose its last body or theme', async () => {
    const { sql } = at.database;
    const known = await at.desk.addRecommendation('XX-1');
    await sql`INSERT INTO recommendation_bodies VALUES (${known}, ${at.desk.body})`;
    await sql`INSERT INTO recommendation_themes VALUES (${known}, ${at.desk.theme})`;
    const { counts, rows } = await at.imports.dryRun(
      [
        'reference,country,document,bodies,themes,summary,parent',
        'XX-1,xx,document,,,Do something.,',
        'XX-2,xx,document,body,,A,XX-3',
        'XX-3,xx,document,body,,A,XX-2',
        'XX-4,xx,document,body,,A,XX-1',
      ].join('\n'),
    );
    expect(counts).toEqual({ NEW: 1, REJECTED: 3 });
    expect(rows.map((row) => (row.problems ?? []).map((p: { code: string }) => p.code))).toEqual([
      ['bodyMissing', 'required'],
      ['parentCircle'],
      ['parentCircle'],
      [],
    ]);
  });

  it('says of each row that cannot be read which column is wrong and why', async () => {
    await at.desk.addRecommendation('XX-1');
    const { counts, rows } = await at.imports.dryRun(
      [
        'reference,country,document,summary,response,due_on,parent,version',
        'XX 1,xx,document,A,,,,',
        'XX-3,yy,document,A,,,,',
        'XX-4,xx,nowhere,A,maybe,12/31/2020,XX-99,',
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

describe('letters that nobody sees', () => {
  it('are left out and noted, and the workbook that is exported can be read', async () => {
    const odd = (column: string) => `XX-1,xx,document,${column},theme`;
    const file = ownLayout(
      odd('Do\u000bmore\u0001\uffff 👩🏽‍🎓 \u202ehere.'),
      'XX-2,xx,document,\u0001,',
    );
    const { batchId, counts, rows } = await at.imports.dryRun(
      file.replace('summary', '\u0002summary'),
    );
    expect(counts).toEqual({ NEW: 1, REJECTED: 1 });
    const note = { code: 'characters', column: 'summary' };
    expect(rows.map(({ problems }) => problems)).toEqual([
      [{ ...note, value: 'U+000B, U+0001, U+FFFF, U+202E' }],
      [
        { code: 'required', column: 'summary', value: '' },
        { ...note, value: 'U+0001' },
      ],
    ]);
    await at.imports.apply(batchId, true);
    expect(await listImported(at)).toMatchObject([{ summary: 'Do more 👩🏽‍🎓 here.' }]);
    expect((await at.imports.dryRun(file)).counts).toEqual({ UNCHANGED: 1, REJECTED: 1 });
  });

  it('are no end of a long text that is shortened', async () => {
    const long = `${'x'.repeat(298)}😀${'y'.repeat(300)}`;
    const row = twoRows.replace('Water them.', long);
    expect((await at.imports.dryRun(row)).counts).toMatchObject({ NEW: 2 });
  });
});

describe('UPR Info', () => {
  it('proposes States, themes and a document, leaves other countries out, and finds its rows again', async () => {
    const { batchId, counts, rows } = await at.imports.dryRun(twoRows);
    expect(counts).toEqual({ NEW: 2, LEFT_OUT: 1 });
    expect(rows[2]?.problems).toEqual([
      { code: 'countryUnknown', column: 'To', value: 'Elsewhere' },
    ]);
    await at.imports.apply(batchId);
    expect(await listImported(at)).toMatchObject([
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
    const [document] = await at.database
      .sql`SELECT d.title, d.issued_latest::text, d.issued_words, c.coverage, o.source_note
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
    const [state] = await at.database
      .sql`SELECT a.slug FROM bodies b JOIN bodies a ON a.id = b.above_id WHERE b.slug = 'mexico'`;
    expect(state?.slug).toBe('upr');
    await expectWhole(at);
    expect((await at.imports.dryRun(twoRows)).counts).toEqual({ UNCHANGED: 2, LEFT_OUT: 1 });
    // What was put into our own words stays, also when the file comes again.
    await at.database
      .sql`UPDATE recommendations SET summary = 'Ours.', response = 'REJECTED' WHERE official_text = 'Water them.'`;
    expect((await at.imports.dryRun(twoRows)).counts).toEqual({ UNCHANGED: 2, LEFT_OUT: 1 });
    const changed = await at.imports.dryRun(twoRows.replace('Noted,2,Trees', 'Accepted,2,Trees'));
    expect(changed.counts).toEqual({ UNCHANGED: 1, CHANGED: 1, LEFT_OUT: 1 });
  });

  it('takes a name for what the person says it stands for', async () => {
    const { batchId } = await at.imports.dryRun(twoRows);
    const choice = { kind: 'STATE' as const, name: 'Mexico', slug: 'body', day: '' as const };
    value(await chooseName(at.desk.editor, { ...(await at.imports.choiceOf(batchId)), ...choice }));
    const { stageImport } = await import('./stage-batch');
    const { jobContext } = await import('@/lib/testing/small-import');
    await stageImport({ batchId, isReading: false }, jobContext());
    await at.imports.apply(batchId);
    expect(await listImported(at)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ summary: 'Plant trees, many.', bodies: ['body'] }),
      ]),
    );
  });
});
