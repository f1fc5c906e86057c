import { PageHeader } from '@/components/ui/page-header';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { explorerPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/**
 * What a 404 says: what may have happened, and the way back.
 * @param country where to search; left out where none is known
 * @param today the same address without its earlier day, where it had one
 */
export function NotFoundMessage({
  locale,
  country,
  today,
}: {
  locale: string | undefined;
  country?: string;
  today?: string | undefined;
}) {
  const known = locale && isLocale(locale) ? locale : defaultLocale;
  const t = getTranslator(known, 'errors');
  return (
    <PageHeader title={t('notFound.title')} lead={t('notFound.body')}>
      {today ? (
        <p>
          {t('notFound.earlier')} <a href={today}>{t('notFound.today')}</a>
        </p>
      ) : null}
      <p>
        <a href={`/${known}`}>{t('notFound.action')}</a>
      </p>
      {country ? (
        <p>
          <a href={explorerPath({ locale: known, country })}>{t('notFound.search')}</a>
        </p>
      ) : null}
    </PageHeader>
  );
}
