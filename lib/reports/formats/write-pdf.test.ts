import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Element, pdfFacts, pdfFonts, pdfStructure, pdfText } from '@/lib/testing/read-pdf';
import { reportTree } from '@/lib/testing/report-tree';
import type { Block } from '../content-tree';
import { plainText } from './plain-text';
import { statusLine, statusLooks } from './status-looks';
import { writePdf } from './write-pdf';

const publishedAt = new Date('2025-12-01T10:00:00Z');

/** Lines end where the paper does, and letters from right to left come as they stand on it. */
const bare = (text: string) => {
  const letters = text.replace(/[\s\u200b]/gu, '');
  return /\p{Script=Arabic}/u.test(letters) ? [...letters].sort().join('') : letters;
};

const expected = (blocks: Block[]): [string, string][] => blocks.flatMap(expectedOf);

function expectedOf(block: Block): [string, string][] {
  switch (block.kind) {
    case 'heading':
      return [[`H${block.level}`, block.text]];
    case 'paragraph':
      return [['P', plainText(block.content)]];
    case 'list':
      return block.items.flatMap((item, index): [string, string][] => [
        ['Lbl', block.ordered ? `${index + 1}.` : '•'],
        ['LBody', plainText(item)],
      ]);
    case 'quotation':
      return [['BlockQuote', `—${block.author}`], ...expected(block.blocks)];
    case 'picture':
      return [
        ['Caption', block.caption],
        ['Figure', ''],
      ];
    case 'table':
      return [
        ['Caption', block.caption],
        ...block.columns.map(({ name }): [string, string] => ['TH', name]),
        ...block.rows.flatMap((row) =>
          row.map(({ content }, place): [string, string] => [
            place === 0 && block.rowHead ? 'TH' : 'TD',
            plainText(content),
          ]),
        ),
      ];
  }
}

const said = ({ kind, text }: Element) => (kind === 'Figure' ? 'Figure' : `${kind}: ${bare(text)}`);

describe('a report as PDF', () => {
  // Poppler looks through a whole page for each element: all-formats.test.ts reads a long report.
  const tree = reportTree(45);
  let pdf: Uint8Array;
  let structure: Element[];

  beforeAll(async () => {
    pdf = await writePdf(tree, publishedAt);
    structure = pdfStructure(pdf);
  }, 60_000);

  it('has the tree of the report as its structure, word for word', () => {
    const wanted = [
      ['P', tree.title],
      ...tree.facts.flatMap(({ name, value }) => [
        ['Lbl', name],
        ['LBody', plainText(value)],
      ]),
      ...expected(tree.blocks),
    ].map(([kind = '', text = '']) => said({ kind, text, attributes: [] }));
    expect(structure.map(said)).toEqual(wanted);
  });

  it('says of each head whether it heads a column or a row', () => {
    const heads = structure.filter(({ kind }) => kind === 'TH');
    expect(heads.length).toBe(4 + 1 + 5 + 3 + 3 + 45);
    for (const { attributes, text } of heads)
      expect(
        attributes.filter((line) => line.startsWith('/Scope')),
        text,
      ).toEqual([/^(UNSR|БҰҰ|USCIRF|LYNC)/.test(text) ? '/Scope /Row' : '/Scope /Column']);
  });

  it('claims PDF/UA, is tagged, and knows its title, language and time', () => {
    const facts = pdfFacts(pdf);
    expect(facts).toContain(tree.title);
    expect(facts).toMatch(/Tagged: +yes/);
    expect(facts).toMatch(/CreationDate: +Mon Dec {2}1 10:00:00 2025/);
    const bytes = Buffer.from(pdf).toString('latin1');
    expect(bytes).toContain('pdfuaid:part');
  });

  it('embeds every font, and its words can be found and copied', () => {
    const fonts = pdfFonts(pdf);
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) expect(font).toMatch(/yes yes yes/);
    const text = pdfText(pdf).replaceAll(/\s+/g, ' ');
    for (const words of ['әріптер ғ қ ң ө ұ ү һ і', 'қалай орындалып', 'религиозных объединений'])
      expect(text).toContain(words);
    expect(text).toMatch(/1 ?\/ ?\d/);
    expect(text.split('Белгісі').length).toBeGreaterThan(3);
  });

  it('has the Kazakh letters in the fonts of the page, upright, bold, slanted and with serifs', async () => {
    const letters = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі ЁёЙйЪъЩщ «№–—…»';
    const run = { kind: 'text', text: letters } as const;
    const content = [run, { ...run, strong: true }, { ...run, emphasis: true }] as const;
    const other = await writePdf(
      {
        ...{ schema: 1, locale: 'kk', title: letters, facts: [] },
        blocks: [{ kind: 'paragraph', content: [...content] }],
      },
      publishedAt,
    );
    const fonts = pdfFonts(other).map((line) => /\+(\S+)/.exec(line)?.[1]);
    expect(fonts.sort()).toEqual([
      'SourceSans3-Italic',
      'SourceSans3-Regular',
      'SourceSans3-SemiBold',
      'SourceSerif4-SemiBold',
    ]);
  });

  it('says in words what its picture shows, and leads from a bookmark to each heading', async () => {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    const texts = document.context
      .enumerateIndirectObjects()
      .flatMap(([, found]) => (found instanceof PDFDict ? [found] : []))
      .map((found) => [found.lookup(PDFName.of('Alt')), found.lookup(PDFName.of('Title'))])
      .map((pair) =>
        pair.map((value) =>
          value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : null,
        ),
      );
    const picture = tree.blocks.find(({ kind }) => kind === 'picture');
    expect(texts.map(([alternative]) => alternative)).toContain(
      picture?.kind === 'picture' && picture.alternative,
    );
    const headings = tree.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(texts.map(([, title]) => title)).toEqual(expect.arrayContaining(headings));
    const language = document.catalog.lookup(PDFName.of('Lang'));
    expect(language instanceof PDFString && language.decodeText()).toBe('kk');
  });

  it('is the same to the byte when it is written again', async () => {
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(await writePdf(tree, publishedAt))).toBe(hash(pdf));
  });

  it('shows a box for each letter that no font has, and stays readable', async () => {
    const other = await writePdf({ ...reportTree(1), title: '你好, қадам 𝌆' }, publishedAt);
    expect(pdfStructure(other)[0]?.text).toBe('□□, қадам 𝌆');
    expect(Buffer.from(other).toString('latin1')).toContain('pdfuaid:part');
  });

  it('has the colours of the statuses as pages have them', () => {
    const css = readFileSync('app/tokens.css', 'utf8');
    for (const [status, { fill, ink }] of Object.entries(statusLooks)) {
      const name = status.toLowerCase().replaceAll('_', '-');
      expect(css).toContain(`--status-${name}: light-dark(${fill}, `);
      expect(css).toContain(`--on-${name}: light-dark(${ink}, `);
    }
    expect(css).toContain(`--status-line: light-dark(${statusLine}, `);
  });
});
