import { Section } from '@/components/ui/section';
import type { AuditSearch } from '@/lib/audit/schema';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './audit.module.css';

/** The found events as files. */
export function TakeEvents({ locale, search }: { locale: Locale; search: AuditSearch }) {
  const t = getTranslator(locale, 'audit');
  const at = (file: string) => `${deskPath(locale, 'audit', file)}${queryString(search)}`;
  return (
    <Section id="take" title={t('take')} lead={<p>{t('takeHint')}</p>}>
      <p className={styles.take}>
        <a href={at('events.csv')} download>
          {t('csv')}
        </a>
        <a href={at('events.json')} download>
          {t('json')}
        </a>
      </p>
    </Section>
  );
}
