import type { Metadata } from 'next';
import { DeskNews } from '@/components/desk/desk-news';
import { QueuePage } from '@/components/desk/queue-page';
import { SignedOut } from '@/components/desk/signed-out';
import { listDrafts } from '@/lib/assessments/queries/list-drafts';
import { listSeveralDrafts } from '@/lib/assessments/queries/several-drafts';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { openDesk } from '../open-desk';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'work')('queue.drafts') } : {};
}

export default async function DraftsPage({ params, searchParams }: Props) {
  const isReturned = (await searchParams).state === 'returned';
  const query = isReturned ? '?state=returned' : '';
  const { locale, viewer } = await openDesk(params, (at) => `${deskPath(at, 'drafts')}${query}`);
  if (!viewer) return <SignedOut locale={locale} />;
  return (
    <QueuePage
      locale={locale}
      viewer={viewer}
      queue={isReturned ? 'returned' : 'drafts'}
      lines={await listDrafts(viewer, isReturned ? 'RETURNED' : 'DRAFT')}
      several={isReturned ? [] : await listSeveralDrafts(viewer)}
      mayReviewOwn={false}
      news={<DeskNews locale={locale} query={await searchParams} place="saved" />}
    />
  );
}
