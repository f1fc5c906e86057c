import { describe, expect, it } from 'vitest';
import { importDesk, listImported } from '@/lib/testing/import-desk';
import { value } from '@/lib/testing/small-desk';
import { jobContext } from '@/lib/testing/small-import';
import { listNameTargets, listOpenNames } from '../queries/get-batch';
import { chooseName } from './request-dry-run';
import { stageImport } from './stage-batch';

const at = importDesk();

describe('what an editor has archived', () => {
  const plan = async (...rows: string[]) => {
    const header = 'reference,country,document,summary,bodies,themes,addressee,parent';
    const { rows: planned, batchId } = await at.imports.dryRun([header, ...rows].join('\n'));
    const said = planned.map(({ reference, outcome, problems }) => [
      reference,
      outcome,
      ...(problems ?? []).map((p: { code: string; value: string }) => `${p.code} ${p.value}`),
    ]);
    return { batchId, said };
  };

  it('is neither named nor brought back: its rows say so and what to do', async () => {
    const { sql } = at.database;
    const known = await at.desk.addRecommendation('XX-1');
    const gone = await at.desk.addRecommendation('XX-2');
    await sql`INSERT INTO recommendation_bodies VALUES (${known}, ${at.desk.body})`;
    await sql`INSERT INTO recommendation_themes VALUES (${known}, ${at.desk.theme})`;
    const archive = (table: string, reason: string) =>
      sql`UPDATE ${sql(table)} SET archived_at = now(), archived_reason = ${reason}`;
    await archive('themes', 'split');
    await sql`UPDATE recommendations SET archived_at = now(), archived_reason = 'twice' WHERE id = ${gone}`;
    const { batchId, said } = await plan(
      'XX-1,xx,document,Else.,body,theme,,',
      'XX-3,xx,document,A,body,theme,,',
      'XX-4,xx,document,A,body,new-theme,,XX-2',
      'XX-5,xx,document,A,body,new-theme,,',
    );
    expect(said).toEqual([
      ['XX-1', 'CHANGED'],
      ['XX-3', 'REJECTED', 'nameArchived Gardening'],
      ['XX-4', 'REJECTED', 'parentArchived XX-2'],
      ['XX-5', 'NEW'],
    ]);
    await at.imports.apply(batchId, true);
    expect((await listImported(at)).map((row) => row.reference)).toEqual(['XX-1', 'XX-2', 'XX-5']);
    const [theme] = await sql`SELECT archived_reason FROM themes WHERE slug = 'theme'`;
    expect(theme?.archived_reason).toBe('split');
    expect(await listOpenNames(batchId)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'THEME', name: 'theme', isArchived: true }),
      ]),
    );
    expect((await listNameTargets()).THEME.map(({ slug }) => slug)).toEqual(['new-theme']);
    await archive('bodies', 'renamed');
    await archive('documents', 'a draft');
    await archive('addressees', 'dissolved');
    expect((await plan('XX-6,xx,document,A,body,new-theme,,')).said).toEqual([
      [
        'XX-6',
        'REJECTED',
        expect.stringMatching(/^nameArchived /),
        expect.stringMatching(/^nameArchived /),
        expect.stringMatching(/^nameArchived /),
      ],
    ]);
  });

  it('archived between the dry run and the carrying out stops the batch and shows the new plan', async () => {
    const { batchId } = await plan('XX-1,xx,document,A,body,theme,,');
    await at.database.sql`UPDATE themes SET archived_at = now(), archived_reason = 'split'`;
    await at.imports.apply(batchId);
    expect(await at.imports.batchOf(batchId)).toMatchObject({
      state: 'STAGED',
      failure: { code: 'plan' },
      counts: { REJECTED: 1 },
    });
  });

  it('a sub-point needs its parent: one whose parent is not taken is not taken either', async () => {
    const { sql } = at.database;
    await sql`INSERT INTO documents (id, slug, title, issued_latest, issued_qualifier)
      VALUES (gen_random_uuid(), 'other', 'Other', '2020-01-01', 'EXACT')`;
    const { batchId, said } = await plan(
      'XX-1,xx,document,,body,theme,,',
      'XX-1.a,xx,document,A,body,theme,,XX-1',
      'XX-1.b,xx,document,A,body,theme,,XX-1.a',
      'XX-2,xx,document,A,body,theme,,',
      'XX-2.a,xx,other,A,body,theme,,XX-2',
      'XX-2.b,xx,document,A,body,theme,,XX-2',
    );
    expect(said).toEqual([
      ['XX-1', 'REJECTED', 'required '],
      ['XX-1.a', 'REJECTED', 'parentLeft XX-1'],
      ['XX-1.b', 'REJECTED', 'parentLeft XX-1.a'],
      ['XX-2', 'NEW'],
      ['XX-2.a', 'REJECTED', 'parentDocument XX-2'],
      ['XX-2.b', 'NEW'],
    ]);
    await at.imports.apply(batchId, true);
    const rows = await sql`SELECT r.reference, p.reference AS parent FROM recommendations r
      LEFT JOIN recommendations p ON p.id = r.parent_id ORDER BY 1`;
    expect(rows.map(({ reference, parent }) => [reference, parent])).toEqual([
      ['XX-2', null],
      ['XX-2.b', 'XX-2'],
    ]);
  });
});

describe('a name of a file', () => {
  it('of two undated documents each becomes one of its own when a person says their days', async () => {
    const { batchId, counts } = await at.imports.dryRun(
      [
        'reference,country,document,summary,bodies,themes',
        'XX-1,xx,CCPR/1,A,body,theme',
        'XX-2,xx,CCPR/2,A,body,theme',
      ].join('\n'),
    );
    expect(counts).toEqual({ REJECTED: 2 });
    for (const [name, day] of [
      ['CCPR/1', '2016-01-01'] as const,
      ['CCPR/2', '2020-01-01'] as const,
    ]) {
      const choice = { kind: 'DOCUMENT' as const, name, slug: '', day };
      value(
        await chooseName(at.desk.editor, { ...(await at.imports.choiceOf(batchId)), ...choice }),
      );
      await stageImport({ batchId, isReading: false }, jobContext());
    }
    await at.imports.apply(batchId);
    const rows = await at.database.sql`SELECT r.reference, d.title FROM recommendations r
      JOIN documents d ON d.id = r.document_id ORDER BY 1`;
    expect(rows.map(({ title }) => title)).toEqual(['CCPR/1', 'CCPR/2']);
  });

  it('means what it meant when the file was carried out, whatever it is called since or was said to be', async () => {
    const file = [
      'reference,country,document,document_title,document_date,summary,bodies,themes',
      'XX-1,xx,Doc of test,The whole title,2020-01-02,A,body,Trees',
    ].join('\n');
    const { batchId } = await at.imports.dryRun(file);
    await at.imports.apply(batchId);
    expect((await at.imports.dryRun(file)).counts).toEqual({ UNCHANGED: 1 });
    await at.database.sql`UPDATE themes SET name = 'Trees and woods' WHERE slug = 'trees'`;
    expect((await at.imports.dryRun(file)).counts).toEqual({ UNCHANGED: 1 });
    await at.imports.undo(batchId);
    const again = await at.imports.dryRun(file);
    expect(again.counts).toEqual({ REVIVED: 1 });
    await at.imports.apply(again.batchId);
    const [row] = await at.database.sql`SELECT
      (SELECT count(*)::int FROM documents WHERE archived_at IS NOT NULL) AS gone,
      (SELECT count(*)::int FROM themes WHERE slug LIKE 'trees%') AS themes`;
    expect(row).toEqual({ gone: 0, themes: 1 });
  });
});
