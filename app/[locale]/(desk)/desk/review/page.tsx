import type { Metadata } from 'next';
import { DeskNews } from '@/components/desk/desk-news';
import { QueuePage } from '@/components/desk/queue-page';
import { SignedOut } from '@/components/desk/signed-out';
import { listDrafts } from '@/lib/assessments/queries/list-drafts';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { getSettings } from '@/lib/settings/queries';
import { openDesk } from '../open-desk';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'work')('queue.review') } : {};
}

export default async function ReviewQueuePage({ params, searchParams }: Props) {
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'review'));
  if (!viewer) return <SignedOut locale={locale} />;
  const { isSelfPublishingAllowed } = await getSettings();
  return (
    <QueuePage
      locale={locale}
      viewer={viewer}
      queue="review"
      lines={[
        ...(await listDrafts(viewer, 'SUBMITTED')),
        ...(await listDrafts(viewer, 'SCHEDULED')),
      ]}
      mayReviewOwn={isSelfPublishingAllowed}
      news={<DeskNews locale={locale} query={await searchParams} />}
    />
  );
}
