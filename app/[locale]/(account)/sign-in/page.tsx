import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignInForm } from '@/components/account/sign-in-form';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { ownPath } from '@/lib/auth/return-path';
import { getViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { submitSignIn } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: getTranslator(locale, 'account')('signIn.title'), robots: { index: false } };
}

const reasons = { ready: 'ready', again: 'again', out: 'out' } as const;

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = getTranslator(locale, 'account');
  const { to, callbackUrl, reason, error } = await searchParams;
  const target = to ?? callbackUrl;
  const viewer = await getViewer();
  const known = error ? 'failed' : reasons[String(reason) as keyof typeof reasons];
  return (
    <>
      <PageHeader title={t('signIn.title')} lead={t('signIn.lead')}>
        {known ? (
          <Notice tone={error ? 'warning' : 'information'}>{t(`signIn.${known}`)}</Notice>
        ) : null}
        {viewer ? (
          <Notice title={t('signIn.already', { name: viewer.name })}>
            <Link href={deskPath(locale)}>{t('signIn.toDesk')}</Link>
          </Notice>
        ) : null}
      </PageHeader>
      <SignInForm
        action={submitSignIn}
        locale={locale}
        messages={sliceMessages(locale, 'errors', 'account')}
        to={ownPath(typeof target === 'string' ? target : '', deskPath(locale))}
      />
    </>
  );
}
