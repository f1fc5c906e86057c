import { stat } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { expectWhole, importDesk, listImported, ownLayout } from '@/lib/testing/import-desk';
import { codeOf, value } from '@/lib/testing/small-desk';
import { importFile } from '../import-folder';
import { exportRejected } from '../queries/export-rejected';
import { listBatches } from '../queries/get-batch';
import { listDependants } from '../queries/list-dependants';
import { discardImport, requestApplication, requestUndo } from './decide-batch';

const at = importDesk();

describe('undoing a batch', () => {
  it('archives what it made, restores what it changed, and importing again revives', async () => {
    await at.desk.addRecommendation('XX-1');
    const file = ownLayout(
      'XX-1,xx,document,Do something else.,theme',
      'XX-2,xx,document,Do more.,A theme of the file',
    );
    const { batchId } = await at.imports.dryRun(file);
    await at.imports.apply(batchId);
    const theme = async () => {
      const [row] = await at.database.sql`SELECT archived_reason FROM themes
        WHERE slug = 'a-theme-of-the-file'`;
      return row?.archived_reason;
    };
    expect(await theme()).toBeNull();
    const { number } = await at.imports.batchOf(batchId);
    await at.imports.undo(batchId);
    expect(await at.imports.batchOf(batchId)).toMatchObject({
      state: 'UNDONE',
      publishing_at: null,
    });
    expect(await listImported(at)).toMatchObject([
      {
        reference: 'XX-1',
        summary: 'Do something.',
        themes: null,
        archived_reason: null,
        version: 3,
      },
      { reference: 'XX-2', archived_reason: `batch ${number} undone` },
    ]);
    expect(await theme()).toBe(`batch ${number} undone`);
    await expectWhole(at);
    const again = await at.imports.dryRun(file);
    expect(again.counts).toEqual({ CHANGED: 1, REVIVED: 1 });
    await at.imports.apply(again.batchId);
    expect(await listImported(at)).toMatchObject([
      { reference: 'XX-1', summary: 'Do something else.', archived_reason: null },
      { reference: 'XX-2', summary: 'Do more.', archived_reason: null },
    ]);
    expect(await theme()).toBeNull();
    await expectWhole(at);
    // What was brought back goes and comes as often as one likes.
    await at.imports.undo(again.batchId);
    const second = (await at.imports.batchOf(again.batchId)).number;
    expect(await listImported(at)).toMatchObject([
      { reference: 'XX-1', summary: 'Do something.', archived_reason: null },
      { reference: 'XX-2', archived_reason: `batch ${second} undone` },
    ]);
    expect(await theme()).toBe(`batch ${second} undone`);
    const third = await at.imports.dryRun(file);
    expect(third.counts).toEqual({ CHANGED: 1, REVIVED: 1 });
    await at.imports.apply(third.batchId);
    expect(await theme()).toBeNull();
    await expectWhole(at);
  });

  it('waits for the later batch that changed its rows, and restores what was before it once that is undone', async () => {
    await at.desk.addRecommendation('XX-1');
    const carriedOut = async (...rows: string[]) => {
      const { batchId } = await at.imports.dryRun(ownLayout(...rows));
      await at.imports.apply(batchId);
      return batchId;
    };
    const first = await carriedOut('XX-1,xx,document,By A.,theme', 'XX-2,xx,document,Made by A.,');
    const second = await carriedOut('XX-1,xx,document,By B.,theme', 'XX-2,xx,document,By B too.,');
    const { number } = await at.imports.batchOf(second);
    expect(codeOf(await requestUndo(at.desk.reviewer, await at.imports.choiceOf(first)))).toBe(
      'IMPORT_DEPENDED_ON',
    );
    expect(await listDependants(first, 5)).toEqual({
      total: 2,
      first: ['XX-1', 'XX-2'].map((reference) => ({ reference, why: 'batch', batch: number })),
    });
    await at.imports.undo(second);
    // Once more there and back: each later batch counts for itself.
    await at.imports.undo(await carriedOut('XX-1,xx,document,By C.,theme'));
    expect(await listImported(at)).toMatchObject([
      { reference: 'XX-1', summary: 'By A.', themes: ['theme'] },
      { reference: 'XX-2', summary: 'Made by A.' },
    ]);
    await at.imports.undo(first);
    const reason = `batch ${(await at.imports.batchOf(first)).number} undone`;
    expect(await listImported(at)).toMatchObject([
      { reference: 'XX-1', summary: 'Do something.', themes: null, archived_reason: null },
      { reference: 'XX-2', summary: 'Made by A.', archived_reason: reason },
    ]);
    await expectWhole(at);
  });

  it('is refused for an edit, also beneath a later batch that was undone', async () => {
    const { batchId } = await at.imports.dryRun(ownLayout('XX-2,xx,document,Do more.,'));
    await at.imports.apply(batchId);
    await at.database
      .sql`UPDATE recommendations SET summary = 'Edited.', version = version + 1 WHERE reference = 'XX-2'`;
    const later = await at.imports.dryRun(ownLayout('XX-2,xx,document,By B.,'));
    await at.imports.apply(later.batchId);
    for (const { why } of (await listDependants(batchId, 5)).first) expect(why).toBe('changed');
    await at.imports.undo(later.batchId);
    expect((await listDependants(batchId, 5)).first).toEqual([
      { reference: 'XX-2', why: 'changed', batch: null },
    ]);
  });

  it('is refused once something rests on it', async () => {
    const { batchId } = await at.imports.dryRun(ownLayout('XX-2,xx,document,Do more.,'));
    await at.imports.apply(batchId);
    const [made] = await at.database.sql`SELECT id FROM recommendations WHERE reference = 'XX-2'`;
    await at.desk.judge({
      recommendation: made?.id,
      voice: at.desk.voices.state,
      status: 'IN_PROGRESS',
      effectiveOn: '2016-01-01',
    });
    expect(codeOf(await requestUndo(at.desk.reviewer, await at.imports.choiceOf(batchId)))).toBe(
      'IMPORT_DEPENDED_ON',
    );
  });
});

