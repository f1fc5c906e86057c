import { StatusSwatch } from '@/components/status/status-swatch';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { type StatusCounts, statuses } from '@/lib/status/scale';
import styles from './bar-key.module.css';

/** What the colours of the bars of a list mean: fill, mark and word for every status that one of them counts. */
export function BarKey({ locale, bars }: { locale: Locale; bars: readonly StatusCounts[] }) {
  const t = getTranslator(locale, 'status');
  return (
    <ul className={styles.key} aria-label={t('label')}>
      {statuses
        .filter((status) => bars.some((counts) => counts[status]))
        .map((status) => (
          <li key={status}>
            <StatusSwatch status={status} size={18} /> {t(`name.${status}`)}
          </li>
        ))}
    </ul>
  );
}
