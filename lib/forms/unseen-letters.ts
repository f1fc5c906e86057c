/**
 * Letters that nobody sees: controls, overrides of direction that turn what others see, halves of pairs and what is
 * no letter at all. XML has no way to write most of them, and the database none for some.
 */
const unseen =
  /(?![\t\n\r\x80-\x9f])\p{Cc}|[\p{Surrogate}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** A text without them, however it came in; where one of them parted two words a space does. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, (letter) => (letter === '\v' || letter === '\f' ? ' ' : ''));
}

/** Which of them a text has, as `U+000B`; each once. */
export function unseenIn(text: string): string[] {
  const codes = [...text.matchAll(unseen)].map(([letter]) => letter.charCodeAt(0));
  return [...new Set(codes)].map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
}
