import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ReportForm } from '@/components/report/report-form';
import { PageHeader } from '@/components/ui/page-header';
import { getDefaultCountryCode } from '@/lib/countries/queries';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { newId } from '@/lib/identity/ids';
import { readChoice } from '@/lib/reports/draft-schema';
import { canWriteReport } from '@/lib/reports/policy';
import { findDraftReference } from '@/lib/reports/queries/drafts';
import { openDesk } from '../../open-desk';
import { autosaveReport, discardReport, submitReport } from '../actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'reports')('desk.new') } : {};
}

/** A new report; of the selection that the address names, as the explorer's does. */
export default async function NewReportPage({ params, searchParams }: Props) {
  const asked = await searchParams;
  const search = queryString(asked);
  const { locale, viewer } = await openDesk(
    params,
    (at) => `${deskPath(at, 'reports', 'new')}${search}`,
  );
  if (viewer && !canWriteReport(viewer, { voiceId: viewer.voice.id })) notFound();
  // What was begun here saves itself, and has an address of its own since then.
  const begun = viewer && (await findDraftReference(viewer, String(asked.draft)));
  if (begun) redirect(deskPath(locale, 'reports', begun));
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name] : '');
  const code = /^[a-z]{2}$/.test(one('country')) ? one('country') : null;
  const country = code ?? (await getDefaultCountryCode()) ?? 'kz';
  const t = getTranslator(locale, 'reports');
  const initial = {
    template: 'STATUS',
    language: locale,
    selection: readChoice(search) ?? '',
    asOf: one('asOf'),
    since: one('since'),
    knownAt: one('knownAt'),
  };
  const draftId = newId();
  const own = `${viewer?.accountId ?? ''}.report`;
  return (
    <>
      <PageHeader title={t('desk.new')} />
      <ReportForm
        action={submitReport}
        autosave={autosaveReport}
        discard={discardReport}
        locale={locale}
        messages={sliceMessages(locale, 'errors', 'desk', 'reports')}
        initial={initial}
        country={country}
        timeZone="UTC"
        draftId={draftId}
        version={0}
        keepUnder={`${own}.new`}
        keepSaved={own}
        hasVersions={false}
      />
    </>
  );
}
