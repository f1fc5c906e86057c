import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './review-view.module.css';

/** Where in the queue one is, with the way to the neighbours: worked through one after another. */
export function ReviewPlace({
  locale,
  ids,
  id,
}: {
  locale: Locale;
  /** What waits, in order. */
  ids: readonly string[];
  id: string;
}) {
  const t = getTranslator(locale, 'desk');
  const index = ids.indexOf(id);
  const previous = ids[index - 1];
  const next = ids[index + 1];
  return (
    <nav aria-label={t('home.waiting')} className={`${styles.place} no-print`}>
      {index >= 0 ? (
        <span>{t('review.place', { place: index + 1, total: ids.length })}</span>
      ) : null}
      {previous ? (
        <Link id="previous-review" href={deskPath(locale, 'review', previous)}>
          {t('review.previous')}
        </Link>
      ) : null}
      {next ? (
        <Link id="next-review" href={deskPath(locale, 'review', next)}>
          {t('review.next')}
        </Link>
      ) : null}
      <Link href={deskPath(locale, 'review')}>{t('review.queue')}</Link>
    </nav>
  );
}
