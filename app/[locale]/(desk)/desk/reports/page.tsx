import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DraftTable } from '@/components/report/draft-table';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { mayAnywhere } from '@/lib/auth/permissions';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { listReportDrafts } from '@/lib/reports/queries/drafts';
import { wordsOf } from '@/lib/translations/page-texts';
import { openDesk } from '../open-desk';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'reports')('desk.title') } : {};
}

export default async function ReportsPage({ params, searchParams }: Props) {
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'reports'));
  if (!viewer || !mayAnywhere(viewer, 'reports.write')) notFound();
  const t = getTranslator(locale, 'reports');
  const drafts = await listReportDrafts(viewer);
  const { discarded } = await searchParams;
  return (
    <>
      <PageHeader title={t('desk.title')} lead={<p>{t('desk.lead')}</p>}>
        {discarded ? (
          <Notice isLive title={getTranslator(locale, 'desk')('home.discarded')} />
        ) : null}
        <p>
          <a className={buttonClass('secondary')} href={deskPath(locale, 'reports', 'new')}>
            {t('desk.new')}
          </a>
        </p>
      </PageHeader>
      <DraftTable locale={locale} voice={wordsOf(viewer.voice.name)} drafts={drafts} />
    </>
  );
}
