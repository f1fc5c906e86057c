/** The text with each dash bound to the word before it, so that no line begins with one; as long as it was. */
export function boundDash(text: string): string {
  return text.replace(/ (?=[—–] )/g, '\u00a0');
}
