import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '@/lib/operations/launch/run.mjs';
import { say } from '@/lib/operations/launch/say.mjs';
import { inSearchPath } from '@/lib/operations/launch/search-path.mjs';
import { writeCsv } from '@/lib/reports/formats/write-csv';
import { writeDocx } from '@/lib/reports/formats/write-docx';
import { writeJson } from '@/lib/reports/formats/write-json';
import { writePdf } from '@/lib/reports/formats/write-pdf';
import { writeWorkbook } from '@/lib/reports/formats/write-workbook';
import { reportTree } from '@/lib/testing/report-tree';
import { table } from '../report';
import { step } from '../step';

type Closing = (close: () => Promise<unknown>) => void;

const rows = 2_000;

/** From the smallest need of memory to the largest: the process remembers only its peak. */
const writers = {
  csv: writeCsv,
  json: writeJson,
  xlsx: writeWorkbook,
  docx: writeDocx,
  pdf: writePdf,
};

/**
 * `npm run bench -- formats`: a report of 2,000 rows in every format, and, where LibreOffice is installed, whether it
 * opens the Word document and the workbook and finds every row in them.
 */
export async function benchFormats(closing: Closing): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'qadam-bench-formats-'));
  closing(() => rm(folder, { recursive: true, force: true }));
  const tree = reportTree(rows);
  const measured: string[][] = [];
  for (const [name, write] of Object.entries(writers)) {
    const since = performance.now();
    const before = process.cpuUsage();
    const file = await step(name, () => write(tree, new Date('2025-12-01T10:00:00Z')));
    const seconds = (performance.now() - since) / 1000;
    const { user, system } = process.cpuUsage(before);
    const peak = process.resourceUsage().maxRSS / 1000;
    measured.push([
      name,
      seconds.toFixed(2),
      ((user + system) / 1e6).toFixed(2),
      (file.length / 1000).toFixed(0),
      peak.toFixed(0),
    ]);
    await writeFile(path.join(folder, `report.${name}`), file);
  }
  say(`\n${table(['format', 's', 'of a core, s', 'kB', 'peak so far, MB'], measured)}\n`);
  if (!inSearchPath('soffice')) return say('LibreOffice is not installed: nothing opened with it');
  for (const name of ['docx', 'xlsx'])
    await step(`LibreOffice opens ${name}`, () => openWithLibreOffice(folder, name));
}

/** LibreOffice makes a page of HTML of it, in which each row must be. */
async function openWithLibreOffice(folder: string, name: string): Promise<void> {
  const file = path.join(folder, `report.${name}`);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const options = ['--headless', profile, '--convert-to', 'html', '--outdir', folder, file];
  await run('soffice', options);
  const page = path.join(folder, 'report.html');
  const text = await readFile(page, 'utf8');
  await rm(page);
  const found = new Set(text.match(/UNSR-2014-\d+/g)).size;
  if (found !== rows) throw new Error(`LibreOffice shows ${found} of ${rows} rows of ${name}`);
}
