'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { ReportState } from '@/components/report/report-form';
import { answerForm } from '@/lib/forms/action';
import type { FormState } from '@/lib/forms/state';
import { locales } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { publication, reportForm } from '@/lib/reports/draft-schema';
import { publishReport } from '@/lib/reports/mutations/publish-report';
import { saveReportDraft } from '@/lib/reports/mutations/save-report-draft';

const locale = z.enum(locales).default('en');

/** Saves a report in the making; with `intent=preview` leads on to what it says. */
export async function submitReport(_state: ReportState, formData: FormData): Promise<ReportState> {
  return answerForm({
    door: 'submitReport',
    formData,
    schema: reportForm.extend({ locale, intent: z.enum(['save', 'preview']).default('save') }),
    mutate: saveReportDraft,
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

/** Freezes a report as it stands and puts it before readers. */
export async function submitReportPublication(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitReportPublication',
    formData,
    schema: publication.extend({ locale }),
    mutate: publishReport,
    after({ reference, version }, input) {
      revalidatePath('/', 'layout');
      const page = deskPath(input.locale, 'reports', reference);
      return { ok: true, to: `${page}?published=${version}` };
    },
  });
}
