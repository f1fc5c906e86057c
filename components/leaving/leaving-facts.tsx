import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { Leaving } from '@/lib/leaving/types';
import styles from './leaving.module.css';

/** What will happen, before anything does. */
export function LeavingFacts({ locale, leaving }: { locale: Locale; leaving: Leaving }) {
  const t = getTranslator(locale, 'leaving');
  const { email, voiceName, signed, links, drafts } = leaving;
  return (
    <ul className={styles.facts}>
      <li>{t('gone', { email })}</li>
      <li>{t('signed', { count: signed, voice: voiceName })}</li>
      <li>
        {t('drafts', { count: drafts.length })}
        {drafts.length > 0 ? `: ${drafts.map(({ reference }) => reference).join(', ')}` : null}
      </li>
      <li>{t('scheduled')}</li>
      <li>{t('links', { count: links })}</li>
      <li>{t('history')}</li>
    </ul>
  );
}
