import { z } from 'zod';
import { ImportLayout, ImportNameKind } from '@/lib/db/generated/enums';
import { listOf, optionalText } from '@/lib/forms/fields';
import { encodings } from './encoding';
import { fields } from './fields';

const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

/** Which batch, and in which state the page showed it. */
export const batchChoice = z.object({
  batchId: z.uuid('choose'),
  version: z.coerce.number('required').int('required'),
});
export type BatchChoice = z.infer<typeof batchChoice>;

/** How a file is to be read. `next` says which button was pressed. */
export const batchReading = batchChoice.extend({
  encoding: z.enum(encodings, 'choose'),
  delimiter: z.enum([',', ';', '\t', '|'], 'choose').catch(','),
  layout: z.enum(ImportLayout, 'choose'),
  shownLayout: z.string().default(''),
  mapping: listOf(z.enum(['', ...fields], 'choose')),
  countryCode: z.string().default(''),
  documentSlug: z.string().default(''),
  sourceNote: optionalText(300),
  licenceNote: optionalText(500),
  next: z.enum(['look', 'try'], 'choose').default('try'),
});
export type BatchReading = z.infer<typeof batchReading>;

/** What one name of a file stands for: an existing thing's slug, or something new. */
export const nameChoice = batchChoice.extend({
  kind: z.enum(ImportNameKind, 'choose'),
  name: z.string('required').min(1, 'required'),
  slug: z.string().default(''),
  day: z.union([z.literal(''), z.iso.date('date')]).default(''),
});
export type NameChoice = z.infer<typeof nameChoice>;

export const batchApplication = batchChoice.extend({ withoutRejected: ticked });
export type BatchApplication = z.infer<typeof batchApplication>;
