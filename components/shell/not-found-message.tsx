import { PageHeader } from '@/components/ui/page-header';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';

/**
 * What a 404 says: what may have happened, and the way back.
 * @param today the same address without its earlier day, where it had one
 */
export function NotFoundMessage({
  locale,
  today,
}: {
  locale: string | undefined;
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
    </PageHeader>
  );
}
