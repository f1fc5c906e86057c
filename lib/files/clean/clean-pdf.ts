import 'server-only';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { stripJpeg } from './strip-jpeg';
import type { Cleaned } from './types';

/** What any part of a PDF may say about the program and the person that made it. */
const aboutTheMaker = ['Metadata', 'PieceInfo', 'LastModified'].map((name) => PDFName.of(name));
/** Who wrote a remark on a page, and when; a form's field needs its `T`, a remark does not. */
const aboutTheRemark = ['T', 'M', 'CreationDate', 'NM'].map((name) => PDFName.of(name));
const name = (text: string) => PDFName.of(text);
/** What happens by itself when a file, a page or a field is opened: it could tell somebody who reads. */
const byItself = ['OpenAction', 'AA', 'JavaScript', 'JS', 'XFA'].map((key) => PDFName.of(key));
/** Actions that run a script, start a program, send something or fetch another file. Links of a page stay. */
const reachingOut = [
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'Rendition',
].map((kind) => PDFName.of(kind));

/**
 * The same pages without author, program, dates, XMP, the names on remarks, what pictures say about
 * themselves, what would happen by itself (scripts, actions on opening), and everything that earlier versions
 * left behind. What cannot be taken out without
 * changing what is shown, files attached inside and signatures, makes it only partly clean.
 * Throws when the file is damaged or closed by a password.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<Cleaned> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  // The library makes a document of anything that begins like one.
  if (document.getPageCount() === 0) throw new Error('a PDF without pages');
  const { context } = document;
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;

  const seen = new Set<PDFRef>();
  const waiting: PDFObject[] = context.trailerInfo.Root ? [context.trailerInfo.Root] : [];
  let isWhole = true;
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (seen.has(object)) continue;
      seen.add(object);
      const target = context.lookup(object);
      if (target) waiting.push(target);
    } else if (object instanceof PDFArray) {
      waiting.push(...object.asArray());
    } else if (object instanceof PDFStream) {
      // Bytes that lie elsewhere are fetched by whoever shows them.
      for (const key of ['F', 'FFilter']) object.dict.delete(name(key));
      cleanPicture(object);
      waiting.push(object.dict);
    } else if (object instanceof PDFDict) {
      cleanPart(object);
      if (namesSomebody(object)) isWhole = false;
      waiting.push(...object.values());
    }
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!seen.has(ref)) context.delete(ref);

  const clean = await document.save({
    rewrite: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
  return { bytes: clean, cleaning: isWhole ? 'CLEANED' : 'PARTLY' };
}

function cleanPart(part: PDFDict): void {
  for (const key of [...aboutTheMaker, ...byItself]) part.delete(key);
  const action = part.lookup(name('S'));
  if (reachingOut.some((kind) => kind === action)) part.delete(name('S'));
  const isRemark = part.has(name('Rect')) && part.get(name('Subtype')) !== name('Widget');
  if (isRemark) for (const key of aboutTheRemark) part.delete(key);
}

/** A signature carries a certificate, an attached file whatever it likes. */
function namesSomebody(part: PDFDict): boolean {
  return part.has(name('EF')) || part.get(name('Type')) === name('Sig');
}

function cleanPicture(stream: PDFStream): void {
  if (!(stream instanceof PDFRawStream)) return;
  const filter = stream.dict.lookup(name('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (only !== name('DCTDecode')) return;
  const clean = stripJpeg(stream.getContents());
  if (clean) stream.updateContents(clean);
}
