import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignInForm } from '@/components/account/sign-in-form';
import styles from '@/components/forms/form-stack.module.css';
import { buttonClass } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { ownPath } from '@/lib/auth/return-path';
import { getViewer } from '@/lib/auth/viewer';
import { settings } from '@/lib/env';
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

const reasons = {
  ready: 'ready',
  again: 'again',
  out: 'out',
  reset: 'reset',
  unknown: 'unknown',
  unreachable: 'unreachable',
} as const;

const isWarning = (reason: string) => reason === 'unknown' || reason === 'unreachable';

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = getTranslator(locale, 'account');
  const { to, callbackUrl, reason, error } = await searchParams;
  const target = to ?? callbackUrl;
  const viewer = await getViewer();
  const known = error ? 'failed' : reasons[String(reason) as keyof typeof reasons];
  const path = ownPath(typeof target === 'string' ? target : '', deskPath(locale));
  const { provider } = settings();
  return (
    <>
      <PageHeader title={t('signIn.title')} lead={t('signIn.lead')}>
        {known ? (
          <Notice tone={error || isWarning(known) ? 'warning' : 'information'}>
            {t(`signIn.${known}`)}
          </Notice>
        ) : null}
        {viewer ? (
          <Notice title={t('signIn.already', { name: viewer.name })}>
            <Link href={deskPath(locale)}>{t('signIn.toDesk')}</Link>
          </Notice>
        ) : null}
      </PageHeader>
      <div className={styles.stack}>
        {provider ? (
          <>
            <p>
              <a
                className={buttonClass('secondary')}
                href={`/api/auth/provider/start?${new URLSearchParams({ locale, to: path })}`}
              >
                {t('signIn.through', { name: provider.name })}
              </a>
            </p>
            <p>{t('signIn.or')}</p>
          </>
        ) : null}
        <SignInForm
          action={submitSignIn}
          locale={locale}
          messages={sliceMessages(locale, 'errors', 'account')}
          to={path}
        />
        <p>
          <Link href={`/${locale}/password`}>{t('signIn.forgotten')}</Link>
        </p>
      </div>
    </>
  );
}
