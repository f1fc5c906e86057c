'use client';

import { useEffect, useRef, useState } from 'react';
import { createTranslator } from 'use-intl/core';
import { Button } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import styles from './shortcuts.module.css';

/** Keys that press a button or follow a link of the page. `mod` is Ctrl, on a Mac Command. */
export interface Shortcut {
  keys: string;
  label: string;
  /** A CSS selector of what is pressed; a text field gets the focus. */
  target: string;
}

const storageName = 'qadam.shortcuts';

/**
 * The page's keys, and the list of them under "?". Keys without Ctrl work only outside of text fields
 * and can be turned off (WCAG 2.1.4); a screen reader's own keys reach it before the page.
 */
export function Shortcuts({
  locale,
  messages,
  shortcuts,
}: {
  locale: Locale;
  messages: Pick<Messages, 'desk'>;
  shortcuts: readonly Shortcut[];
}) {
  const t = createTranslator({ locale, messages, namespace: 'desk.shortcuts', timeZone: 'UTC' });
  const dialog = useRef<HTMLDialogElement>(null);
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const [isOn, setOn] = useState(true);
  const [isListening, setListening] = useState(false);
  useEffect(() => {
    setOn(read() !== 'off');
    setListening(true);
  }, []);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.altKey || event.isComposing || event.repeat || dialog.current?.open) return;
      const isMod = event.ctrlKey || event.metaKey;
      if (!isMod && (!isOn || isTyping(event.target))) return;
      const pressed = `${isMod ? 'mod+' : ''}${event.key}`.toLowerCase();
      if (pressed === '?') dialog.current?.showModal();
      else {
        const shortcut = latest.current.find(({ keys }) => keys.toLowerCase() === pressed);
        const target = shortcut && document.querySelector<HTMLElement>(shortcut.target);
        if (!target) return;
        if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) target.focus();
        else target.click();
      }
      event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
  function turn(next: boolean) {
    setOn(next);
    try {
      localStorage.setItem(storageName, next ? 'on' : 'off');
    } catch {
      // Storage is forbidden: it holds for this page.
    }
  }
  const listed = [...shortcuts, { keys: '?', label: t('list'), target: '' }];
  return (
    <div className="needs-script no-print" data-shortcuts={isListening ? 'on' : undefined}>
      <Button type="button" variant="plain" onClick={() => dialog.current?.showModal()}>
        {t('open')}
      </Button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title">{t('title')}</h2>
        <dl className={styles.list}>
          {listed.map(({ keys, label }) => (
            <div key={keys}>
              <dt>
                {keys.split('+').map((key) => (
                  <kbd key={key}>{key === 'mod' ? 'Ctrl / ⌘' : key}</kbd>
                ))}
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.single}>
          <input
            type="checkbox"
            id="single-keys"
            checked={isOn}
            onChange={(event) => turn(event.currentTarget.checked)}
          />
          <label htmlFor="single-keys">{t('single')}</label>
        </p>
        <Button type="button" variant="secondary" onClick={() => dialog.current?.close()}>
          {t('close')}
        </Button>
      </dialog>
    </div>
  );
}

function read(): string | null {
  try {
    return localStorage.getItem(storageName);
  } catch {
    return null;
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !/^(checkbox|radio|button|submit)$/.test(target.type);
  return /^(TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable;
}
