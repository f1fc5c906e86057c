import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DraftHead, DraftPreview } from '@/components/report/draft-parts';
import { PublicationForm } from '@/components/report/publication-form';
import { ReportForm } from '@/components/report/report-form';
import { Section } from '@/components/ui/section';
import { getCountry } from '@/lib/countries/queries';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { canPublishReport } from '@/lib/reports/policy';
import { composeReport } from '@/lib/reports/queries/compose-report';
import { getReportDraft } from '@/lib/reports/queries/drafts';
import { openDesk } from '../../open-desk';
import { submitReport, submitReportPublication } from '../actions';

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
  const path = (at: Locale) => deskPath(at, 'reports', reference);
  const { locale, viewer } = await openDesk(params, path);
  const draft = viewer && (await getReportDraft(viewer, reference));
  if (viewer && !draft) notFound();
  const query = await searchParams;
  const t = getTranslator(locale, 'reports');
  const messages = sliceMessages(locale, 'errors', 'reports');
  const { locale: language, asOf, since, knownAt, ...rest } = draft ?? emptyDraft;
  const country = draft && (await getCountry(draft.country));
  const composed =
    draft && country && query.preview !== undefined
      ? await composeReport(country, { ...draft, knownAt: toInstant(knownAt), cited: null })
      : null;
  const next = (draft?.versions[0]?.version ?? 0) + 1;
  return (
    <>
      {draft ? <DraftHead locale={locale} draft={draft} query={query} /> : null}
      <ReportForm
        action={submitReport}
        locale={locale}
        messages={messages}
        initial={{
          ...{ title: rest.title, template: rest.template, selection: rest.selection, language },
          ...{ introduction: rest.introduction, notes: rest.notes, changeNote: rest.changeNote },
          ...{ asOf: asOf ?? '', since: since ?? '', knownAt: knownAt ?? '' },
        }}
        country={rest.country}
        draftId={rest.id}
        version={rest.version}
        keepUnder={`${viewer?.accountId ?? ''}.report.${rest.id}`}
        hasVersions={next > 1}
      />
      {composed ? <DraftPreview locale={locale} tree={composed.tree} /> : null}
      {viewer && draft && composed ? (
        <Section id="publish" title={t('desk.publishTitle')} lead={t('desk.publishLead')}>
          {canPublishReport(viewer, draft) ? (
            <PublicationForm
              action={submitReportPublication}
              locale={locale}
              messages={messages}
              draftId={draft.id}
              version={draft.version}
              next={next}
            />
          ) : (
            <p>{t('desk.notYet')}</p>
          )}
        </Section>
      ) : null}
    </>
  );
}

const toInstant = (text: string | null) => (text ? new Date(text) : null);

/** For somebody whose session ended while they typed: the answer of the form fills it. */
const emptyDraft = {
  ...{ id: '', version: 0, country: 'kz', title: '', template: 'STATUS' as const },
  ...{ selection: '', introduction: '', notes: '', changeNote: '' },
  ...{ locale: 'en' as const, asOf: null, since: null, knownAt: null },
};
