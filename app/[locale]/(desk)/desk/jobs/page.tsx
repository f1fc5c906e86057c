import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignedOut } from '@/components/desk/signed-out';
import { JobList } from '@/components/jobs/job-list';
import { RecurringJobs } from '@/components/jobs/recurring-jobs';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { getJobOverview } from '@/lib/jobs/queries';
import { openDesk } from '../open-desk';
import { submitJobRetry } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'jobs')('title') } : {};
}

export default async function JobsPage({ params, searchParams }: Props) {
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'jobs'));
  if (!viewer) return <SignedOut locale={locale} />;
  const overview = await getJobOverview(viewer);
  if (!overview) notFound();
  const t = getTranslator(locale, 'jobs');
  const { retried } = await searchParams;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        {retried ? <Notice isLive title={t('retried')} /> : null}
      </PageHeader>
      {(['failed', 'running', 'waiting'] as const).map((state) => (
        <Section
          key={state}
          id={state}
          title={t(`state.${state}`, { count: overview.counts[state] })}
        >
          <JobList
            locale={locale}
            messages={sliceMessages(locale, 'errors', 'account')}
            state={state}
            jobs={overview.jobs.filter((job) => job.state === state)}
            retry={submitJobRetry}
          />
        </Section>
      ))}
      <Section id="recurring" title={t('recurring')} lead={t('recurringLead')}>
        <RecurringJobs locale={locale} jobs={overview.recurring} />
      </Section>
    </>
  );
}
