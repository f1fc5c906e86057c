'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { Viewer } from '@/lib/accounts/types';
import { commentDraft, resolveComment } from '@/lib/assessments/mutations/comment-draft';
import { publishAssessment } from '@/lib/assessments/mutations/publish-assessment';
import { rejectDraft, returnDraft } from '@/lib/assessments/mutations/return-draft';
import {
  cancelSchedule,
  scheduleAssessment,
} from '@/lib/assessments/mutations/schedule-assessment';
import { listReviewIds } from '@/lib/assessments/queries/list-review-ids';
import {
  commentForm,
  commentReference,
  draftReference,
  type ReviewForm,
  reviewForm,
} from '@/lib/assessments/schema';
import { answerForm } from '@/lib/forms/action';
import { optionalChoice } from '@/lib/forms/fields';
import { done, type Outcome } from '@/lib/forms/outcome';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { deskPath } from '@/lib/i18n/paths';

/** What each decision does, and what the next page says of it. */
const decisions = {
  publish: { decide: publishAssessment, news: 'published' },
  return: { decide: returnDraft, news: 'returned' },
  reject: { decide: rejectDraft, news: 'rejected' },
  schedule: { decide: scheduleAssessment, news: 'scheduled' },
} as const satisfies Record<
  ReviewForm['decision'],
  { decide: (viewer: Viewer, input: ReviewForm) => Promise<Outcome<unknown>>; news: string }
>;

/** Publishes a submitted draft, now or later, returns it or rejects it; then goes on to the next one. */
export async function submitReview(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitReview',
    formData,
    schema: reviewForm.extend({
      ...inLanguage,
      reference: z.string().max(200),
      /** The draft that came next when the page was made. */
      next: optionalChoice(z.uuid()),
    }),
    async mutate(viewer, input) {
      const outcome = await decisions[input.decision].decide(viewer, input);
      if (!outcome.ok) return outcome;
      const waiting = await listReviewIds(viewer);
      return done(waiting.find((id) => id === input.next) ?? waiting[0] ?? null);
    },
    after(next, { locale, reference, decision }) {
      const { news } = decisions[decision];
      // Every page may count it: readers see it at their next step.
      if (news === 'published') revalidatePath('/', 'layout');
      const place = next ? deskPath(locale, 'review', next) : deskPath(locale, 'review');
      return { ok: true, to: `${place}?${news}=${encodeURIComponent(reference)}` };
    },
  });
}

/** Takes a scheduled publication back. */
export async function submitScheduleCancel(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitScheduleCancel',
    formData,
    schema: draftReference.extend({ ...inLanguage, reference: z.string().max(200) }),
    mutate: cancelSchedule,
    after: ({ draftId }, { locale, reference }) => ({
      ok: true,
      to: `${deskPath(locale, 'review', draftId)}?unscheduled=${encodeURIComponent(reference)}`,
    }),
  });
}

/** Says something of one field of a draft. */
export async function submitComment(_state: FormState, formData: FormData): Promise<FormState> {
  return answerForm({
    door: 'submitComment',
    formData,
    schema: commentForm.extend(inLanguage),
    mutate: commentDraft,
    after: ({ commentId }, { locale, draftId, field }) => ({
      ok: true,
      to: `${deskPath(locale, 'review', draftId)}?commented=${commentId}#field-${field}`,
    }),
  });
}

/** Marks what was said of a field as dealt with. */
export async function submitCommentResolution(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitCommentResolution',
    formData,
    schema: commentReference.extend(inLanguage),
    mutate: resolveComment,
    after: ({ draftId }, { locale, commentId }) => ({
      ok: true,
      to: `${deskPath(locale, 'review', draftId)}?resolved=${commentId}`,
    }),
  });
}