describe('rejected rows', () => {
  it('can be taken along with their reasons before and after, are mended and imported again', async () => {
    const file = ownLayout(
      'XX-2,xx,document,B,',
      'X X,xx,document,"=1+1, B",',
      'XX-3,xx,nowhere,-C,',
      ',',
    );
    const { batchId } = await at.imports.dryRun(file);
    const stranger = await at.desk.makeViewer('REVIEWER', at.desk.voices.state);
    expect(await exportRejected(stranger, batchId, 'en')).toBeNull();
    const lines = async (locale: 'en' | 'kk' = 'en') => {
      const found: string[][] = [];
      for await (const row of (await exportRejected(at.desk.editor, batchId, locale)) ?? [])
        found.push(row);
      return found;
    };
    const before = await lines();
    expect(before.slice(0, 3)).toEqual([
      ['Row', 'Column', 'Reason', 'reference', 'country', 'document', 'summary', 'themes'],
      [
        ...['3', 'reference', 'A reference consists of Latin letters, digits, dots and hyphens.'],
        ...['X X', 'xx', 'document', "'=1+1, B", ''],
      ],
      [
        ...['4', 'document', expect.stringContaining('its day is not known')],
        ...['XX-3', 'xx', 'nowhere', "'-C", ''],
      ],
    ]);
    expect((await lines('kk'))[0]?.slice(0, 3)).toEqual(['Жол', 'Баған', 'Себебі']);
    await at.imports.apply(batchId, true);
    await expect(stat(importFile(batchId))).rejects.toThrow();
    expect(await lines()).toEqual(before);
    const [header = [], first = []] = before;
    const mended = [header, first.with(3, 'XX-4')].map((row) => stringify([row])).join('');
    const again = await at.imports.dryRun(mended);
    expect(again.counts).toEqual({ NEW: 1 });
    expect(again.rows[0]).toMatchObject({ reference: 'XX-4', after: { summary: '=1+1, B' } });
  });
});

