'use client';

import { useSyncExternalStore } from 'react';
import { shownTheme, showTheme, storeTheme, type Theme, themes } from './theme';
import styles from './theme-switch.module.css';

const changed = 'qadam:theme';

/** Light, dark or as the system; kept in local storage. Not shown without JavaScript. */
export function ThemeSwitch({ labels }: { labels: Record<Theme | 'label', string> }) {
  const theme = useSyncExternalStore(subscribe, shownTheme, () => 'system' as const);
  return (
    <label className={`${styles.switch} needs-script`}>
      <span>{labels.label}</span>
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
  window.addEventListener(changed, onChange);
  return () => window.removeEventListener(changed, onChange);
}

function chooseTheme(theme: Theme): void {
  showTheme(theme);
  storeTheme(theme);
  window.dispatchEvent(new Event(changed));
}
