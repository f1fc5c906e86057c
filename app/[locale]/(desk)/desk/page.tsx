import type { Metadata } from 'next';
import { DeskHome } from '@/components/desk/desk-home';
import { DeskNews } from '@/components/desk/desk-news';
import { SignedOut } from '@/components/desk/signed-out';
import { PageHeader } from '@/components/ui/page-header';
import { listDrafts } from '@/lib/assessments/queries/list-drafts';
import { listSeveralDrafts } from '@/lib/assessments/queries/several-drafts';
import { mayAnywhere } from '@/lib/auth/permissions';
import { listPanels } from '@/lib/desk/queries/list-panels';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { getSettings } from '@/lib/settings/queries';
import { openDesk } from './open-desk';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'desk')('title') } : {};
}

export default async function DeskPage({ params, searchParams }: Props) {
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at));
  if (!viewer) return <SignedOut locale={locale} />;
  const t = getTranslator(locale, 'desk');
  const [panels, returned, drafts, several, waiting, settings] = await Promise.all([
    listPanels(viewer),
    listDrafts(viewer, 'RETURNED'),
    listDrafts(viewer, 'DRAFT'),
    listSeveralDrafts(viewer),
    listDrafts(viewer, 'SUBMITTED'),
    getSettings(),
  ]);
  return (
    <>
      <PageHeader title={t('home.title')} lead={t('home.lead', { voice: viewer.voice.name })}>
        <DeskNews locale={locale} query={await searchParams} />
      </PageHeader>
      <DeskHome
        locale={locale}
        panels={panels}
        queues={{ returned, waiting, drafts }}
        several={several}
        mayReview={mayAnywhere(viewer, 'review.decide')}
        mayReviewOwn={settings.isSelfPublishingAllowed}
        now={new Date()}
      />
    </>
  );
}
