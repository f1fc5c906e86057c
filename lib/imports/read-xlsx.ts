import 'server-only';
import { promisify } from 'node:util';
import { SaxesParser } from 'saxes';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { FileProblem } from './problems';
import { type FileRow, longestRecord } from './read-csv';

const limits = {
  /** Bytes that all parts together may have once they are unpacked. */
  unpacked: 1_500_000_000,
  /** How many times its packed size a part over a megabyte may have; a sheet of text has 10 to 30. */
  ratio: 200,
  entries: 2_000,
  columns: 500,
  /** Characters of the strings that cells share: they are held in memory. */
  shared: 250_000_000,
};

/**
 * The rows of the first sheet of a workbook, read as a stream. The sizes are judged before anything is unpacked,
 * and the unpacking ends where a part is larger than it said. Numbers come as they are stored: a day is the
 * number of its day.
 */
export async function* readXlsx(file: string): AsyncGenerator<FileRow> {
  const zip = await openZip(file);
  try {
    const parts = await entriesOf(zip);
    const sheet = await firstSheet(zip, parts);
    const strings = await sharedStrings(zip, parts.get('xl/sharedStrings.xml'));
    yield* sheetRows(zip, sheet, strings);
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    // yauzl's and saxes' own words speak of bytes; a person needs to know that the file is damaged.
    if (error instanceof Error && !('errno' in error)) throw new FileProblem('zipDamaged');
    throw error;
  } finally {
    zip.close();
  }
}

async function openZip(file: string): Promise<ZipFile> {
  const open = promisify<string, yauzl.Options, ZipFile>(yauzl.open);
  try {
    return await open(file, { lazyEntries: true, autoClose: false });
  } catch {
    throw new FileProblem('zipDamaged');
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw new FileProblem('zipTooLarge');
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      if (unpacked > limits.unpacked || (entry.uncompressedSize > 1e6 && ratio > limits.ratio))
        return reject(new FileProblem('zipTooLarge'));
      if (entry.isEncrypted()) return reject(new FileProblem('encrypted'));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
  return entries;
}

/** The part that holds the first sheet that the workbook names. */
async function firstSheet(zip: ZipFile, parts: Map<string, Entry>): Promise<Entry> {
  const book = parts.get('xl/workbook.xml');
  const links = parts.get('xl/_rels/workbook.xml.rels');
  if (!book || !links) throw new FileProblem('notXlsx');
  let id = '';
  for await (const _ of parsed(zip, book, (tag, attributes) => {
    if (tag === 'sheet') id ||= attributes['r:id'] ?? '';
    if (tag === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? ''))
      throw new FileProblem('calendar');
  }));
  let target = '';
  for await (const _ of parsed(zip, links, (tag, attributes) => {
    if (tag === 'Relationship' && attributes.Id === id) target = attributes.Target ?? '';
  }));
  const sheet = parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  if (!sheet) throw new FileProblem('notXlsx');
  return sheet;
}

async function sharedStrings(zip: ZipFile, part: Entry | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (!part) return strings;
  let [text, isOpen, isPhonetic, length] = ['', false, false, 0];
  const handlers = {
    text: (piece: string) => {
      if (isOpen && !isPhonetic) text += piece;
    },
    close: (tag: string) => {
      if (tag === 't') isOpen = false;
      if (tag === 'rPh') isPhonetic = false;
      if (tag !== 'si') return;
      strings.push(unescaped(text));
      length += text.length;
      if (length > limits.shared) throw new FileProblem('zipTooLarge');
      text = '';
    },
  };
  const open = (tag: string) => {
    if (tag === 't') isOpen = true;
    if (tag === 'rPh') isPhonetic = true;
  };
  for await (const _ of parsed(zip, part, open, handlers));
  return strings;
}

async function* sheetRows(zip: ZipFile, part: Entry, strings: string[]): AsyncGenerator<FileRow> {
  let ready: FileRow[] = [];
  let [line, column, type, text, isOpen, size] = [0, 0, '', '', false, 0];
  let cells: string[] = [];
  const open = (tag: string, attributes: Attributes) => {
    if (tag === 'row') {
      line = Number(attributes.r) || line + 1;
      cells = [];
      column = -1;
      size = 0;
    } else if (tag === 'c') {
      column = attributes.r ? columnOf(attributes.r) : column + 1;
      if (column >= limits.columns) throw new FileProblem('tooManyColumns', line);
      type = attributes.t ?? '';
      text = '';
    } else if (tag === 'v' || tag === 't') isOpen = true;
  };
  const close = (tag: string) => {
    if (tag === 'v' || tag === 't') isOpen = false;
    else if (tag === 'c') {
      while (cells.length < column) cells.push('');
      const cell = cellText(type, text, strings);
      cells[column] = cell;
      size += cell.length;
      if (size > longestRecord) throw new FileProblem('recordTooLong', line);
    } else if (tag === 'row' && cells.some((cell) => cell.trim())) ready.push({ line, cells });
  };
  const append = (piece: string) => {
    if (isOpen) text += piece;
  };
  const handlers = { close, text: append, line: () => line };
  for await (const _ of parsed(zip, part, open, handlers)) {
    yield* ready;
    ready = [];
  }
  yield* ready;
}

function cellText(type: string, text: string, strings: string[]): string {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'e') return '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  return type === 'inlineStr' || type === 'str' ? unescaped(text) : text;
}

/** `AB12` → 27 */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place) {
    if (letter < 'A') break;
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}

/** Signs that XML cannot hold stand as `_x000D_`. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

type Attributes = Record<string, string>;
type Handlers = {
  text?: (piece: string) => void;
  close?: (tag: string) => void;
  /** At which row the reader is. */
  line?: () => number;
};

/** Reads a part as XML; yields after each piece, so that the caller can take what has become ready. */
async function* parsed(
  zip: ZipFile,
  part: Entry,
  open: (tag: string, attributes: Attributes) => void,
  { text, close, line }: Handlers = {},
): AsyncGenerator<void> {
  const stream = await promisify(zip.openReadStream.bind(zip) as OpenStream)(part);
  const parser = new SaxesParser({ fragment: false });
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  // The parser holds a text until its tag ends it: one that never ends must not fill the memory.
  let held = 0;
  parser.on('opentag', ({ name, attributes }) => {
    held = 0;
    open(local(name), attributes as Attributes);
  });
  if (text) parser.on('text', text);
  if (text) parser.on('cdata', text);
  parser.on('closetag', ({ name }) => {
    held = 0;
    close?.(local(name));
  });
  parser.on('error', (error) => {
    throw error;
  });
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const bytes of stream as AsyncIterable<Buffer>) {
      held += bytes.length;
      if (held > 4 * longestRecord) throw new FileProblem('recordTooLong', line?.() ?? null);
      parser.write(decoder.decode(bytes, { stream: true }));
      yield;
    }
    parser.close();
  } finally {
    stream.destroy();
  }
}

type OpenStream = (
  part: Entry,
  done: (error: Error | null, stream: NodeJS.ReadableStream & { destroy: () => void }) => void,
) => void;
