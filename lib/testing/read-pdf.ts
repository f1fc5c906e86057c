import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Reads a PDF with Poppler's programs (`npm test` installs them, or says what to do). */
function poppler(
  program: string,
  options: string[],
  pdf: Uint8Array,
  after: string[] = [],
): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'qadam-pdf-'));
  try {
    const file = path.join(folder, 'report.pdf');
    writeFileSync(file, pdf);
    return execFileSync(program, [...options, file, ...after], {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
      // Poppler wants a name where PDF 1.7 has a yes or no, and says so each time.
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${program} is missing: install Poppler (apt-get install poppler-utils)`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const pdfText = (pdf: Uint8Array) => poppler('pdftotext', [], pdf, ['-']);
export const pdfFacts = (pdf: Uint8Array) => poppler('pdfinfo', [], pdf);
export const pdfFonts = (pdf: Uint8Array) =>
  poppler('pdffonts', [], pdf).trim().split('\n').slice(2);

/** One element that says something: its kind, its attributes, its text; the texts of elements in it are their own. */
export type Element = { kind: string; attributes: string[]; text: string };

const speaking = /^(H[1-6]|P|Lbl|LBody|Caption|Figure|TH|TD|BlockQuote)\b/;

/** The structure tree as a screen reader walks it: what is an artifact (page numbers, repeated heads) is not in it. */
export function pdfStructure(pdf: Uint8Array): Element[] {
  const all: Element[] = [];
  let open: { depth: number; element: Element }[] = [];
  for (const line of poppler('pdfinfo', ['-struct-text'], pdf).split('\n')) {
    const words = line.trimStart();
    const depth = line.length - words.length;
    open = open.filter((entry) => entry.depth < depth);
    const kind = speaking.exec(words)?.[1];
    const inner = open.at(-1)?.element;
    if (kind) {
      const element = { kind, attributes: [], text: '' };
      all.push(element);
      open.push({ depth, element });
    } else if (words.startsWith('/')) inner?.attributes.push(words);
    else if (words.startsWith('"') && inner) inner.text += words.slice(1, -1);
  }
  return all;
}
