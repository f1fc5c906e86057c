/** Something that schema.org describes. */
export type Thing = { '@type': string } & Record<string, unknown>;

/** A thing as the text of a data block: no sign in it can end the block. */
export function jsonLd(thing: Thing): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...thing })
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
