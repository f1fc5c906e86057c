/** Whether a text can stand in a header: a line break would begin another one. */
export function isLineOfMail(text: string): boolean {
  return text.trim() !== '' && !/[\r\n\0]/.test(text);
}
