import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** A paragraph with its style, or a table: whether its first row is repeated, and the texts of its cells. */
export type DocxBlock =
  | { style: string; text: string; list: string | null }
  | { table: string[][]; repeatsHead: boolean };

export type Docx = { blocks: DocxBlock[]; parts: Record<string, string> };

/** Reads a Word document by its XML, as ECMA-376 has it. */
export function readDocx(file: Uint8Array): Docx {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  return { blocks: blocksOf(parts['word/document.xml'] ?? ''), parts };
}

function blocksOf(xml: string): DocxBlock[] {
  const blocks: DocxBlock[] = [];
  let table: { table: string[][]; repeatsHead: boolean } | null = null;
  let paragraph = { style: '', text: '', list: null as string | null };
  let isText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const value = String(attributes['w:val'] ?? '');
    if (name === 'w:tbl') table = { table: [], repeatsHead: false };
    else if (name === 'w:tr') table?.table.push([]);
    else if (name === 'w:tc') table?.table.at(-1)?.push('');
    else if (name === 'w:tblHeader' && table?.table.length === 1) table.repeatsHead = true;
    else if (name === 'w:p') paragraph = { style: '', text: '', list: null };
    else if (name === 'w:pStyle') paragraph.style = value;
    else if (name === 'w:numId') paragraph.list = value;
    else if (name === 'w:t') isText = true;
    else if (name === 'w:br') paragraph.text += '\n';
    else if (name === 'w:tab') paragraph.text += '\t';
  });
  parser.on('text', (text) => {
    if (isText) paragraph.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') isText = false;
    else if (name === 'w:p' && !table) blocks.push(paragraph);
    else if (name === 'w:p') {
      const row = table?.table.at(-1);
      row?.splice(-1, 1, `${row.at(-1)}${paragraph.text}`);
    } else if (name === 'w:tbl' && table) {
      blocks.push(table);
      table = null;
    }
  });
  parser.write(xml).close();
  return blocks;
}
