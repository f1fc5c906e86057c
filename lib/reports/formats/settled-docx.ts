import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * A document without what its writer takes from the clock and from chance: it says that it was made when the report
 * was published, in the report's language, and its links and pictures are numbered in their order.
 */
export function settledDocx(docx: Uint8Array, language: string, made: Date): Uint8Array {
  const parts = Object.entries(unzipSync(docx));
  const ids = new Map<string, string>();
  let drawings = 0;
  const settled = parts.map(([name, bytes]): [string, Zippable[string]] => {
    if (!/\.(xml|rels)$/.test(name)) return [name, bytes];
    const text = strFromU8(bytes).replaceAll(
      /((?:r:id|Id)=")(rId[\w-]{10,})"/g,
      (_, before, id: string) => {
        const settledId = ids.get(id) ?? `rIdLink${ids.size + 1}`;
        ids.set(id, settledId);
        return `${before}${settledId}"`;
      },
    );
    const numbered = text.replaceAll(/(<wp:docPr id=")\d+/g, (_, before) => {
      drawings += 1;
      return `${before}${drawings}`;
    });
    return [name, strToU8(name === 'docProps/core.xml' ? coreOf(text, language, made) : numbered)];
  });
  // The zip's own times have no zone: the day of the publication, at noon.
  const day = new Date(made.getUTCFullYear(), made.getUTCMonth(), made.getUTCDate(), 12);
  return zipSync(Object.fromEntries(settled), { mtime: day, level: 6 });
}

function coreOf(text: string, language: string, made: Date): string {
  const time = `${made.toISOString().slice(0, 19)}Z`;
  return text
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}`)
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`);
}
