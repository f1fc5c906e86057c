import type { z } from 'zod';
import { type FieldError, type FieldErrors, fieldCodes } from './outcome';
import type { FormValues } from './state';
import { withoutUnseen } from './unseen-letters';

/** What React and Next add to a form of their own. */
const isOurs = (name: string) => !name.startsWith('$ACTION');

/**
 * A form's texts, without letters that are not seen: one value as text, repeated ones as a list. What is
 * secret stays as it was typed. Files are not read.
 */
export function readForm(formData: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(formData.keys())) {
    if (!isOurs(name)) continue;
    const texts = formData.getAll(name).filter((value) => typeof value === 'string');
    const clean = isSecret(name) ? texts : texts.map(withoutUnseen);
    values[name] = clean.length === 1 ? (clean[0] ?? '') : clean;
  }
  return values;
}

/** The same without what must never travel back to the page. */
export function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isSecret(name)));
}

const isSecret = (name: string) => /password|token/i.test(name);

/**
 * The first problem of each field, from a schema whose messages are our field codes:
 * `required`, or with a limit `tooLong:2000`. Any other message is a defect and becomes `required`.
 */
export function fieldErrorsOf(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? 'form');
    errors[field] ??= readFieldError(issue.message);
  }
  return errors;
}

function readFieldError(message: string): FieldError {
  const [name, limit] = message.split(':');
  const code = fieldCodes.find((known) => known === name) ?? 'required';
  if (limit === undefined) return { code };
  return code === 'tooShort' ? { code, min: Number(limit) } : { code, max: Number(limit) };
}
