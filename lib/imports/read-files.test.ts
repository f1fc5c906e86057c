import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { writeXlsx } from '@/lib/exports/write-xlsx';
import { type Inspection, inspectFile, previewRows, readFileRows } from './inspect-file';
import { FileProblem } from './problems';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'qadam-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
async function fileOf(content: Uint8Array | string): Promise<string> {
  files += 1;
  const file = path.join(folder, String(files));
  await writeFile(file, content);
  return file;
}

async function read(content: Uint8Array | string): Promise<Inspection & { rows: string[][] }> {
  const file = await fileOf(content);
  const inspection = await inspectFile(file);
  const rows = await previewRows(file, inspection, { layout: inspection.layout, count: 99 });
  return { ...inspection, rows: rows.map(({ cells }) => cells) };
}

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof FileProblem ? error.code : error),
  );

async function zipOf(parts: Record<string, Buffer>): Promise<string> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(content, name);
  zip.end();
  const file = await fileOf('');
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}

/** Windows-1251 and Mac Roman by their own tables, as far as the tests need them. */
function encode(text: string, encoding: 'windows-1251' | 'macintosh'): Buffer {
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, n) => n));
  return Buffer.from([...text].map((letter) => table.indexOf(letter)));
}

const russian = 'To,Text,From,Session\r\nКазахстан,"Обеспечить свободу; срочно",Мексика,7\r\n';

describe('encodings', () => {
  it.each([
    ['utf-8', Buffer.from(russian), true],
    ['utf-8', Buffer.from(`\ufeff${russian}`), true],
    ['utf-16le', Buffer.from(`\ufeff${russian}`, 'utf16le'), true],
    ['utf-16le', Buffer.from(russian.replace(/[а-я]/gi, 'x'), 'utf16le'), true],
    ['utf-16be', Buffer.from(`\ufeff${russian}`, 'utf16le').swap16(), true],
    ['windows-1251', encode(russian, 'windows-1251'), false],
  ])('%s is found and read', async (encoding, bytes, isSure) => {
    const found = await read(bytes);
    expect(found).toMatchObject({ encoding, isSure, layout: 'UPR_INFO' });
    expect(found.header).toEqual(['To', 'Text', 'From', 'Session']);
    if (encoding !== 'utf-16le' || bytes[0] === 0xff)
      expect(found.rows).toEqual([['Казахстан', 'Обеспечить свободу; срочно', 'Мексика', '7']]);
  });

  it('Mac Roman with bare carriage returns is found and read', async () => {
    const text = 'To,Text,From,Session\rMali,"Pursue the procès\rof H. Habré",Chad,2\r';
    const found = await read(encode(text, 'macintosh'));
    expect(found).toMatchObject({ encoding: 'macintosh', isSure: false });
    expect(found.rows).toEqual([['Mali', 'Pursue the procès\rof H. Habré', 'Chad', '2']]);
  });

  it('one that is chosen wrongly gets a clear answer, or shows in the preview', async () => {
    const file = await fileOf(encode(russian, 'windows-1251'));
    expect(await problemOf(inspectFile(file, { encoding: 'utf-8' }))).toBe('encoding');
  });

  it('that is not certain is shown by the rows that tell it', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, n) => `Mali,Row ${n}${n === 30 ? ' é' : ''},Chad,2`,
    );
    const file = await fileOf(encode(['To,Text,From,Session', ...rows].join('\r'), 'macintosh'));
    const found = await inspectFile(file);
    const shown = await previewRows(file, found, { layout: null, count: 3, isTelling: true });
    expect(shown.map(({ line }) => line)).toEqual([2, 3, 32]);
  });
});

describe('lines and cells', () => {
  it.each(['\n', '\r\n', '\r'])('ends of lines %j, and others in quotes', async (end) => {
    const text = ['a;b', '"1\n2\r\n3";"say ""no"""', '', 'x;y'].join(end);
    const found = await read(text);
    expect(found.delimiter).toBe(';');
    expect(found.rows).toEqual([
      ['1\n2\r\n3', 'say "no"'],
      ['x', 'y'],
    ]);
  });

  it('the number of a row is the one that a spreadsheet shows', async () => {
    const file = await fileOf('a,b\n\n1,2\n');
    const found = await inspectFile(file);
    const rows = await previewRows(file, found, { layout: null, count: 1 });
    expect(rows[0]?.line).toBe(3);
  });

  it('a quote that never ends names its row', async () => {
    const file = await fileOf('a,b\n1,2\n"3,4\n5,6\n');
    const format = await inspectFile(file);
    const rows = async () => {
      for await (const _ of readFileRows(file, format));
    };
    await expect(rows()).rejects.toMatchObject({ code: 'quotes', line: 3 });
    // Whoever takes its rows slowly is told the same row.
    const slow = await fileOf(`a,b\n${'1,2\n\n'.repeat(20)}"3,4\n5,6\n`);
    const slowly = async () => {
      for await (const _ of readFileRows(slow, format)) await nextTurn();
    };
    await expect(slowly()).rejects.toMatchObject({ code: 'quotes', line: 42 });
  });
});

