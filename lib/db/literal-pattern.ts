/** Words for LIKE and ILIKE that stand for themselves: `%`, `_` and `\` are letters, not patterns. */
export const literalPattern = (words: string): string => words.replace(/[\\%_]/g, '\\$&');
