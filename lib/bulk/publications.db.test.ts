import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadPackage } from '@/lib/operations/package/load-package';
import { verify } from '@/lib/operations/verify';
import type { ReportForm } from '@/lib/reports/draft-schema';
import { publishReport } from '@/lib/reports/mutations/publish-report';
import { saveReportDraft } from '@/lib/reports/mutations/save-report-draft';
import { getPublishedReport, listPublishedReports } from '@/lib/reports/queries/published';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { type WrittenRecord, writeRecord } from '@/lib/testing/read-package';
import { createSmallDesk, value } from '@/lib/testing/small-desk';
import { getPageText } from '@/lib/texts/queries';
import { shippedText } from '@/lib/texts/shipped';
import { withholdText } from '@/lib/withholding/mutations/withhold-text';

type Shown = Awaited<ReturnType<typeof readPublished>>;

let from: TestDatabase;
let to: TestDatabase;
let written: WrittenRecord;
let country: string;
let shown: Shown;
const secret = 'A name that endangers somebody.';

/** What readers see of the reports and of the pages. */
async function readPublished() {
  return {
    list: await listPublishedReports(country),
    first: await getPublishedReport(country, 'XX-R1', 1),
    latest: await getPublishedReport(country, 'XX-R1', null),
    withheld: await getPublishedReport(country, 'XX-R2', null),
    method: await getPageText('kk', 'methodology'),
    contact: await getPageText('ru', 'contact'),
  };
}

beforeAll(async () => {
  from = await createTestDatabase();
  const desk = await createSmallDesk(from.sql);
  country = desk.country;
  await desk.bringOut(desk.write(await desk.addRecommendation('X-1')));
  const form: ReportForm = {
    draftId: randomUUID(),
    version: 0,
    country: 'xx',
    title: 'Есеп: не өзгерді',
    template: 'STATUS',
    language: 'kk',
    selection: 'q=something&status=IN_PROGRESS',
    asOf: '',
    since: '2015-01-01',
    knownAt: '',
    introduction: 'We went *there*, "twice".',
    notes: '',
    changeNote: '',
    take: [],
  };
  const publish = async (draftId: string, version: number) =>
    value(await publishReport(desk.reviewer, { draftId, version, sure: 'on' }));
  const saved = value(await saveReportDraft(desk.editor, form));
  await publish(form.draftId, saved.version);
  const again = { ...form, version: saved.version + 1, title: 'Есеп', changeNote: 'A figure.' };
  await publish(form.draftId, value(await saveReportDraft(desk.editor, again)).version);
  const other = { ...form, draftId: randomUUID(), notes: secret };
  await publish(other.draftId, value(await saveReportDraft(desk.editor, other)).version);
  const administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk, 'Ada');
  const [report] = await from.sql`SELECT id FROM reports WHERE reference = 'XX-R2'`;
  const text = { kind: 'report', id: String(report?.id), field: 'notes' } as const;
  value(await withholdText(administrator, { text, reason: 'SAFETY' }));
  await from.sql`UPDATE page_texts SET body = '## Тәртіп\n\nБіз ''осылай'' істейміз.', is_in_step = false
    WHERE key = 'methodology-kk'`;
  shown = await readPublished();
  written = await writeRecord(from.url, null);
  to = await createTestDatabase();
  await loadPackage(to.ownerUrl, written.file);
});
afterAll(async () => {
  await from.drop();
  await to.drop();
  rmSync(written.folder, { recursive: true });
});

it('published reports are in the package as they are frozen, and what was withheld is not', () => {
  const rows = written.rows('reports');
  expect(rows.map(({ reference, version }) => `${reference} ${version}`).sort()).toEqual([
    ...['XX-R1 1', 'XX-R1 2', 'XX-R2 1'],
  ]);
  for (const { tree = '', sha256, redactedAt } of rows) {
    const isSame = createHash('sha256').update(tree).digest('hex') === sha256;
    expect(isSame).toBe(redactedAt === '');
  }
  expect(written.everything).not.toContain(secret);
  const lines = written.lines.filter(({ type }) => type === 'report');
  expect(lines.map(({ selection }) => selection)).toContainEqual('q=something&status=IN_PROGRESS');
});

it('the words of every page are in it, in each language, with what is behind', () => {
  const texts = written.rows('page_texts');
  expect(texts).toHaveLength(12);
  const textOf = (key: string) => texts.find((one) => one.key === key);
  expect(textOf('methodology-kk')).toMatchObject({ isInStep: 'false' });
  expect(textOf('methodology-kk')?.shownBody).toBe(textOf('methodology-kk')?.body);
  const contact = shippedText('ru', 'contact');
  expect(textOf('contact-ru')).toMatchObject({
    ...{ body: '', shownBody: contact.body, shownLead: contact.lead, isInStep: 'true' },
  });
});

it('a fresh Qadam has them at the same addresses, with the same hash, and makes their files', async () => {
  expect(await readPublished()).toEqual(shown);
  expect(shown.method.isOutdated).toBe(true);
  expect(shown.latest).toMatchObject({ version: 2, title: 'Есеп' });
  const jobs =
    await to.ownerSql`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'writeReportFiles'`;
  expect(jobs).toHaveLength(3);
  expect(await verify(() => undefined)).toEqual([]);
  // A later version would go on from there.
  const [draft] =
    await to.sql`SELECT reference, title FROM report_drafts WHERE reference = 'XX-R1'`;
  expect(draft).toMatchObject({ title: 'Есеп' });
  await expect(to.ownerSql`UPDATE reports SET title = 'x'`).rejects.toThrow();
  const next = await writeRecord(to.url, null);
  for (const name of ['data/reports.csv', 'data/page_texts.csv']) {
    const resource = next.descriptor.resources.find(({ path }) => path === name);
    const before = written.descriptor.resources.find(({ path }) => path === name);
    expect(resource && next.csv(resource).text, name).toBe(before && written.csv(before).text);
  }
  rmSync(next.folder, { recursive: true });
});
