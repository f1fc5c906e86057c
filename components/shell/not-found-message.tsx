import { PageHeader } from '@/components/ui/page-header';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';

/** What a 404 says: what may have happened, and the way back. */
export function NotFoundMessage({ locale }: { locale: string | undefined }) {
  const known = locale && isLocale(locale) ? locale : defaultLocale;
  const t = getTranslator(known, 'errors');
  return (
    <PageHeader title={t('notFound.title')} lead={t('notFound.body')}>
      <p>
        <a href={`/${known}`}>{t('notFound.action')}</a>
      </p>
    </PageHeader>
  );
}
