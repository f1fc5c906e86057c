export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'qadam.theme';

/** The reader's choice from an earlier page; the system's where there is none. */
export function readStoredTheme(): Theme {
  try {
    const stored = localStorage.getItem(storageKey);
    return themes.find((theme) => theme === stored) ?? 'system';
  } catch {
    return shownTheme();
  }
}

/** What the document shows: its own attribute is the truth, the boot script set it from storage. */
export function shownTheme(): Theme {
  const shown = document.documentElement.getAttribute('data-theme');
  return themes.find((theme) => theme === shown) ?? 'system';
}

export function showTheme(theme: Theme): void {
  if (theme === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
}

/** Keeps the choice; where storage is forbidden it lasts as long as the page. */
export function storeTheme(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Nothing to do: the document already shows it.
  }
}
