import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LinkNotValid } from '@/components/account/link-not-valid';
import { NewAccountForm } from '@/components/account/new-account-form';
import styles from '@/components/forms/form-stack.module.css';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { getLinkEnd, getUsableLink } from '@/lib/accounts/queries';
import { settings } from '@/lib/env';
import { formatInstant } from '@/lib/i18n/format';
import { isLocale } from '@/lib/i18n/locales';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { submitInvitation } from './actions';

interface Props {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: getTranslator(locale, 'account')('invitation.title'), robots: { index: false } };
}

/** What may have happened at the provider. */
const reasons = ['cancelled', 'failed', 'unreachable'] as const;

export default async function InvitationPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const link = await getUsableLink('INVITATION', token);
  if (!link) return <LinkNotValid locale={locale} end={await getLinkEnd('INVITATION', token)} />;
  const t = getTranslator(locale, 'account');
  const lead = t('invitation.lead', {
    role: t(`role.${link.role}`),
    voice: link.voiceName,
    until: formatInstant(locale, link.expiresAt, 'UTC'),
  });
  const { reason } = await searchParams;
  const happened = reasons.find((known) => known === reason);
  const { provider } = settings();
  const start = new URLSearchParams({ locale, invitation: token });
  return (
    <>
      <PageHeader title={t('invitation.title')} lead={lead}>
        {happened ? <Notice tone="warning">{t(`invitation.${happened}`)}</Notice> : null}
      </PageHeader>
      <div className={styles.stack}>
        {provider ? (
          <>
            <p>
              <a className={buttonClass('secondary')} href={`/api/auth/provider/start?${start}`}>
                {t('signIn.through', { name: provider.name })}
              </a>
            </p>
            <p>{t('invitation.or')}</p>
          </>
        ) : null}
        <NewAccountForm
          action={submitInvitation}
          locale={locale}
          messages={sliceMessages(locale, 'errors', 'account')}
          token={token}
          invited={link.email}
        />
      </div>
    </>
  );
}
