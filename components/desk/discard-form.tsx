'use client';

import { FormProblems } from '@/components/forms/form-problems';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import type { FormState } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { ProgressMessages } from './progress-form';

/** Puts an unfinished draft away; a form of its own, below the draft's. */
export function DiscardForm({
  action,
  locale,
  messages,
  draftId,
  version,
  keepUnder,
  before,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: ProgressMessages;
  draftId: string;
  version: number;
  /** What this browser keeps of it goes too. */
  keepUnder?: string;
  /** Waits for a save under way. */
  before?: () => Promise<void>;
}) {
  const { state, isPending, formProps } = useForm(action, {
    ...(keepUnder && { keepUnder }),
    ...(before && { before }),
  });
  return (
    <form {...formProps}>
      <FormProblems state={state} words={formWords(locale, messages)} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="version" value={version} />
      <Button variant="danger" aria-disabled={isPending}>
        {messages.desk.progress.discard}
      </Button>
    </form>
  );
}
