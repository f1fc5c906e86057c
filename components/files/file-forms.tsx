'use client';

import { FormProblems } from '@/components/forms/form-problems';
import stack from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { FormState } from '@/lib/forms/state';
import { typed } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';

interface Props {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'files'>;
  file: { id: string; name: string };
}

/** Lets readers have a file. */
export function PublishFileForm({ action, locale, messages, file }: Props) {
  const { state, isPending, formProps } = useForm(action);
  return (
    <form {...formProps} className={stack.stack}>
      <FormProblems state={state} words={formWords(locale, messages)} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="fileId" value={file.id} />
      <p>{messages.files.desk.publishHint}</p>
      <div className={stack.actions}>
        <Button aria-disabled={isPending}>
          {messages.files.desk.publish}
          <span className="visually-hidden"> {file.name}</span>
        </Button>
      </div>
    </form>
  );
}

/** Takes a file off its evidence; says why. */
export function ArchiveFileForm({ action, locale, messages, file }: Props) {
  const { state, isPending, formProps } = useForm(action);
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const id = `reason-${file.id}`;
  return (
    <form {...formProps} className={stack.stack} noValidate>
      <FormProblems state={state} words={words} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="fileId" value={file.id} />
      <TextField
        id={id}
        name="reason"
        label={messages.files.desk.archiveReason}
        error={words.field(failure?.fieldErrors.reason)}
        defaultValue={typed(failure?.values, 'reason')}
      />
      <div className={stack.actions}>
        <Button variant="danger" aria-disabled={isPending}>
          {messages.files.desk.archive}
          <span className="visually-hidden"> {file.name}</span>
        </Button>
      </div>
    </form>
  );
}
