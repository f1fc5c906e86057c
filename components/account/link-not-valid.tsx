import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import type { Locale } from '@/lib/i18n/locales';
import { signInPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** Where a one-time link leads once it is used, withdrawn, too old or mistyped. */
export function LinkNotValid({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, 'account');
  return (
    <PageHeader title={t('link.title')} lead={t('link.body')}>
      <p>
        <Link href={signInPath(locale)}>{t('link.signIn')}</Link>
      </p>
    </PageHeader>
  );
}
