'use client';

import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import type { FormState } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';

/** Puts an unfinished draft away; a form of its own, below the draft's. */
export function DiscardForm({
  action,
  locale,
  messages,
  draftId,
  version,
  keepUnder,
  before,
  sure,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'desk'>;
  draftId: string;
  version: number;
  /** What this browser keeps of it goes too. */
  keepUnder?: string;
  /** Waits for a save under way. */
  before?: () => Promise<void>;
  /** What somebody ticks who means it; without it the button is enough. */
  sure?: { label: string; choice: string };
}) {
  const { state, isPending, formProps } = useForm(action, {
    ...(keepUnder && { keepUnder }),
    ...(before && { before }),
  });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  return (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems state={state} words={words} labels={sure && { discardSure: sure.label }} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="version" value={version} />
      {sure ? (
        <ChoiceGroup
          kind="checkbox"
          // Beside another form with a tick of its own.
          name="discardSure"
          label={sure.label}
          error={words.field(failure?.fieldErrors.discardSure)}
          choices={[{ value: 'on', label: sure.choice }]}
        />
      ) : null}
      <Button variant="danger" aria-disabled={isPending}>
        {messages.desk.progress.discard}
      </Button>
    </form>
  );
}
