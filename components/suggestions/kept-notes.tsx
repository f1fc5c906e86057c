import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './suggestions.module.css';

/** What is kept of somebody who sends something, said where it is sent. */
export function KeptNotes({ locale, days }: { locale: Locale; days: number }) {
  const t = getTranslator(locale, 'suggest');
  return (
    <Section id="kept" title={t('kept')}>
      <ul className={styles.notes}>
        <li>{t('keptText')}</li>
        <li>{t('keptContact', { days })}</li>
        <li>{t('keptNot')}</li>
        <li>{t('keptThrottle')}</li>
        <li>{t('keptAfter', { days })}</li>
      </ul>
      <p>{t('danger')}</p>
    </Section>
  );
}
