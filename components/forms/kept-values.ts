'use client';

const prefix = 'qadam.form.';

/** What was typed into a form: its fields, and what the form itself wants to remember. */
export interface Kept {
  values: [name: string, value: string][];
  extra?: unknown;
}

/** What is kept under a name; null when nothing is, or storage is forbidden. */
export function recall(name: string): Kept | null {
  try {
    const text = localStorage.getItem(prefix + name);
    const kept: unknown = text ? JSON.parse(text) : null;
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps what is typed; false where this browser does not: storage is full or forbidden. */
export function keep(name: string, form: HTMLFormElement, extra: unknown): boolean {
  try {
    localStorage.setItem(prefix + name, JSON.stringify({ values: readValues(form), extra }));
    return true;
  } catch {
    // The page itself still holds what was typed.
    return false;
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // Nothing was kept.
  }
}

/** Signing out leaves nothing of anybody's work in a shared browser. */
export function forgetAll(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix)) localStorage.removeItem(key);
    }
  } catch {
    // Nothing was kept.
  }
}

/** The fields of a form, without files, secrets and what React adds. */
export function readValues(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && !name.startsWith('$') && !/password|token/i.test(name)
      ? [[name, value] as [string, string]]
      : [],
  );
}

/** Puts kept values back into the fields of a form, but for those that somebody has changed by now. */
export function writeValues(
  form: HTMLFormElement,
  values: Kept['values'],
  isWanted: (field: [name: string, value: string]) => boolean = () => true,
): void {
  const fields = [...form.elements].filter(isField);
  const changed = new Set(fields.filter(isChanged).map(({ name }) => name));
  for (const element of fields) {
    if (!element.name || element.name.startsWith('$') || changed.has(element.name)) continue;
    if (!isWanted([element.name, element.value])) continue;
    const given = values.flatMap(([name, value]) => (name === element.name ? [value] : []));
    if (element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type))
      element.checked = given.includes(element.value);
    else if (given[0] !== undefined) element.value = given[0];
    // What came back is not behind something that is closed.
    if (isChanged(element) && element.type !== 'hidden')
      element.closest('details')?.setAttribute('open', '');
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

/** Whether somebody has typed into a form already: before the page came alive nothing else notices it. */
export function isTypedInto(form: HTMLFormElement): boolean {
  return [...form.elements]
    .filter(isField)
    .some((field) => field.name && !field.name.startsWith('$') && isChanged(field));
}

/** Whether a field is not any more as the page came. */
function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options];
    const first = options.some(({ defaultSelected }) => defaultSelected) ? -1 : 0;
    return options.some((one, at) => one.selected !== (one.defaultSelected || at === first));
  }
  if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type))
    return field.checked !== field.defaultChecked;
  // A form is sent with the line ends of the net; a field has those of the page.
  return field.value !== field.defaultValue.replaceAll('\r\n', '\n');
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' && value !== null && 'values' in value && Array.isArray(value.values)
  );
}
