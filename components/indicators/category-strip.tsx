import { RecordText } from '@/components/record/record-text';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './category-strip.module.css';

/** Years with their category, in order; a year of which nothing is known says so. */
export function CategoryStrip({
  locale,
  years,
  id,
}: {
  locale: Locale;
  years: readonly { year: number; category: string | null }[];
  id: string;
}) {
  const t = getTranslator(locale, 'indicators');
  return (
    <figure aria-labelledby={id} className={styles.figure}>
      <figcaption id={id}>{t('categories')}</figcaption>
      <ol className={styles.years}>
        {years.map(({ year, category }) => (
          <li key={year} className={category ? styles.known : undefined}>
            <span className={styles.year}>{year}</span>
            {category ? <RecordText text={category} /> : <span>{t('noData')}</span>}
          </li>
        ))}
      </ol>
    </figure>
  );
}
