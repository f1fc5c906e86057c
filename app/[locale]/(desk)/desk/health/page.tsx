import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignedOut } from '@/components/desk/signed-out';
import { HealthSummary, HealthView } from '@/components/health/health-view';
import { PageHeader } from '@/components/ui/page-header';
import { judge } from '@/lib/health/judge';
import { getHealth } from '@/lib/health/queries/get-health';
import { formatInstant } from '@/lib/i18n/format';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { openDesk } from '../open-desk';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'jobs')('health.title') } : {};
}

export default async function HealthPage({ params }: Props) {
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'health'));
  if (!viewer) return <SignedOut locale={locale} />;
  const health = await getHealth(viewer);
  if (!health) notFound();
  const t = getTranslator(locale, 'jobs');
  const problems = judge(health, new Date(health.checkedAt));
  const when = formatInstant(locale, health.checkedAt, 'UTC');
  return (
    <>
      <PageHeader title={t('health.title')} lead={t('health.lead', { when })}>
        <HealthSummary locale={locale} problems={problems} />
      </PageHeader>
      <HealthView locale={locale} health={health} problems={problems} />
    </>
  );
}
