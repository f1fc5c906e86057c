import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { Link } from './link';
import styles from './pagination.module.css';

/** The pages to name around the current one: the first, the last and two on either side. */
export function pagesToShow(current: number, last: number): (number | 'gap')[] {
  const near = [1, current - 1, current, current + 1, last];
  const pages = [...new Set(near)].filter((page) => page >= 1 && page <= last);
  pages.sort((first, second) => first - second);
  return pages.flatMap((page, index) => {
    const before = pages[index - 1];
    if (before === undefined || page === before + 1) return [page];
    return page === before + 2 ? [page - 1, page] : ['gap' as const, page];
  });
}

/** Links to the other pages of a long list; nothing at all when there is one page. */
export function Pagination({
  locale,
  current,
  last,
  href,
}: {
  locale: Locale;
  current: number;
  last: number;
  /** The address of a page of the same list. */
  href: (page: number) => string;
}) {
  if (last <= 1) return null;
  const t = getTranslator(locale, 'shell');
  return (
    <nav className={`${styles.pagination} no-print`} aria-label={t('pagination.label')}>
      {current > 1 ? (
        <Link href={href(current - 1)} rel="prev">
          {t('pagination.previous')}
        </Link>
      ) : null}
      <ol>
        {pagesToShow(current, last).map((page, index, pages) =>
          page === 'gap' ? (
            <li key={`gap after ${pages[index - 1]}`} className={styles.gap} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={page}>
              <Link
                href={href(page)}
                aria-label={t('pagination.page', { page })}
                aria-current={page === current ? 'page' : undefined}
              >
                {page}
              </Link>
            </li>
          ),
        )}
      </ol>
      {current < last ? (
        <Link href={href(current + 1)} rel="next">
          {t('pagination.next')}
        </Link>
      ) : null}
    </nav>
  );
}
