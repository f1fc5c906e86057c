import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LinkNotValid } from '@/components/account/link-not-valid';
import { NewAccountForm } from '@/components/account/new-account-form';
import { PageHeader } from '@/components/ui/page-header';
import { getUsableLink } from '@/lib/accounts/queries';
import { formatInstant } from '@/lib/i18n/format';
import { isLocale } from '@/lib/i18n/locales';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { submitInvitation } from './actions';

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: getTranslator(locale, 'account')('invitation.title'), robots: { index: false } };
}

export default async function InvitationPage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const link = await getUsableLink('INVITATION', token);
  if (!link) return <LinkNotValid locale={locale} />;
  const t = getTranslator(locale, 'account');
  const lead = t('invitation.lead', {
    role: t(`role.${link.role}`),
    voice: link.voiceName,
    until: formatInstant(locale, link.expiresAt, 'UTC'),
  });
  return (
    <>
      <PageHeader title={t('invitation.title')} lead={lead} />
      <NewAccountForm
        action={submitInvitation}
        locale={locale}
        messages={sliceMessages(locale, 'errors', 'account')}
        token={token}
      />
    </>
  );
}
