import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RecordText } from '@/components/record/record-text';
import { PageLanguageNote } from '@/components/status/language-note';
import { SubscribeForm } from '@/components/subscriptions/subscribe-form';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { isLocale } from '@/lib/i18n/locales';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { canSendMail } from '@/lib/mail/queries';
import { findFollowableNamed } from '@/lib/subscriptions/queries/find-followable';
import { subscriptionSubjects } from '@/lib/subscriptions/schema';
import { nameOf } from '@/lib/subscriptions/word-mail';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { openPage, type SearchParams } from '../../open-page';
import { submitSubscription } from './actions';

interface Props {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: getTranslator(locale, 'subscriptions')('title'), robots: { index: false } };
}

/** Follow one thing by e-mail; without `what` and `of`, everything about the country. */
export default async function SubscribePage({ params, searchParams }: Props) {
  const { locale } = await openPage(params, searchParams);
  const { country } = await params;
  const query = await searchParams;
  const subject = subscriptionSubjects.find((name) => name.toLowerCase() === query.what);
  const name = typeof query.of === 'string' ? query.of : country;
  const what = await findFollowableNamed(subject ?? 'COUNTRY', subject ? name : country);
  if (!what) notFound();
  await readTranslations(locale, what);
  const t = getTranslator(locale, 'subscriptions');
  const label = what.name ? <RecordText text={what.name} /> : nameOf(locale, what);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        <p>
          {t('follow')} <Link href={`/${locale}/${what.path}`}>{label}</Link>
        </p>
        <PageLanguageNote locale={locale} />
      </PageHeader>
      {canSendMail() ? (
        <SubscribeForm
          action={submitSubscription}
          locale={locale}
          messages={sliceMessages(locale, 'errors', 'subscriptions')}
          subject={what.subject}
          subjectId={what.subjectId}
        />
      ) : (
        <Notice title={t('noServer')}>
          <p>{t('noServerHint')}</p>
        </Notice>
      )}
    </>
  );
}
