import type { Block, Cell, Inline, Table } from '../content-tree';

/** What a line of the report says, without its form. */
export const plainText = (content: readonly Inline[]): string =>
  content.map(({ text }) => text).join('');

/** A row with a cell of more letters than this may go on over the page; others stay whole. */
const longCell = 600;
export const isLong = (row: readonly Cell[]) =>
  row.some(({ content }) => plainText(content).length > longCell);

/** Without the signs that no document can hold: control characters other than tab and line feed, halves of pairs. */
export const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be left out
  text.replaceAll(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff\p{Surrogate}]/gu, '');

/** A report cut at its headings of level 1; what stands before the first belongs to the report itself. */
export type Part = { name: string | null; blocks: Block[] };

export function partsOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [{ name: null, blocks: [] }];
  for (const block of blocks)
    if (block.kind === 'heading' && block.level === 1) parts.push({ name: block.text, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  return parts;
}

/** All tables in their order, those within quotations too. */
export function tablesOf(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return [block];
    return block.kind === 'quotation' ? tablesOf(block.blocks) : [];
  });
}
