/** A piece of a search as it was typed, and where it begins. */
export type Token = { at: number; text: string } & (
  | { kind: 'open' }
  | { kind: 'close' }
  /** A minus that stands before something. */
  | { kind: 'minus' }
  /** `isClosed` false: its second quotation mark is missing. */
  | { kind: 'phrase'; words: string; isClosed: boolean }
  | { kind: 'word' }
  /** `name:` with what follows it; null for nothing. */
  | { kind: 'field'; name: string; value: string | null; isQuoted: boolean }
);

const quotes = '"“”„«»';
const inWord = `[^\\s()${quotes}]`;
const phrase = new RegExp(`[${quotes}]([^${quotes}]*)([${quotes}]?)`, 'uy');
const field = /([\p{L}]{2,20}):(?!\/\/)/uy;
const word = new RegExp(`${inWord}+`, 'uy');
const minus = /[-−–](?=[^\s)\-−–])/uy;
const space = /\s+/uy;

/** Splits a search into its pieces. Never throws; every character belongs to a piece or is a space. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const token = pieceAt(at, text, take);
    if (token.length === 0) break;
    if (token.piece) tokens.push(token.piece);
    at += token.length;
  }
  return tokens;
}

type Piece = { piece: Token | null; length: number };

function pieceAt(
  at: number,
  text: string,
  take: (pattern: RegExp) => RegExpExecArray | null,
): Piece {
  const blank = take(space);
  if (blank) return { piece: null, length: blank[0].length };
  const sign = text[at] ?? '';
  if (sign === '(') return { piece: { kind: 'open', at, text: sign }, length: 1 };
  if (sign === ')') return { piece: { kind: 'close', at, text: sign }, length: 1 };
  const quoted = take(phrase);
  if (quoted) return { piece: phraseOf(at, quoted), length: quoted[0].length };
  const dash = take(minus);
  if (dash) return { piece: { kind: 'minus', at, text: dash[0] }, length: dash[0].length };
  const named = take(field);
  if (named) return fieldAt(at, text, named);
  const plain = take(word)?.[0] ?? sign;
  return { piece: { kind: 'word', at, text: plain }, length: plain.length };
}

function phraseOf(at: number, [text, words = '', closing = '']: RegExpExecArray): Token {
  return { kind: 'phrase', at, text, words: words.trim(), isClosed: closing !== '' };
}

function fieldAt(at: number, text: string, [head, name = '']: RegExpExecArray): Piece {
  const rest = at + head.length;
  phrase.lastIndex = rest;
  const quoted = phrase.exec(text);
  word.lastIndex = rest;
  const found = quoted ?? word.exec(text);
  const value = quoted ? (quoted[1]?.trim() ?? '') : (found?.[0] ?? '');
  const length = head.length + (found?.[0].length ?? 0);
  const piece: Token = {
    kind: 'field',
    at,
    text: text.slice(at, at + length),
    name,
    value: value || null,
    isQuoted: quoted !== null,
  };
  return { piece, length };
}
