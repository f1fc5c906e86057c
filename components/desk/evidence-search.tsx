'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { createTranslator } from 'use-intl/core';
import { TextField } from '@/components/ui/text-field';
import type { EvidenceChoice } from '@/lib/evidence/choice';
import type { Locale } from '@/lib/i18n/locales';
import styles from './evidence-search.module.css';
import { fetchEvidence } from './fetch-evidence';
import type { ProgressMessages } from './progress-form';

/** Milliseconds without a key before the record is asked. */
const pauseLength = 180;

/**
 * The search box for evidence. With scripts it is a combobox (WAI-ARIA, list autocomplete with manual
 * selection): arrows choose, Enter cites, Escape closes. Without them its text goes with the form.
 */
export function EvidenceSearch({
  locale,
  messages,
  recommendationId,
  defaultValue,
  onPick,
}: {
  locale: Locale;
  messages: ProgressMessages;
  recommendationId: string;
  defaultValue: string;
  onPick: (choice: EvidenceChoice) => void;
}) {
  const t = createTranslator({ locale, messages, namespace: 'desk.progress', timeZone: 'UTC' });
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const asked = useRef<AbortController | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const [isReady, setReady] = useState(false);
  const [found, setFound] = useState<EvidenceChoice[] | null>(null);
  const [active, setActive] = useState(-1);
  const [said, setSaid] = useState('');
  useEffect(() => {
    setReady(true);
    return () => window.clearTimeout(timer.current);
  }, []);

  const close = () => {
    window.clearTimeout(timer.current);
    asked.current?.abort();
    setFound(null);
    setActive(-1);
  };

  function search(words: string) {
    close();
    if (words.trim().length < 2) return;
    timer.current = window.setTimeout(async () => {
      const control = new AbortController();
      asked.current = control;
      const choices = await fetchEvidence(recommendationId, words, control.signal);
      if (control.signal.aborted) return;
      setFound(choices);
      setSaid(choices ? t('suggested', { count: choices.length }) : t('suggestFailed'));
    }, pauseLength);
  }

  function pick(choice: EvidenceChoice | undefined) {
    if (!choice) return;
    close();
    if (input.current) input.current.value = '';
    setSaid(t('citedNow', { title: choice.title }));
    onPick(choice);
  }

  function onKeyDown(event: KeyboardEvent) {
    const count = found?.length ?? 0;
    if (event.key === 'Escape' && found) close();
    else if (event.key === 'ArrowDown' && count > 0) setActive((active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) setActive((active <= 0 ? count : active) - 1);
    else if (event.key === 'Enter' && active >= 0) pick(found?.[active]);
    else return;
    event.preventDefault();
  }

  const isOpen = (found?.length ?? 0) > 0;
  const combobox = isReady && {
    role: 'combobox',
    'aria-autocomplete': 'list' as const,
    'aria-expanded': isOpen,
    'aria-controls': listId,
    'aria-activedescendant': active >= 0 ? `${listId}-${active}` : undefined,
  };
  return (
    <div className={styles.search}>
      <TextField
        ref={input}
        name="q"
        label={t('search')}
        hint={isReady ? t('suggestHint') : t('searchHint')}
        defaultValue={defaultValue}
        autoComplete="off"
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
        {...combobox}
      />
      <div id={listId} role="listbox" aria-label={t('found')} hidden={!isOpen}>
        {found?.map((choice, index) => (
          // The keyboard chooses from within the text field, as the pattern has it.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div
            key={choice.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(choice)}
          >
            <span lang="en">{choice.title}</span>
            <span className={styles.reference}>{choice.reference}</span>
          </div>
        ))}
      </div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}
