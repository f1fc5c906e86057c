import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { sheetNames } from '@/lib/exports/write-xlsx';
import { hostile, reportTree } from '@/lib/testing/report-tree';
import { plainText, tablesOf } from './plain-text';
import { writeWorkbook } from './write-workbook';

const publishedAt = new Date('2025-12-01T10:00:00Z');

describe('a report as a workbook', () => {
  const tree = reportTree(30);
  let sheets: Awaited<ReturnType<typeof readXlsxFile>>;
  let parts: Record<string, string>;

  beforeAll(async () => {
    const file = await writeWorkbook(tree, publishedAt);
    sheets = await readXlsxFile(Buffer.from(file), { trim: false });
    parts = Object.fromEntries(
      Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );
  });

  it('begins with its facts and texts, and has a sheet for each table, named after its part', () => {
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Қазақстан дін немесе сенім',
      'Қай жерде тұр Где стоим 1',
      'Ештеңе жоқ',
      'Барлық ұсынымдар, один за',
      'Барлық ұсынымдар, один за (2)',
    ]);
    const words = sheets[0]?.data.map((row) => row.filter((cell) => cell !== null).join(' '));
    expect(words?.[0]).toBe(tree.title);
    expect(words).toContain('Ел Қазақстан');
    expect(words).toContain('2. два');
    expect(words).toContain('=HYPERLINK("https://example.org")');
  });

  it('counts with numbers, shares and days, and leaves what is not known empty', () => {
    expect(sheets[1]?.data.slice(1)).toEqual([
      ['БҰҰ арнайы баяндамашысы', 45, 45 / 54, new Date('2014-04-05T00:00:00Z')],
      ['USCIRF', 9, 9 / 54, null],
      ['LYNC', 0, null, null],
    ]);
    const sheet = parts['xl/worksheets/sheet2.xml'];
    expect(sheet).toMatch(/<c r="C2" s="4"><v>0\.8333/);
    expect(parts['xl/styles.xml']).toContain('formatCode="0.0%"');
  });

  it('takes no text for a formula, now or when it is edited', () => {
    const sheet = parts['xl/worksheets/sheet5.xml'] ?? '';
    expect(Object.values(parts).join('')).not.toMatch(/<f[ >]/);
    expect(sheets[4]?.data.slice(1).map((row) => row[1])).toEqual(hostile);
    const formula = parts['xl/styles.xml']
      ?.split('<xf ')
      .findIndex((xf) => xf.includes('quotePrefix'));
    expect(sheet).toContain(`<c r="B2" s="${(formula ?? 0) - 1}" t="inlineStr">`);
  });

  it('filters its rows, keeps their heads in sight and on each page, and leads to addresses', () => {
    const sheet = parts['xl/worksheets/sheet4.xml'] ?? '';
    expect(sheet).toContain('<autoFilter ref="A1:E31"/>');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<hyperlink ref="A2" r:id="rId1"/>');
    expect(parts['xl/worksheets/_rels/sheet4.xml.rels']).toContain(
      'https://example.org/kz/UNSR-2014-1"',
    );
    expect(parts['xl/workbook.xml']).toContain('_xlnm.Print_Titles" localSheetId="3"');
    expect(parts['docProps/core.xml']).toContain('2025-12-01T10:00:00Z</dcterms:created>');
  });

  it('is the same to the byte when it is written again', async () => {
    const again = await writeWorkbook(tree, publishedAt);
    expect(Buffer.from(again).equals(Buffer.from(await writeWorkbook(tree, publishedAt)))).toBe(
      true,
    );
  });

  it('names statuses in the language of the report', () => {
    const [, , wanted] = tablesOf(tree.blocks);
    expect(sheets[3]?.data.slice(1).map((row) => row[2])).toEqual(
      wanted?.rows.map((row) => plainText(row[2]?.content ?? [])),
    );
  });
});

it('gives sheets names that Excel takes', () => {
  expect(sheetNames(['a/b:c?', '', "'", 'History', 'history', 'A B C', 'х'.repeat(40)])).toEqual([
    'a b c',
    '–',
    '– (2)',
    'History (2)',
    'history (3)',
    'A B C (2)',
    'х'.repeat(31),
  ]);
});
