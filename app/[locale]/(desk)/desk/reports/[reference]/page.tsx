import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DraftFiles } from '@/components/report/draft-files';
import { DraftHead, DraftPreview, NextVersion } from '@/components/report/draft-parts';
import { DraftPublication } from '@/components/report/publication-form';
import { ReportForm } from '@/components/report/report-form';
import { getCountry } from '@/lib/countries/queries';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { reportKind } from '@/lib/presence/presence';
import { asTyped } from '@/lib/reports/draft-schema';
import { canPublishReport } from '@/lib/reports/policy';
import { composeReport } from '@/lib/reports/queries/compose-report';
import { getReportDraft } from '@/lib/reports/queries/drafts';
import { getFilesState } from '@/lib/reports/queries/files-state';
import { openDesk } from '../../open-desk';
import { WhoElse } from '../../who-else';
import {
  autosaveReport,
  discardReport,
  submitReport,
  submitReportFiles,
  submitReportPublication,
} from '../actions';

interface Props {
  params: Promise<{ locale: string; reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, reference } = await params;
  if (!isLocale(locale)) return {};
  return {
    title: `${decodeURIComponent(reference)}: ${getTranslator(locale, 'reports')('desk.title')}`,
  };
}

export default async function ReportDraftPage({ params, searchParams }: Props) {
  const reference = decodeURIComponent((await params).reference);
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'reports', reference));
  const draft = viewer && (await getReportDraft(viewer, reference));
  if (viewer && !draft) notFound();
  const query = await searchParams;
  const messages = sliceMessages(locale, 'errors', 'desk', 'reports');
  const shown = draft ?? emptyDraft;
  const country = draft && (await getCountry(draft.country));
  const composed =
    draft && country && query.preview !== undefined
      ? await composeReport(country, { ...draft, cited: null })
      : null;
  const files = viewer && draft && (await getFilesState(viewer, draft.id));
  const timeZone = country?.timeZone ?? 'UTC';
  const kept = `${viewer?.accountId ?? ''}.report`;
  const next = (draft?.versions[0]?.version ?? 0) + 1;
  return (
    <>
      {draft ? <DraftHead locale={locale} draft={draft} query={query} /> : null}
      {viewer && draft ? (
        <WhoElse viewer={viewer} locale={locale} opened={{ kind: reportKind, id: draft.id }} />
      ) : null}
      {draft && files ? (
        <DraftFiles
          place={{ locale, country: draft.country }}
          timeZone={timeZone}
          draftId={draft.id}
          reference={reference}
          state={files}
          again={submitReportFiles}
        />
      ) : null}
      <NextVersion locale={locale} isNext={next > 1}>
        <ReportForm
          action={submitReport}
          autosave={autosaveReport}
          discard={discardReport}
          {...{ locale, messages, timeZone }}
          initial={asTyped(shown)}
          country={shown.country}
          draftId={shown.id}
          version={shown.version}
          keepUnder={`${kept}.${shown.id}`}
          keepSaved={kept}
          hasVersions={next > 1}
        />
      </NextVersion>
      {composed ? (
        <DraftPreview {...{ locale, ...composed }} isDayChosen={shown.asOf !== null} />
      ) : null}
      {viewer && draft && composed ? (
        <DraftPublication
          {...{ locale, messages, next }}
          action={submitReportPublication}
          draftId={draft.id}
          version={draft.version}
          isAllowed={canPublishReport(viewer, draft)}
        />
      ) : null}
    </>
  );
}

/** For somebody whose session ended while they typed: the answer of the form fills it. */
const emptyDraft = {
  ...{ id: '', version: 0, country: 'kz', title: '', template: 'STATUS', locale: 'en' },
  ...{ selection: '', introduction: '', notes: '', changeNote: '' },
  ...{ asOf: null, since: null, knownAt: null },
};
