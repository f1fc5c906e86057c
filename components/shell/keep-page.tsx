'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './keep-page.module.css';
import { canKeep, type KeptPages, keepPage, readKept, removeKept } from './kept-pages';

export type KeepTexts = Record<'keep' | 'again' | 'remove' | 'explanation' | 'failed', string>;

const here = () => window.location.pathname + window.location.search;

/** Lets a reader keep this page in the browser, and take away all that is kept. Not there where it could not work. */
export function KeepPage({ locale, texts }: { locale: Locale; texts: KeepTexts }) {
  const [kept, setKept] = useState<KeptPages | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (canKeep()) readKept(here()).then(setKept, () => setKept(null));
  }, []);
  if (!kept) return null;
  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailed(false);
    await work().catch(() => setFailed(true));
    setKept(await readKept(here()));
    setBusy(false);
  };
  const at = kept.at && shownInstant(locale, kept.at);
  return (
    <div className={styles.keep}>
      <p>{texts.explanation}</p>
      <div className={styles.actions}>
        <Button
          type="button"
          variant="secondary"
          disabled={isBusy}
          onClick={() => during(() => keepPage(here(), document.title))}
        >
          {at ? texts.again.replace('{at}', at) : texts.keep}
        </Button>
        {kept.count > 0 ? (
          <Button
            type="button"
            variant="secondary"
            disabled={isBusy}
            onClick={() => during(removeKept)}
          >
            {texts.remove.replace('{count}', String(kept.count))}
          </Button>
        ) : null}
      </div>
      <p role="status">{hasFailed ? texts.failed : ''}</p>
    </div>
  );
}

/** On the reader's own clock. */
export const shownInstant = (locale: Locale, at: Date): string =>
  formatInstant(locale, at, Intl.DateTimeFormat().resolvedOptions().timeZone);
