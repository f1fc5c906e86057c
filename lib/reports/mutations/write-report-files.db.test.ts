import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureBytes } from '@/lib/files/store';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { withholdText } from '@/lib/withholding/mutations/withhold-text';
import { getPublishedReport } from '../queries/published';
import { publishReport } from './publish-report';
import { saveReportDraft } from './save-report-draft';
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