describe('carrying out', () => {
  it('does nothing when the record has changed since the dry run, and shows the new plan', async () => {
    await at.desk.addRecommendation('XX-1');
    const { batchId } = await at.imports.dryRun(
      ownLayout('XX-1,xx,document,Do something else.,', 'XX-2,xx,document,B,'),
    );
    await at.database
      .sql`UPDATE recommendations SET summary = 'Meanwhile.' WHERE reference = 'XX-1'`;
    await at.imports.apply(batchId);
    const { state, failure, rows } = await at.imports.readPlan(batchId);
    expect({ state, failure }).toEqual({ state: 'STAGED', failure: { code: 'plan' } });
    expect(rows[0]).toMatchObject({ before: { summary: 'Meanwhile.' } });
    expect(await listImported(at)).toHaveLength(1);
  });

  it('is for reviewers of the desk; a batch is prepared by the desk alone', async () => {
    const { batchId } = await at.imports.dryRun(ownLayout('XX-2,xx,document,B,'));
    const choice = await at.imports.choiceOf(batchId);
    const stranger = await at.desk.makeViewer('REVIEWER', at.desk.voices.state);
    for (const viewer of [at.desk.editor, stranger]) {
      expect(codeOf(await requestApplication(viewer, { ...choice, withoutRejected: false }))).toBe(
        'FORBIDDEN',
      );
      expect(codeOf(await requestUndo(viewer, choice))).toBe('FORBIDDEN');
    }
    expect(codeOf(await discardImport(stranger, choice))).toBe('FORBIDDEN');
    await at.database
      .sql`INSERT INTO import_batches (id, file_name, file_size, file_sha256, format, encoding, delimiter, created_by_id)
      SELECT gen_random_uuid(), n::text, 1, sha256('x'), 'csv', 'utf-8', ',', ${at.desk.editor.accountId}
      FROM generate_series(1, 50) n`;
    const { batches, count } = (await listBatches(at.desk.editor, 2)) ?? { batches: [], count: 0 };
    expect([batches.map(({ id }) => id), count]).toEqual([[batchId], 51]);
    expect(await listBatches(stranger, 1)).toBeNull();
    const later = { ...choice, version: choice.version - 1, withoutRejected: false };
    expect(codeOf(await requestApplication(at.desk.reviewer, later))).toBe('IMPORT_MOVED_ON');
    expect(codeOf(await discardImport(at.desk.editor, choice))).toBe('ok');
    const events = await at.database
      .sql`SELECT action FROM audit_events WHERE subject_id = ${batchId} ORDER BY sequence`;
    expect(events.map(({ action }) => action)).toEqual(['create', 'discard']);
  });

  it('needs a word where rows are rejected, and publishes all at one instant that no pinned report precedes', async () => {
    const { batchId } = await at.imports.dryRun(
      ownLayout('XX-2,xx,document,B,', 'X X,xx,document,B,'),
    );
    const refusal = await requestApplication(at.desk.reviewer, {
      ...(await at.imports.choiceOf(batchId)),
      withoutRejected: false,
    });
    expect(codeOf(refusal)).toBe('INVALID');
    value(
      await requestApplication(at.desk.reviewer, {
        ...(await at.imports.choiceOf(batchId)),
        withoutRejected: true,
      }),
    );
    const [pinned] = await at.database
      .sql`SELECT settled_instant() < publishing_at AS earlier FROM import_batches WHERE id = ${batchId}`;
    expect(pinned?.earlier).toBe(true);
    const { applyImport } = await import('./apply-batch');
    const { jobContext } = await import('@/lib/testing/small-import');
    const payload = { batchId, accountId: at.desk.reviewer.accountId };
    const stopped = new AbortController();
    stopped.abort();
    await expect(
      applyImport(payload, { ...jobContext(), signal: stopped.signal }),
    ).rejects.toThrow();
    expect(await listImported(at)).toEqual([]);
    await applyImport(payload, jobContext());
    await applyImport(payload, jobContext());
    const [row] = await at.database
      .sql`SELECT r.published_at = b.applied_at AS same, settled_instant() > r.published_at AS later
      FROM recommendations r, import_batches b`;
    expect(row).toEqual({ same: true, later: true });
    expect((await at.imports.readPlan(batchId)).rows).toMatchObject([
      { line: 3, outcome: 'REJECTED' },
    ]);
  });
});
