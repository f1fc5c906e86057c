'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import stack from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { TextareaField } from '@/components/ui/textarea-field';
import type { DraftField, FieldComment } from '@/lib/assessments/types';
import { type FormState, typed } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { CommentTexts } from './comment-texts';
import styles from './field-comments.module.css';

type Action = (state: FormState, data: FormData) => Promise<FormState>;
export type CommentMessages = Pick<Messages, 'errors' | 'desk'>;

export interface Commenting {
  comment: Action;
  resolve: Action;
  comments: readonly FieldComment[];
  draftId: string;
  /** Whom one can mention. */
  colleagues: readonly string[];
}

/** So many colleagues are named below a comment's field. */
const named = 20;

/** What was said of one field of a draft, and the way to say more or to mark it as dealt with. */
export function FieldComments({
  comment,
  resolve,
  comments,
  draftId,
  colleagues,
  field,
  label,
  locale,
  messages,
}: Commenting & { field: DraftField; label: string; locale: Locale; messages: CommentMessages }) {
  const { state, isPending, formProps } = useForm(comment);
  const t = createTranslator({ locale, messages, namespace: 'desk.comments', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const isOfThis = typed(failure?.values, 'field') === field;
  const names = colleagues.slice(0, named).map((name) => `@${name}`);
  const own = comments.filter((one) => one.field === field);
  return (
    <div className={styles.comments} id={`field-${field}`}>
      <CommentTexts
        comments={own}
        locale={locale}
        messages={messages}
        action={(one) =>
          one.isResolved ? null : (
            <ResolveForm action={resolve} commentId={one.id} locale={locale} messages={messages} />
          )
        }
      />
      <Disclosure
        key={own.length}
        isOpen={isOfThis}
        summary={
          <>
            {t('add')}
            <span className="visually-hidden">: {label}</span>
          </>
        }
      >
        <form {...formProps} className={stack.stack} noValidate>
          {isOfThis ? <FormProblems state={state} words={words} /> : null}
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="draftId" value={draftId} />
          <input type="hidden" name="field" value={field} />
          <TextareaField
            id={`comment-${field}`}
            name="text"
            label={t('text')}
            rows={2}
            hint={names.length > 0 ? t('mention', { names: names.join(', ') }) : undefined}
            error={words.field(failure?.fieldErrors.text)}
            defaultValue={isOfThis ? typed(failure?.values, 'text') : ''}
          />
          <div className={stack.actions}>
            <Button variant="secondary" aria-disabled={isPending}>
              {t('send')}
            </Button>
          </div>
        </form>
      </Disclosure>
    </div>
  );
}

function ResolveForm({
  action,
  commentId,
  locale,
  messages,
}: {
  action: Action;
  commentId: string;
  locale: Locale;
  messages: CommentMessages;
}) {
  const { state, isPending, formProps } = useForm(action);
  return (
    <form {...formProps}>
      <FormProblems state={state} words={formWords(locale, messages)} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="commentId" value={commentId} />
      <Button variant="plain" aria-disabled={isPending}>
        {messages.desk.comments.resolve}
      </Button>
    </form>
  );
}
