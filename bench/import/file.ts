import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { writeXlsx } from '@/lib/imports/write-xlsx';
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

/** Made-up rows in the layout of UHRI, all about one country; the same ones for the same seed. */
function* rows(count: number, seed: number, country: string): Generator<string[]> {
  const random = new Random(seed, 'import');
  const pick = (name: string, most: number) => `${name} ${1 + random.between(0, most - 1)}`;
  yield header;
  for (let index = 0; index < count; index += 1) {
    const document = random.between(0, 399);
    const isReview = document < 40;
    const day = new Date(Date.UTC(2006, 0, 1 + document * 17)).toISOString().slice(0, 10);
    yield [
      `- ${demand(random)} (${index})`,
      `- ${country}`,
      isReview ? '- UPR' : `- ${pick('Committee of the bench', 30)}`,
      `A/BENCH/${document}`,
      `- ${pick('Bench theme', 60)}\n- ${pick('Bench theme', 60)}`,
      '- Everybody',
      '- 16',
      day,
      isReview ? `- ${pick('Bench State', 190)}` : '',
      random.pick(['- Supported', '- Noted', '']),
      '- Recommendations',
      `bench-${seed}-${index}`,
      '',
      '- Asia-Pacific',
      '',
      day,
    ];
  }
}

async function* awaited(list: Generator<string[]>): AsyncGenerator<string[]> {
  yield* list;
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
  if (format === 'xlsx') await pipeline(writeXlsx(awaited(rows(count, seed, country))), target);
  else {
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    for (const cells of rows(count, seed, country)) {
      if (!target.write(`${cells.map(quoted).join(',')}\r\n`)) await once(target, 'drain');
    }
    target.end();
    await once(target, 'close');
  }
  return target.bytesWritten;
}
