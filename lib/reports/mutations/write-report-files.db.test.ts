import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureBytes } from '@/lib/files/store';
import { beginRun, endRun } from '@/lib/jobs/mutations/record-run';
import { findJob } from '@/lib/jobs/queries';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { withholdText } from '@/lib/withholding/mutations/withhold-text';
import { filesKey } from '../files';
import { getFilesState } from '../queries/files-state';
import { getPublishedReport } from '../queries/published';
import type { FilesState } from '../types';
import { publishReport } from './publish-report';
import { saveReportDraft } from './save-report-draft';
import { writeFilesAgain } from './write-files-again';
import { writeReportFiles } from './write-report-files';

let database: TestDatabase;
let desk: SmallDesk;
let country: { id: string; code: string };
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  const [row] = await database.sql`SELECT id, code FROM countries LIMIT 1`;
  country = { id: String(row?.id), code: String(row?.code) };
  await desk.bringOut(desk.write(await desk.addRecommendation('F-1')));
});
afterAll(() => database.drop());

async function read(reference: string) {
  const report = await getPublishedReport(country.id, reference, null);
  if (!report) throw new Error(`no ${reference}`);
  return report;
}

async function publish(notes = '') {
  const draftId = randomUUID();
  const what = { title: 'With files', template: 'STATUS', language: 'kk', notes } as const;
  const rest = {
    selection: '',
    asOf: '',
    since: '',
    knownAt: '',
    introduction: '',
    changeNote: '',
    take: [],
  };
  const form = { draftId, version: 0, country: country.code, ...what, ...rest };
  const { reference, version } = value(await saveReportDraft(desk.editor, form));
  value(await publishReport(desk.reviewer, { draftId, version, sure: 'on' }));
  return { reference, reportId: (await read(reference)).id };
}

describe('the files of a published report', () => {
  const context = { progress: async () => {}, signal: new AbortController().signal };

  it('are asked for with the publication, and are written once however often the job runs', async () => {
    const { reference, reportId } = await publish();
    const jobs = await database.sql`SELECT payload FROM graphile_worker._private_jobs`;
    expect(jobs.map(({ payload }) => payload.reportId)).toContain(reportId);
    await Promise.all([
      writeReportFiles({ reportId }, context),
      writeReportFiles({ reportId }, context),
    ]);
    const { files } = await read(reference);
    expect(files.map(({ format }) => format).sort()).toEqual(['CSV', 'DOCX', 'PDF', 'XLSX']);
    for (const { sha256, size } of files)
      expect(await measureBytes(sha256)).toEqual({ sha256, size });
    await writeReportFiles({ reportId }, context);
    expect((await read(reference)).files).toEqual(files);
    const { sql, ownerSql } = database;
    await expect(sql`UPDATE report_files SET size = 1`).rejects.toThrow(/permission/);
    await expect(ownerSql`DELETE FROM report_files`).rejects.toThrow('report_files_immutable');
    await expect(
      sql`INSERT INTO report_files (id, report_id, format, size, sha256, tree_sha256)
        VALUES (${randomUUID()}, ${reportId}, 'PDF', 1, sha256('a'), sha256('b'))`,
    ).rejects.toThrow('report_files_stale');
  });

  it('say how far they are, and are begun again by the people of the voice', async () => {
    const { reference, reportId } = await publish();
    const [draft] = await database.sql`SELECT draft_id AS id FROM reports WHERE id = ${reportId}`;
    const state = (viewer = desk.editor) => getFilesState(viewer, String(draft?.id));
    const states = async () => (await state())?.files.map((file) => file.state);
    const job = await findJob('writeReportFiles', reportId);
    const stranger = await desk.makeViewer('ADMINISTRATOR', desk.voices.state);
    expect(await state(stranger)).toBeNull();
    expect(await states()).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
    const word = async () => filesKey((await state()) as FilesState);
    const words = [await word()];
    expect(await word()).toBe(words[0]);
    const { ownerSql } = database;
    const jobIs = (values: Record<string, unknown>) =>
      ownerSql`UPDATE graphile_worker._private_jobs SET ${ownerSql(values)} WHERE id = ${String(job?.id)}`;
    await jobIs({ locked_at: new Date(), attempts: 1 });
    expect(await states()).toEqual(['writing', 'waiting', 'waiting', 'waiting']);
    words.push(await word());
    await jobIs({ locked_at: null, attempts: 8 });
    const run = { jobId: BigInt(job?.id ?? 0), name: 'writeReportFiles' as const, process: 'p' };
    await endRun(await beginRun({ ...run, attempt: 8 }), 'FAILED', 'UNEXPECTED', 'abc');
    expect(await state()).toMatchObject({
      ...{ isUnderWay: false, problem: 'UNEXPECTED', detail: 'abc', againAt: null },
      files: [{ format: 'PDF', state: 'failed' }, {}, {}, {}],
    });
    words.push(await word());
    expect(codeOf(await writeFilesAgain(stranger, { reportId }))).toBe('NOT_FOUND');
    expect(value(await writeFilesAgain(desk.editor, { reportId }))).toEqual({ reference });
    const [event] = await database.sql`
      SELECT action, account_id FROM audit_events WHERE subject_id = ${reportId} ORDER BY sequence DESC`;
    expect(event).toEqual({ action: 'retry', account_id: desk.editor.accountId });
    expect(await state()).toMatchObject({ isUnderWay: true, problem: null });
    await writeReportFiles({ reportId }, context);
    words.push(await word());
    expect(new Set(words).size).toBe(4);
    expect((await state())?.files[0]).toMatchObject({
      ...{ format: 'PDF', state: 'ready' },
      sha256: (await read(reference)).files.find(({ format }) => format === 'PDF')?.sha256,
    });
  });

  it('are destroyed and written anew when something is withheld from the report', async () => {
    const administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk, 'Ada');
    const { reference, reportId } = await publish('Names the neighbour.');
    await writeReportFiles({ reportId }, context);
    const before = await read(reference);
    const text = { kind: 'report' as const, id: reportId, field: 'notes' };
    value(await withholdText(administrator, { text, reason: 'PRIVACY' }));
    expect((await read(reference)).files).toEqual([]);
    const pdfBefore = before.files.find(({ format }) => format === 'PDF');
    expect(await measureBytes(pdfBefore?.sha256 ?? '')).toBeNull();
    await writeReportFiles({ reportId }, context);
    const after = await read(reference);
    expect(after.files).toHaveLength(4);
    const pdf = after.files.find(({ format }) => format === 'PDF');
    expect(pdf?.sha256).not.toBe(pdfBefore?.sha256);
  });
});
