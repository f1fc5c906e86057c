/** Ids, days, addresses: never a text of the record. */
const isPlain = /^[^\p{L}]*$|^[0-9a-f]{8}-[0-9a-f-]{27}$|^\d{4}-\d\d-\d\d|^https?:\/\//u;

/** Every text within a value, however deep. */
export function collectTexts(value: unknown, into: Set<string> = new Set()): Set<string> {
  if (typeof value === 'string') {
    if (value.length > 1 && !isPlain.test(value)) into.add(value);
  } else if (value instanceof Map) {
    for (const [key, inner] of value) {
      collectTexts(key, into);
      collectTexts(inner, into);
    }
  } else if (Array.isArray(value) || value instanceof Set) {
    for (const inner of value) collectTexts(inner, into);
  } else if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
    for (const inner of Object.values(value)) collectTexts(inner, into);
  }
  return into;
}
