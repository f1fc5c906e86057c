import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LinkNotValid } from '@/components/account/link-not-valid';
import { NewPasswordForm } from '@/components/own-account/new-password-form';
import { PageHeader } from '@/components/ui/page-header';
import { formatInstant } from '@/lib/i18n/format';
import { isLocale } from '@/lib/i18n/locales';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { getUsableReset } from '@/lib/passwords/queries';
import { submitPasswordReset } from './actions';

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: getTranslator(locale, 'ownAccount')('reset.newTitle'), robots: { index: false } };
}

export default async function NewPasswordPage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const link = await getUsableReset(token);
  if (!link) return <LinkNotValid locale={locale} />;
  const t = getTranslator(locale, 'ownAccount');
  const until = formatInstant(locale, link.expiresAt, 'UTC');
  return (
    <>
      <PageHeader title={t('reset.newTitle')} lead={t('reset.newLead', { until })} />
      <NewPasswordForm
        action={submitPasswordReset}
        locale={locale}
        messages={sliceMessages(locale, 'errors', 'ownAccount')}
        token={token}
      />
    </>
  );
}
