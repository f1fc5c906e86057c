import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import type { LinkEnd } from '@/lib/accounts/types';
import type { Locale } from '@/lib/i18n/locales';
import { signInPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** Where a one-time link leads once it is used, withdrawn, too old or mistyped, and what to do then. */
export function LinkNotValid({ locale, end }: { locale: Locale; end?: LinkEnd | null }) {
  const t = getTranslator(locale, 'account');
  return (
    <PageHeader title={t('link.title')} lead={t(end ? `link.${end}` : 'link.body')}>
      <p>
        <Link href={signInPath(locale)}>{t('link.signIn')}</Link>
      </p>
    </PageHeader>
  );
}
