'use client';

import { FormProblems } from '@/components/forms/form-problems';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import type { FormState } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { CommentMessages } from './field-comments';

/** Takes a scheduled publication back: the draft waits for review again. */
export function ScheduleCancelForm({
  action,
  locale,
  messages,
  draftId,
  version,
  reference,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: CommentMessages;
  draftId: string;
  version: number;
  reference: string;
}) {
  const { state, isPending, formProps } = useForm(action);
  return (
    <form {...formProps}>
      <FormProblems state={state} words={formWords(locale, messages)} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="reference" value={reference} />
      <Button variant="secondary" aria-disabled={isPending}>
        {messages.desk.review.cancel}
      </Button>
    </form>
  );
}
