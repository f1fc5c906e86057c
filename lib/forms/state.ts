import type { FieldErrors, FormCode } from './outcome';

/** What was typed, to be shown again: never passwords. */
export type FormValues = Record<string, string | string[]>;

/** The answer of a form's action, as `useActionState` keeps it; null before the first press. */
export type FormState<Detail = never, Shown = never> =
  | FormFailure<Detail>
  | FormSuccess<Shown>
  | null;

export interface FormFailure<Detail = never> {
  ok: false;
  code: FormCode;
  fieldErrors: FieldErrors;
  values: FormValues;
  detail?: Detail;
  /** Names the log line of an unexpected error. */
  errorId?: string;
}

export interface FormSuccess<Shown = never> {
  ok: true;
  /** Where to go next; a browser without JavaScript has been sent there already. */
  to?: string;
  /** Something to show on the same page (a link that is shown once, results of a search). */
  shown?: Shown;
  values?: FormValues;
}

/** The text of a field as it was typed, or what it begins with. */
export function typed(values: FormValues | undefined, name: string, initial = ''): string {
  const value = values?.[name];
  if (value === undefined) return initial;
  return Array.isArray(value) ? (value[0] ?? initial) : value;
}

/** All values of a repeated field; the initial ones when the form was not sent yet. */
export function typedList(
  values: FormValues | undefined,
  name: string,
  initial: readonly string[] = [],
): string[] {
  if (values === undefined) return [...initial];
  const value = values[name];
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
