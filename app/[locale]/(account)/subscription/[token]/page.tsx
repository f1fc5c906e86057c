import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RowForm } from '@/components/forms/row-form';
import { RecordText } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { isLocale } from '@/lib/i18n/locales';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { getSubscription } from '@/lib/subscriptions/queries/get-subscription';
import { nameOf } from '@/lib/subscriptions/word-mail';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { submitConfirmation, submitUnsubscription } from './actions';

interface Props {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const title = getTranslator(locale, 'subscriptions')('own.title');
  return { title, robots: { index: false } };
}

/** The page behind the links of a mail: opening it changes nothing, its button does. */
export default async function SubscriptionPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const t = getTranslator(locale, 'subscriptions');
  const query = await searchParams;
  const subscription = await getSubscription(token);
  if (!subscription) {
    return (
      <PageHeader title={t('own.title')}>
        <Notice isLive title={query.ended ? t('own.ended') : t('own.unknown')}>
          <p>{query.ended ? t('own.endedHint') : t('own.unknownHint')}</p>
        </Notice>
      </PageHeader>
    );
  }
  await readTranslations(locale, subscription);
  const { isConfirmed, name, path } = subscription;
  const form = {
    locale,
    messages: sliceMessages(locale, 'errors', 'account'),
    fields: { token },
  };
  return (
    <>
      <PageHeader title={t('own.title')}>
        {query.confirmed ? <Notice isLive title={t('own.confirmed')} /> : null}
        <p>
          {isConfirmed ? t('own.following') : t('own.question')}{' '}
          <Link href={`/${locale}/${path}`}>
            {name ? <RecordText text={name} /> : nameOf(locale, subscription)}
          </Link>
        </p>
      </PageHeader>
      {isConfirmed ? (
        <RowForm {...form} action={submitUnsubscription}>
          {t('own.end')}
        </RowForm>
      ) : (
        <RowForm {...form} action={submitConfirmation} variant="primary">
          {t('own.confirm')}
        </RowForm>
      )}
    </>
  );
}
