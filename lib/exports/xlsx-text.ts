const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The most that Excel holds in a cell. */
const longest = 32_767;

/**
 * A text as a workbook holds it: what XML cannot hold becomes `_x000B_`, as spreadsheets write it, and what looks so is
 * kept apart; a text that no cell can hold ends in an ellipsis.
 */
export function escaped(text: string): string {
  const fitting = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return fitting
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)
    .replaceAll(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be written otherwise
      /[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

/** Whether a spreadsheet would take a text for a formula when somebody types or edits it. */
export const beginsLikeFormula = (text: string) => /^[=+\-@\t\r＝＋－＠]/.test(text);
