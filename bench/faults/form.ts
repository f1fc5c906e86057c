/**
 * The fields of the form that has a field of this name, as a browser would send them without a button: what React writes
 * is regular enough to be read without a whole parser. Null when there is no such form.
 * @param after only what stands behind this text of the page
 */
export function fieldsOf(html: string, field: string, after = ''): [string, string][] | null {
  const from = html.indexOf(after);
  const forms = from < 0 ? [] : (html.slice(from).match(/<form\b[\s\S]*?<\/form>/g) ?? []);
  const form = forms.find((one) => one.includes(`name="${field}"`));
  if (!form) return null;
  const parts =
    /<input\b([^>]*)>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g;
  return [...form.matchAll(parts)].flatMap(([, input, area, text, select, options]) => {
    const of = attributes(input ?? area ?? select ?? '');
    if (!of.name || 'disabled' in of) return [];
    if (area !== undefined) return [[of.name, decoded(text ?? '')]];
    if (select !== undefined) return [[of.name, chosen(options ?? '')]];
    const isTick = of.type === 'checkbox' || of.type === 'radio';
    return isTick && !('checked' in of) ? [] : [[of.name, of.value ?? '']];
  });
}

function chosen(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, text]) => attributes(text ?? ''));
  return (all.find((of) => 'selected' in of) ?? all[0])?.value ?? '';
}

function attributes(text: string): Record<string, string> {
  const all = [...text.matchAll(/([\w$:.-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(all.map(([, name = '', value = '']) => [name, decoded(value)]));
}

const letters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|(\w+));/gi, (whole, code, name) =>
    code ? String.fromCodePoint(Number.parseInt(code, 16)) : (letters[name] ?? whole),
  );
}
