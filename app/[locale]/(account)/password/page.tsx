import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ForgottenForm } from '@/components/own-account/forgotten-form';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { settings } from '@/lib/env';
import { isLocale } from '@/lib/i18n/locales';
import { signInPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { submitPasswordForgotten } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: getTranslator(locale, 'ownAccount')('reset.title'), robots: { index: false } };
}

export default async function ForgottenPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = getTranslator(locale, 'ownAccount');
  const sendsMail = settings().mail !== undefined;
  const { sent } = await searchParams;
  return (
    <>
      <PageHeader title={t('reset.title')} lead={sendsMail ? t('reset.lead') : t('reset.noMail')}>
        {sent && sendsMail ? <Notice isLive title={t('reset.sent')} /> : null}
        <p>
          <Link href={signInPath(locale)}>{t('reset.signIn')}</Link>
        </p>
      </PageHeader>
      {sendsMail ? (
        <ForgottenForm
          action={submitPasswordForgotten}
          locale={locale}
          messages={sliceMessages(locale, 'errors', 'ownAccount')}
        />
      ) : null}
    </>
  );
}
