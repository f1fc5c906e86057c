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

export function keep(name: string, form: HTMLFormElement, extra: unknown): void {
  try {
    localStorage.setItem(prefix + name, JSON.stringify({ values: readValues(form), extra }));
  } catch {
    // Storage is full or forbidden: the page itself still holds what was typed.
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

/** Puts kept values back into the fields of a form. */
export function writeValues(
  form: HTMLFormElement,
  values: Kept['values'],
  isWanted: (field: [name: string, value: string]) => boolean = () => true,
): void {
  for (const element of form.elements) {
    const isField =
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement;
    if (!isField || !element.name || element.name.startsWith('$')) continue;
    if (!isWanted([element.name, element.value])) continue;
    const given = values.flatMap(([name, value]) => (name === element.name ? [value] : []));
    if (element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type))
      element.checked = given.includes(element.value);
    else if (given[0] !== undefined) element.value = given[0];
  }
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' && value !== null && 'values' in value && Array.isArray(value.values)
  );
}
