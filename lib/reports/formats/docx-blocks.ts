import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, Column, Inline, Picture, Table as ReportTable } from '../content-tree';
import type { Drawing } from './draw-pictures';
import { isLong, printable } from './plain-text';
import { statusLine, statusLooks } from './status-looks';

/** What blocks need to know of their document; `lists` counts, so that each list begins with its own first number. */
export type Setting = { width: number; pictures: Map<string, Drawing>; lists: number };

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
};

export function blocksOf(blocks: readonly Block[], setting: Setting, style?: string) {
  return blocks.flatMap((block) => blockOf(block, setting, style));
}

function blockOf(block: Block, setting: Setting, style?: string): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: plain(block.text) })];
    case 'paragraph':
      return [new Paragraph({ style, children: textRuns(block.content) })];
    case 'list':
      return listOf(block, setting, style);
    case 'quotation':
      return [
        ...blocksOf(block.blocks, setting, 'Quote'),
        new Paragraph({ style: 'Quote', children: plain(`— ${block.author}`) }),
      ];
    case 'table':
      return [
        caption(block.caption),
        tableOf(block, setting.width),
        new Paragraph({ children: [] }),
      ];
    case 'picture':
      return pictureOf(block, setting);
  }
}

function listOf(
  { ordered, items }: { ordered: boolean; items: Inline[][] },
  setting: Setting,
  style?: string,
): Paragraph[] {
  setting.lists += 1;
  const instance = setting.lists;
  const numbering = { reference: ordered ? 'numbers' : 'points', level: 0, instance };
  const indent = style ? { left: 1_000, hanging: 300 } : undefined;
  return items.map((item) => new Paragraph({ style, numbering, indent, children: textRuns(item) }));
}

const caption = (text: string) => new Paragraph({ style: 'Caption', children: plain(text) });

// ---- texts ----

type Look = { bold?: boolean; italics?: boolean; language?: { value: string }; style?: string };

/** A text with its line ends; nothing in it that XML could not hold. */
function linesOf(text: string, look: Look): TextRun[] {
  return printable(text)
    .split('\n')
    .map((line, place) => new TextRun({ ...look, text: line, break: place === 0 ? undefined : 1 }));
}

const plain = (text: string) => linesOf(text, {});

export function textRuns(content: readonly Inline[], bold?: boolean): ParagraphChild[] {
  return content.flatMap((run): ParagraphChild[] => {
    if (run.kind === 'status') {
      const { fill, outlined, sign } = statusLooks[run.status];
      const mark = { text: `${sign}\u00a0`, color: (outlined ? statusLine : fill).slice(1) };
      return [new TextRun({ ...mark, font: 'Segoe UI Symbol' }), ...linesOf(run.text, { bold })];
    }
    const look: Look = {
      bold: run.strong ?? bold,
      italics: run.emphasis,
      language: run.lang ? { value: run.lang } : undefined,
    };
    if (!run.href) return linesOf(run.text, look);
    const children = linesOf(run.text, { ...look, style: 'Hyperlink' });
    return [new ExternalHyperlink({ link: run.href, children })];
  });
}

// ---- tables ----

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const edge = { style: BorderStyle.SINGLE, size: 8, color: '1C2430' };
const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'C9CED6' };

function tableOf({ columns, rows, rowHead }: ReportTable, width: number): Table {
  const widths = columns.map((column) => Math.round(column.width * width));
  const cell = (place: number, children: ParagraphChild[], isHead: boolean) =>
    new TableCell({
      width: { size: widths[place] ?? 0, type: WidthType.DXA },
      verticalAlign: isHead ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
      borders: isHead ? { bottom: edge } : undefined,
      children: [
        new Paragraph({ style: 'Cell', alignment: alignmentOf(columns[place]), children }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ name }, place) => cell(place, linesOf(name, { bold: true }), true)),
  });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 80, right: 80 },
    borders: {
      top: edge,
      bottom: hairline,
      left: none,
      right: none,
      insideHorizontal: hairline,
      insideVertical: none,
    },
    tableLook: { firstRow: true, firstColumn: rowHead, noHBand: true, noVBand: true },
    rows: [
      head,
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: !isLong(row),
            children: row.map(({ content }, place) =>
              cell(place, textRuns(content, rowHead && place === 0), false),
            ),
          }),
      ),
    ],
  });
}

const alignmentOf = (column: Column | undefined) =>
  column?.type === 'number' || column?.type === 'share' ? AlignmentType.RIGHT : AlignmentType.LEFT;

// ---- pictures ----

function pictureOf(picture: Picture, { width, pictures }: Setting): Paragraph[] {
  const drawing = pictures.get(picture.id);
  if (!drawing) throw new Error(`the picture ${picture.id} was not drawn`);
  // A twip is a 1440th of an inch, and Word counts 96 pixels to one.
  const pixels = width / 15;
  const altText = {
    name: picture.caption,
    title: picture.caption,
    description: picture.alternative,
  };
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(drawing.svg),
    fallback: { type: 'png', data: drawing.png },
    transformation: { width: pixels, height: pixels * drawing.ratio },
    altText,
  });
  return [caption(picture.caption), new Paragraph({ children: [image] })];
}