describe('files that are something else', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'notText'],
    ['zeros', Buffer.alloc(100), 'notText'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'oldExcel'],
    ['half a workbook', Buffer.from('504b030414000000', 'hex'), 'zipDamaged'],
    ['empty lines', '\n\n,,\n', 'noHeader'],
  ])('%s', async (_, content, code) => {
    expect(await problemOf(inspectFile(await fileOf(content)))).toBe(code);
  });

  it('a zip that is no workbook, and one that unpacks to a thousand times its size', async () => {
    expect(await problemOf(inspectFile(await zipOf({ 'a.txt': Buffer.from('a') })))).toBe(
      'notXlsx',
    );
    const bomb = await zipOf({ 'xl/worksheets/sheet1.xml': Buffer.alloc(60_000_000, 'a') });
    expect(await problemOf(inspectFile(bomb))).toBe('zipTooLarge');
  });
});

describe('workbooks', () => {
  it('with a cell, or a row, of a size that no person wrote end there, whatever they pack into', async () => {
    const sheetOf = (rows: string) => ({
      'xl/workbook.xml': Buffer.from(
        '<workbook xmlns:r="r"><sheets><sheet r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': Buffer.from(
        '<Relationships><Relationship Id="rId1" Target="sheet.xml"/></Relationships>',
      ),
      'xl/sheet.xml': Buffer.from(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    });
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const header = `<row>${cell('reference')}</row>`;
    const words = randomBytes(400_000).toString('hex');
    for (const row of [cell(words.repeat(10)), cell(words).repeat(2)]) {
      const file = await zipOf(sheetOf(`${header}<row>${row}</row>`));
      const rows = async () => {
        for await (const _ of readFileRows(file, await inspectFile(file)));
      };
      await expect(rows()).rejects.toMatchObject({ code: 'recordTooLong', line: 2 });
    }
  });

  it('come back as they were written', async () => {
    async function* rows() {
      yield ['To', 'Text', 'From', 'Session'];
      yield ['<Қазақстан> & "x"', "'=1+1", '', ' two  words\nthree _x000D_ \u000b\u0000\ufffe'];
    }
    const file = await fileOf('');
    await pipeline(writeXlsx([{ name: 'Qadam', rows: rows() }]), createWriteStream(file));
    const found = await inspectFile(file);
    expect(found).toMatchObject({ format: 'xlsx', layout: 'UPR_INFO' });
    const [row] = await previewRows(file, found, { layout: null, count: 1 });
    expect(row).toEqual({
      line: 2,
      cells: ['<Қазақстан> & "x"', "'=1+1", '', ' two  words\nthree _x000D_ \u000b\u0000\ufffe'],
    });
  });

  it('shared strings, numbers and skipped cells are read as Excel writes them', async () => {
    const part = (text: string) => Buffer.from(text);
    const file = await zipOf({
      'xl/workbook.xml': part(
        '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="rId7"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': part(
        '<Relationships><Relationship Id="rId7" Target="worksheets/s.xml"/></Relationships>',
      ),
      'xl/sharedStrings.xml': part(
        '<sst><si><t>one</t></si><si><r><t>t</t></r><r><t xml:space="preserve">wo </t></r><rPh><t>no</t></rPh></si></sst>',
      ),
      'xl/worksheets/s.xml': part(
        '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="5"><c r="B5"><v>43910</v></c><c r="C5" t="b"><v>1</v></c><c r="D5" t="e"><v>#N/A</v></c></row></sheetData></worksheet>',
      ),
    });
    const found = await inspectFile(file);
    expect(found.header).toEqual(['one', 'two']);
    const [row] = await previewRows(file, found, { layout: null, count: 1 });
    expect(row).toEqual({ line: 5, cells: ['', '43910', 'TRUE', ''] });
  });
});
