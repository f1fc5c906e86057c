import 'server-only';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { stripJpeg } from './strip-jpeg';
import type { Cleaned } from './types';

/** More than any real document unpacks to; what claims more is made to fill the memory. */
const mostBytes = 200 * 1024 * 1024;
const mostEntries = 5_000;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const openXml = 'http://schemas.openxmlformats.org';
/** Parts that say who made a document, when and with what, each as it is when it says nothing. */
const emptyParts: Record<string, string> = {
  'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${openXml}/package/2006/metadata/core-properties"/>`,
  'docProps/app.xml': `${head}<Properties xmlns="${openXml}/officeDocument/2006/extended-properties"/>`,
  'docProps/custom.xml': `${head}<Properties xmlns="${openXml}/officeDocument/2006/custom-properties"/>`,
  'meta.xml': `${head}<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"><office:meta/></office:document-meta>`,
};
const isThumbnail = (part: string) => /^(docProps\/thumbnail\.|Thumbnails\/)/i.test(part);
/** Where the two families list their parts; a list must not name what is gone. */
const lists: Record<string, RegExp> = {
  '_rels/.rels': /<Relationship\b[^>]*thumbnail[^>]*\/>/gi,
  'META-INF/manifest.xml': /<manifest:file-entry\b[^>]*"Thumbnails\/[^>]*\/>/gi,
};

/**
 * An office document without its properties, thumbnail, the dates of its parts and what its
 * photographs say about themselves. Names in comments and tracked changes belong to the text and
 * stay: it is only partly clean. Throws when it is no whole document or unpacks to too much.
 */
export function cleanOffice(bytes: Uint8Array): Cleaned {
  let claimed = 0;
  let entries = 0;
  const parts = unzipSync(bytes, {
    filter({ originalSize }) {
      claimed += originalSize;
      entries += 1;
      if (claimed > mostBytes || entries > mostEntries) throw new Error('unpacks to too much');
      return true;
    },
  });
  const clean: Zippable = {};
  // OpenDocument wants its type first and unpacked, so that it can be read from the first bytes.
  const order = Object.keys(parts).sort(
    (one, other) => Number(other === 'mimetype') - Number(one === 'mimetype'),
  );
  for (const part of order) {
    const content = parts[part];
    if (!content || isThumbnail(part)) continue;
    clean[part] = [cleanPart(part, content), { level: part === 'mimetype' ? 0 : 6 }];
  }
  return { bytes: zipSync(clean, { mtime: new Date(1980, 0, 2) }), cleaning: 'PARTLY' };
}

function cleanPart(part: string, content: Uint8Array): Uint8Array {
  const empty = emptyParts[part];
  if (empty) return strToU8(empty);
  const list = lists[part];
  const listed = list ? strToU8(strFromU8(content).replace(list, '')) : content;
  if (part.endsWith('.rels')) return strToU8(withoutCalls(strFromU8(listed)));
  if (list) return listed;
  if (/\.jpe?g$/i.test(part)) return stripJpeg(content) ?? content;
  return content;
}

/**
 * The relations of a part, written anew. What lies elsewhere (a picture, a template, a data source) is fetched by
 * whoever opens the document, and tells the other side who reads: it leads nowhere, as Word itself writes it for a
 * lost one. Links that a person follows stay. Throws when it is no list of relations.
 */
function withoutCalls(text: string): string {
  const lines: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    if (local !== 'Relationship') return;
    const values = Object.values(attributes).map(({ local: key, value }) => [key, value] as const);
    const given = Object.fromEntries(values);
    const isCall = given.TargetMode === 'External' && !/\/hyperlink$/.test(given.Type ?? '');
    const kept = isCall ? { ...given, Target: 'NULL' } : given;
    const written = Object.entries(kept)
      .filter(([key]) => ['Id', 'Type', 'Target', 'TargetMode'].includes(key))
      .map(
        ([key, value]) =>
          ` ${key}="${value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`,
      );
    lines.push(`<Relationship${written.join('')}/>`);
  });
  parser.write(text).close();
  return `${head}<Relationships xmlns="${openXml}/package/2006/relationships">${lines.join('')}</Relationships>`;
}
