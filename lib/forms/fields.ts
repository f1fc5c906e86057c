import { z } from 'zod';
import { isDay } from '@/lib/moment/moment';

/**
 * The kinds of answers our forms ask for. Messages are field codes (`lib/forms/outcome.ts`), which
 * the page turns into the reader's language.
 */

/** An answer of at least one letter. */
export const requiredText = (max: number) =>
  z.string('required').trim().min(1, 'required').max(max, `tooLong:${max}`);

/** An answer that may be left out; then an empty text. */
export const optionalText = (max: number) =>
  z.string().trim().max(max, `tooLong:${max}`).default('');

/** A `YYYY-MM-DD` that exists; empty when left out. */
export const optionalDay = z
  .string()
  .trim()
  .refine((text) => text === '' || isDay(text), 'date')
  .default('');

export const email = z
  .string('required')
  .trim()
  .toLowerCase()
  .min(1, 'required')
  .max(254, 'tooLong:254')
  .pipe(z.email('email'));

/** An e-mail address that may be left out; then an empty text. */
export const optionalEmail = z
  .string()
  .trim()
  .default('')
  .pipe(z.union([z.literal(''), email], 'email'));

/** Twelve characters or more; the upper limit keeps hashing cheap. Spaces count. */
export const newPassword = z.string('required').min(12, 'tooShort:12').max(200, 'tooLong:200');

/** An address of the web; empty when left out. */
export const optionalUrl = z
  .string()
  .trim()
  .max(2000, 'tooLong:2000')
  .refine((text) => text === '' || isWebAddress(text), 'url')
  .default('');

function isWebAddress(text: string): boolean {
  try {
    return ['https:', 'http:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** A repeated field: nothing, one value or several become a list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  );

/** A choice that may be left open: an empty text becomes null. */
export const optionalChoice = <Choice extends z.ZodType>(choice: Choice) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), choice.nullable());
