'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { ReportState } from '@/components/report/report-form';
import type { AutosavedDraft } from '@/lib/assessments/progress';
import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { deskPath } from '@/lib/i18n/paths';
import { draftDiscard, filesAgain, publication, reportForm } from '@/lib/reports/draft-schema';
import { discardReportDraft } from '@/lib/reports/mutations/discard-report-draft';
import { publishReport } from '@/lib/reports/mutations/publish-report';
import { saveReportDraft } from '@/lib/reports/mutations/save-report-draft';
import { writeFilesAgain } from '@/lib/reports/mutations/write-files-again';
import type { DraftConflict } from '@/lib/reports/types';

const form = reportForm
  .extend({ ...inLanguage, intent: z.enum(['save', 'preview']).default('save') })
  .refine(({ intent, title }) => intent === 'save' || title !== '', {
    path: ['title'],
    error: 'required',
  });

/** Saves a report in the making; with `intent=preview` leads on to what it says. */
export async function submitReport(_state: ReportState, formData: FormData): Promise<ReportState> {
  return answerForm({
    door: 'submitReport',
    formData,
    schema: form,
    async mutate(viewer, input) {
      const saved = await saveReportDraft(viewer, input);
      return saved.ok ? saved : { ...saved, detail: { conflict: saved.detail } };
    },
    after({ reference, version }, input) {
      const page = deskPath(input.locale, 'reports', reference);
      const to =
        input.intent === 'preview'
          ? `${page}?preview=${version}#preview`
          : `${page}?saved=${version}`;
      return { ok: true, to };
    },
  });
}

type AutosaveState = FormState<DraftConflict, AutosavedDraft>;

/** Saves a report while somebody goes on typing; shows nothing but the version that it has now. */
export async function autosaveReport(
  _state: AutosaveState,
  formData: FormData,
): Promise<AutosaveState> {
  return answerForm({
    door: 'autosaveReport',
    formData,
    schema: reportForm,
    // Nobody has chosen between two versions yet: that is for the buttons.
    mutate: (viewer, input) => saveReportDraft(viewer, { ...input, take: [] }),
    after: ({ draftId, version }) => ({ ok: true, shown: { draftId, version } }),
  });
}

/** Puts a report in the making away. */
export async function discardReport(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'discardReport',
    formData,
    schema: draftDiscard.extend(inLanguage),
    mutate: discardReportDraft,
    after: (_value, { locale }) => ({ ok: true, to: `${deskPath(locale, 'reports')}?discarded=1` }),
  });
}

/** Freezes a report as it stands and puts it before readers. */
export async function submitReportPublication(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitReportPublication',
    formData,
    schema: publication.extend(inLanguage),
    mutate: publishReport,
    after({ reference, version }, input) {
      revalidatePath('/', 'layout');
      const page = deskPath(input.locale, 'reports', reference);
      return { ok: true, to: `${page}?published=${version}` };
    },
  });
}

/** Has the files of a published report written that are not there. */
export async function submitReportFiles(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitReportFiles',
    formData,
    schema: filesAgain.extend(inLanguage),
    mutate: writeFilesAgain,
    after: ({ reference }, { locale }) => ({
      ok: true,
      to: `${deskPath(locale, 'reports', reference)}?files=again#files`,
    }),
  });
}
