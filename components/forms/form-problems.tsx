'use client';

import { ErrorSummary, type SummaryError } from '@/components/ui/error-summary';
import type { FormState } from '@/lib/forms/state';
import type { FormWords } from './form-words';

/**
 * Why a form was refused, above it: each wrong answer with a link to its field, or the one reason
 * that concerns the whole form. Nothing while nothing is wrong.
 */
export function FormProblems<Detail, Shown>({
  state,
  words,
  message,
  labels = {},
}: {
  state: FormState<Detail, Shown>;
  words: FormWords;
  /** Says more than the code alone can (how long to wait, …). */
  message?: string | undefined;
  /** What the fields are called on the page, by name: "Enter an answer" alone says not where. */
  labels?: Readonly<Record<string, string>>;
}) {
  if (!state || state.ok) return null;
  const fields: SummaryError[] = Object.entries(state.fieldErrors).map(([field, error]) => ({
    field,
    message: [labels[field], words.field(error)].filter(Boolean).join(': '),
  }));
  const whole = { message: message ?? words.code(state.code, state.errorId) };
  const errors = fields.length > 0 && state.code === 'INVALID' ? fields : [whole, ...fields];
  return (
    <ErrorSummary title={words.summary} errors={errors}>
      {state.code === 'NOT_SIGNED_IN' ? (
        <a href={words.signIn.href} target="_blank" rel="noopener">
          {words.signIn.label}
        </a>
      ) : null}
    </ErrorSummary>
  );
}
