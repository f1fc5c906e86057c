import { beforeAll, describe, expect, it } from 'vitest';
import { type Docx, readDocx } from '@/lib/testing/read-docx';
import { reportTree } from '@/lib/testing/report-tree';
import type { Block, Inline } from '../content-tree';
import { statusLooks } from './status-looks';
import { writeDocx } from './write-docx';

const publishedAt = new Date('2025-12-01T10:00:00Z');

/** A status has its mark before its name. */
const words = (content: readonly Inline[]) =>
  content
    .map((run) => (run.kind === 'status' ? `${statusLooks[run.status].sign}\u00a0` : '') + run.text)
    .join('');

function expectedOf(block: Block, style = ''): unknown[] {
  const paragraph = (named: string, text: string) => ({ style: named, text, list: null });
  switch (block.kind) {
    case 'heading':
      return [paragraph(`Heading${block.level}`, block.text)];
    case 'paragraph':
      return [paragraph(style, words(block.content))];
    case 'list':
      return block.items.map((item) => ({
        style: style || 'ListParagraph',
        text: words(item),
        list: expect.any(String),
      }));
    case 'quotation':
      return [
        ...block.blocks.flatMap((inner) => expectedOf(inner, 'Quote')),
        paragraph('Quote', `— ${block.author}`),
      ];
    case 'picture':
      return [paragraph('Caption', block.caption), paragraph('', '')];
    case 'table':
      return [
        paragraph('Caption', block.caption),
        {
          table: [
            block.columns.map(({ name }) => name),
            ...block.rows.map((row) => row.map(({ content }) => words(content))),
          ],
          repeatsHead: true,
        },
        paragraph('', ''),
      ];
  }
}

describe('a report as a Word document', () => {
  const tree = reportTree();
  let file: Uint8Array;
  let docx: Docx;

  beforeAll(async () => {
    file = await writeDocx(tree, publishedAt);
    docx = readDocx(file);
  }, 60_000);

  it('says what the report says, with real headings, captions, lists and tables', () => {
    expect(docx.blocks).toEqual([
      { style: 'Title', text: tree.title, list: null },
      ...tree.facts.map(({ name, value }) => ({
        style: '',
        text: `${name}: ${words(value)}`,
        list: null,
      })),
      ...tree.blocks.flatMap((block) => expectedOf(block)),
    ]);
  });

  it('numbers each list from one, and keeps its members together', () => {
    const lists = docx.blocks.flatMap((block) =>
      'list' in block && block.list ? [`${block.list} ${block.text}`] : [],
    );
    const [first, second, third, fourth, fifth] = lists.map((line) => line.split(' ')[0]);
    expect(first).toBe(second);
    expect(third).toBe(fourth);
    expect(new Set([first, third, fifth]).size).toBe(3);
  });

  it('knows its title, language and time, and numbers its pages', () => {
    const { parts } = docx;
    expect(parts['docProps/core.xml']).toContain(`<dc:title>${tree.title}</dc:title>`);
    expect(parts['docProps/core.xml']).toContain('2025-12-01T10:00:00Z</dcterms:created>');
    expect(parts['docProps/core.xml']).toContain('<dc:language>kk</dc:language>');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="kk-KZ"');
    expect(parts['word/footer1.xml']).toMatch(/PAGE.*NUMPAGES/);
  });

  it('has its picture as lines and as points, with its alternative, and leads to addresses', () => {
    const { parts } = docx;
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toEqual([
      'word/media/image1.svg',
      'word/media/image1.png',
    ]);
    expect(parts['word/document.xml']).toContain('descr="Екі орган: БҰҰ арнайы баяндамашысы 45');
    expect(parts['word/_rels/document.xml.rels']).toContain('https://example.org/kz/UNSR-2014-1"');
  });

  it('is the same to the byte when it is written again', async () => {
    expect(Buffer.from(await writeDocx(tree, publishedAt)).equals(Buffer.from(file))).toBe(true);
  });
});
