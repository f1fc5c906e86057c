import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { writeXlsx } from '@/lib/exports/write-xlsx';
import { largestFile } from '@/lib/imports/import-folder';
import { Random } from '../data/random';
import { demand } from '../data/words';

const header = [
  'Text',
  'Countries Concerned',
  'Reccomending Body',
  'Document Symbol',
  'Themes',
  'Affected Persons',
  'Sdgs',
  'Document Publication Date',
  'UPR Reccomending States',
  'UPR Position',
  'Type',
  'OHCHR Annotation Id',
  'UPR Session',
  'Regions Concerned',
  'Recommending Regions',
  'Date of publication on UHRI',
];

/** What the cells beside the text need, in bytes. */
const beside = 125;

/**
 * Made-up rows in the layout of UHRI, all about one country; the same ones for the same seed. The texts are as long as
 * the largest file that is taken has room for.
 */
function* rows(count: number, seed: number, country: string): Generator<string[]> {
  const random = new Random(seed, 'import');
  const pick = (name: string, most: number) => `${name} ${1 + random.between(0, most - 1)}`;
  const room = Math.floor(largestFile / count) - beside;
  yield header;
  for (let index = 0; index < count; index += 1) {
    const document = random.between(0, 399);
    const isReview = document < 40;
    const day = new Date(Date.UTC(2006, 0, 1 + document * 17)).toISOString().slice(0, 10);
    yield [
      `- ${`${index} ${demand(random)}`.slice(0, room)}`,
      `- ${country}`,
      isReview ? '- UPR' : `- ${pick('Committee', 30)}`,
      `A/${document}`,
      `- ${pick('Theme', 60)}\n- ${pick('Theme', 60)}`,
      '',
      '',
      day,
      isReview ? `- ${pick('State', 190)}` : '',
      random.pick(['- Supported', '- Noted', '']),
      '- Recommendations',
      `${seed}-${index}`,
      '',
      '',
      '',
      '',
    ];
  }
}

/** Writes a file to import; how many bytes it has. */
export async function writeImportFile(
  file: string,
  {
    format,
    count,
    seed,
    country,
  }: { format: 'csv' | 'xlsx'; count: number; seed: number; country: string },
): Promise<number> {
  const target = createWriteStream(file);
  if (format === 'xlsx')
    await pipeline(writeXlsx([{ name: 'Qadam', rows: rows(count, seed, country) }]), target);
  else {
    const quoted = (cell: string) =>
      /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    for (const cells of rows(count, seed, country)) {
      if (!target.write(`${cells.map(quoted).join(',')}\r\n`)) await once(target, 'drain');
    }
    target.end();
    await once(target, 'close');
  }
  return target.bytesWritten;
}
