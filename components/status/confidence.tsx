import type { Confidence as Level } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './marks.module.css';

const levels: readonly Level[] = ['LOW', 'LOW_MEDIUM', 'MEDIUM', 'MEDIUM_HIGH', 'HIGH'];

/** How sure the record is, as one to five filled steps and in words. */
export function Confidence({ level, locale }: { level: Level; locale: Locale }) {
  const t = getTranslator(locale, 'status');
  const reached = levels.indexOf(level);
  return (
    <span className={`${styles.mark} ${styles.quiet}`}>
      <svg className={styles.steps} width="34" height="12" aria-hidden="true" focusable="false">
        {levels.map((step, index) => (
          <rect
            key={step}
            className={index <= reached ? styles.filled : undefined}
            x={index * 7 + 0.5}
            y="2.5"
            width="4"
            height="8"
          />
        ))}
      </svg>
      <span>
        {t('confidence.label')}: {t(`confidence.${level}`).toLocaleLowerCase(locale)}
      </span>
    </span>
  );
}
