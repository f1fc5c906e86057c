import 'server-only';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ILevelsOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { ReportTree } from '../content-tree';
import { blocksOf, type Setting, textRuns } from './docx-blocks';
import { drawPictures } from './draw-pictures';
import { settledDocx } from './settled-docx';
import { isWide } from './typeset';

/** Twentieths of a point: A4, and margins of 22 mm. */
const paper = { short: 11_906, long: 16_838, margin: 1_247 };

const ink = '1C2430';
const quiet = '525C6B';

/** Languages as Word knows them: a language of a country. */
const languages: Record<string, string> = { en: 'en-GB', ru: 'ru-RU', kk: 'kk-KZ' };

/**
 * The report as a Word document: real headings, tables whose heads are repeated on every page, captions, pictures with
 * their alternatives, lists with numbers of their own, page numbers. The same tree and time give the same bytes.
 */
export async function writeDocx(tree: ReportTree, publishedAt: Date): Promise<Uint8Array> {
  const wide = tree.blocks.some(isWide);
  const width = (wide ? paper.long : paper.short) - 2 * paper.margin;
  const setting: Setting = {
    width,
    pictures: await drawPictures(tree, publishedAt),
    lists: 0,
  };
  const facts = tree.facts.map(
    ({ name, value }) =>
      new Paragraph({
        spacing: { after: 40 },
        children: [new TextRun({ text: `${name}: `, bold: true }), ...textRuns(value)],
      }),
  );
  const title = new Paragraph({
    heading: HeadingLevel.TITLE,
    children: textRuns([{ kind: 'text', text: tree.title }]),
  });
  const document = new Document({
    title: tree.title,
    creator: '',
    lastModifiedBy: '',
    styles: styles(languages[tree.locale] ?? tree.locale),
    numbering: {
      config: [
        { reference: 'numbers', levels: [numbers] },
        { reference: 'points', levels: [points] },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              width: paper.short,
              height: paper.long,
              orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: paper.margin,
              bottom: paper.margin,
              left: paper.margin,
              right: paper.margin,
            },
          },
        },
        headers: { default: runningHead(tree.title), first: new Header({ children: [] }) },
        footers: { default: pageNumbers(), first: pageNumbers() },
        children: [title, ...facts, ...blocksOf(tree.blocks, setting)],
      },
    ],
  });
  return settledDocx(await Packer.toBuffer(document), tree.locale, publishedAt);
}

const level = (format: ILevelsOptions['format'], text: string): ILevelsOptions => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 500, hanging: 300 } } },
});
const numbers = level(LevelFormat.DECIMAL, '%1.');
const points = level(LevelFormat.BULLET, '•');

const small = { size: 16, color: quiet };

const runningHead = (title: string) =>
  new Header({
    children: [
      new Paragraph({
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'C9CED6', space: 4 } },
        children: [new TextRun({ text: title, ...small })],
      }),
    ],
  });

const pageNumbers = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ ...small, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

/** Fonts that Word has, and LibreOffice or one of the same widths, with all Kazakh letters. */
const serif = 'Times New Roman';
const text = { font: 'Calibri', color: ink };

function styles(language: string) {
  const heading = (size: number, before: number) => ({
    run: { font: serif, size, bold: true, color: ink },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { ...text, size: 21, language: { value: language } },
        paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: serif, size: 44, bold: true, color: ink },
        paragraph: { spacing: { after: 240 } },
      },
      heading1: heading(30, 480),
      heading2: heading(25, 360),
      heading3: heading(22, 280),
      hyperlink: { run: { color: '0A4F9E', underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 19, bold: true, color: ink },
        paragraph: { keepNext: true, spacing: { before: 240, after: 100 } },
      },
      {
        id: 'Cell',
        name: 'Table text',
        basedOn: 'Normal',
        run: { size: 18 },
        paragraph: { spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        paragraph: { indent: { left: 500 } },
      },
    ],
  };
}
