import { StatusMark } from '@/components/status/status-mark';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import { statusAnchor } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { statuses } from '@/lib/status/scale';
import styles from './methodology.module.css';

/** The nine statuses with mark, definition and what each is not; every badge leads to its line here. */
export function Scale({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, 'methodology');
  const words = getTranslator(locale, 'status');
  return (
    <Section id="scale" title={t('scale.title')} lead={<p>{t('scale.lead')}</p>}>
      <ul className={styles.scale}>
        {statuses.map((status) => (
          <li key={status} id={statusAnchor(status)}>
            <StatusMark status={status} size={26} />
            <div>
              <h3>{words(`name.${status}`)}</h3>
              <p>{words(`definition.${status}`)}</p>
              <p className={styles.quiet}>
                <strong>{t('scale.notTitle')}</strong> {t(`scale.not.${status}`)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
