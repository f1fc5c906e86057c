import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { LinkNotValid } from '@/components/account/link-not-valid';
import { ProviderAccountForm } from '@/components/account/provider-account-form';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { getLinkEnd, getUsableLink } from '@/lib/accounts/queries';
import { settings } from '@/lib/env';
import { isFormPost } from '@/lib/forms/action';
import { isLocale } from '@/lib/i18n/locales';
import { invitationPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { arrival } from '@/lib/provider/cookies';
import { findAddress } from '@/lib/provider/queries';
import { submitProviderInvitation } from '../actions';

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: getTranslator(locale, 'account')('invitation.title'), robots: { index: false } };
}

/** Where somebody comes who chose the organisation's own sign-in to take an invitation. */
export default async function ProviderInvitationPage({ params }: Props) {
  const { locale, token } = await params;
  const { provider } = settings();
  if (!isLocale(locale) || !provider) notFound();
  const invitation = invitationPath(locale, token);
  const person = await arrival.read();
  const link = await getUsableLink('INVITATION', token);
  // A form that was sent is shown again with its answer, whatever became of the rest.
  const isPost = await isFormPost();
  if (!link && !isPost) {
    return <LinkNotValid locale={locale} end={await getLinkEnd('INVITATION', token)} />;
  }
  const isHere = person?.invitation === token;
  if (!isHere && !isPost) redirect(`${invitation}?reason=failed`);
  const found =
    link && isHere && !isPost
      ? await findAddress(link.email, person)
      : { email: link?.email ?? person?.verifiedEmail ?? '' };
  const t = getTranslator(locale, 'account');
  const back = <Link href={invitation}>{t('invitation.back')}</Link>;
  if ('refusal' in found) {
    return (
      <PageHeader title={t('invitation.notSo')} lead={t('invitation.kept')}>
        <Notice tone="warning">{getTranslator(locale, 'errors')(`code.${found.refusal}`)}</Notice>
        <p>{back}</p>
      </PageHeader>
    );
  }
  const lead = link
    ? t('invitation.arrived', {
        name: provider.name,
        role: t(`role.${link.role}`),
        voice: link.voiceName,
      })
    : undefined;
  return (
    <>
      <PageHeader title={t('invitation.title')} lead={lead} />
      <ProviderAccountForm
        action={submitProviderInvitation}
        locale={locale}
        messages={sliceMessages(locale, 'errors', 'account')}
        token={token}
        email={found.email}
      />
      <p>{back}</p>
    </>
  );
}
