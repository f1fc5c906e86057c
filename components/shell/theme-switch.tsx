'use client';

import { useSyncExternalStore } from 'react';
import styles from './theme-switch.module.css';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const storageKey = 'qadam.theme';
const changed = 'qadam:theme';

/** Light, dark or as the system; kept in local storage. Not shown without JavaScript. */
export function ThemeSwitch({ labels }: { labels: Record<Theme | 'label', string> }) {
  const theme = useSyncExternalStore(subscribe, readTheme, () => 'system' as const);
  return (
    <label className={`${styles.switch} needs-script`}>
      <span className="visually-hidden">{labels.label}</span>
      <select value={theme} onChange={(event) => chooseTheme(event.target.value as Theme)}>
        {themes.map((name) => (
          <option key={name} value={name}>
            {labels[name]}
          </option>
        ))}
      </select>
    </label>
  );
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('storage', onChange);
  window.addEventListener(changed, onChange);
  return () => {
    window.removeEventListener('storage', onChange);
    window.removeEventListener(changed, onChange);
  };
}

/** The document's own attribute is the truth: the boot script set it from storage. */
function readTheme(): Theme {
  const chosen = document.documentElement.getAttribute('data-theme');
  return themes.find((theme) => theme === chosen) ?? 'system';
}

function chooseTheme(theme: Theme): void {
  if (theme === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
  window.dispatchEvent(new Event(changed));
}
