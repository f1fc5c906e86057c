'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import stack from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { TextareaField } from '@/components/ui/textarea-field';
import { type FormState, typed } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';

/** Handled, declined, spam; or out of the bin again. */
export function DecisionForm({
  action,
  locale,
  messages,
  id,
  isSpam,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'moderation'>;
  id: string;
  isSpam: boolean;
}) {
  const { state, isPending, formProps } = useForm(action);
  const t = createTranslator({ locale, messages, namespace: 'moderation', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  return (
    <form {...formProps} className={stack.stack} noValidate aria-labelledby="decide">
      <FormProblems
        state={state}
        words={words}
        labels={{ reason: t('reason') }}
        message={failure?.code === 'ALREADY_DECIDED' ? t('alreadyDecided') : undefined}
      />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={id} />
      {isSpam ? null : (
        <TextareaField
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          error={words.field(failure?.fieldErrors.reason)}
          defaultValue={typed(failure?.values, 'reason')}
          rows={3}
        />
      )}
      <div className={stack.actions}>
        {isSpam ? (
          <Button name="decision" value="reopen" variant="secondary" aria-disabled={isPending}>
            {t('reopen')}
          </Button>
        ) : (
          <>
            <Button name="decision" value="accept" variant="secondary" aria-disabled={isPending}>
              {t('accept')}
            </Button>
            <Button name="decision" value="decline" variant="secondary" aria-disabled={isPending}>
              {t('decline')}
            </Button>
            <Button name="decision" value="spam" variant="plain" aria-disabled={isPending}>
              {t('spam')}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
