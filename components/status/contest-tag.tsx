import type { Contest } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './marks.module.css';

/** Says that another voice judges differently; nothing where none does. */
export function ContestTag({ contest, locale }: { contest: Contest; locale: Locale }) {
  if (contest === 'UNCONTESTED') return null;
  const t = getTranslator(locale, 'status');
  return (
    <span
      className={`${styles.tag} ${contest === 'CLOSE' ? styles.close : ''}`}
      title={t(`contest.explain.${contest}`)}
    >
      <svg width="16" height="12" viewBox="0 0 16 12" aria-hidden="true" focusable="false">
        <path className={styles.stroke} d="M5.5 2 1.5 6l4 4M10.5 2l4 4-4 4" />
      </svg>
      {t(`contest.${contest}`)}
    </span>
  );
}
