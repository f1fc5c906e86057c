import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { ReportTree } from '../content-tree';
import { tablesOf } from './plain-text';

/**
 * Marks the first cells of rows as the heads of their rows, where the report says that they are: Typst can do so
 * only for columns as yet.
 */
export async function headRows(pdf: Uint8Array, tree: ReportTree): Promise<Uint8Array> {
  const tables = tablesOf(tree.blocks);
  if (!tables.some(({ rowHead }) => rowHead)) return pdf;
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const marked = elements(root, 'Table');
  if (marked.length !== tables.length)
    throw new Error(`${marked.length} tables in the file, ${tables.length} in the report`);
  for (const [place, table] of marked.entries()) {
    if (!tables[place]?.rowHead) continue;
    for (const row of elements(table, 'TR')) {
      const [first] = children(row);
      if (first && kindOf(first) === 'TD') headRow(first);
    }
  }
  return document.save({ updateFieldAppearances: false });
}

function headRow(cell: PDFDict): void {
  cell.set(PDFName.of('S'), PDFName.of('TH'));
  const attributes = cell.lookup(PDFName.of('A'));
  const scope = cell.context.obj({ O: 'Table', Scope: 'Row' });
  const kept =
    attributes instanceof PDFArray ? attributes.asArray() : attributes ? [attributes] : [];
  const own = kept
    .map((entry) => cell.context.lookup(entry))
    .find(
      (entry) => entry instanceof PDFDict && entry.get(PDFName.of('O')) === PDFName.of('Table'),
    );
  if (own instanceof PDFDict) own.set(PDFName.of('Scope'), PDFName.of('Row'));
  else cell.set(PDFName.of('A'), cell.context.obj([...kept, scope]));
}

const kindOf = (element: PDFDict) => element.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText();

function children(element: PDFDict): PDFDict[] {
  const kids = element.lookup(PDFName.of('K'));
  const list: PDFObject[] = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
  return list
    .map((kid) => (kid instanceof PDFRef ? element.context.lookup(kid) : kid))
    .filter((kid): kid is PDFDict => kid instanceof PDFDict && kid.has(PDFName.of('S')));
}

/** All of one kind below an element, in the order of reading. */
function elements(element: PDFDict, kind: string): PDFDict[] {
  return children(element).flatMap((child) =>
    kindOf(child) === kind ? [child] : elements(child, kind),
  );
}
