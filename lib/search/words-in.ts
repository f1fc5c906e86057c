/** A word as it is marked: letters and digits in a row. */
const word = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text in small letters. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(word) ?? [];
}

/** A text in pieces that are marked or not, in its order; all of them together are the text. */
export function markedPieces(
  text: string,
  marks: ReadonlySet<string>,
): { text: string; isMarked: boolean }[] {
  const pieces: { text: string; isMarked: boolean }[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    if (!marks.has(found.toLowerCase())) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), isMarked: false });
    pieces.push({ text: found, isMarked: true });
    from = index + found.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isMarked: false });
  return pieces;
}

/** The part of a text around its first marked word, with about so many characters; whole words. */
export function excerptOf(text: string, marks: ReadonlySet<string>, length = 180): string {
  const pieces = markedPieces(text, marks);
  const first = pieces.findIndex(({ isMarked }) => isMarked);
  if (text.length <= length || first < 0)
    return text.length <= length ? text : cut(text, 0, length);
  const at = pieces.slice(0, first).reduce((sum, piece) => sum + piece.text.length, 0);
  return cut(text, Math.max(0, Math.min(at - length / 3, text.length - length)), length);
}

function cut(text: string, from: number, length: number): string {
  const start = from > 0 ? text.indexOf(' ', from) + 1 : 0;
  const rest = text.slice(start);
  if (rest.length <= length) return `${start > 0 ? '… ' : ''}${rest}`;
  const end = rest.lastIndexOf(' ', length);
  return `${start > 0 ? '… ' : ''}${rest.slice(0, end > 0 ? end : length)} …`;
}
