import { z } from 'zod';
import { optionalChoice, optionalDay, optionalText, requiredText } from '@/lib/forms/fields';
import { locales } from '@/lib/i18n/locales';

/** A correction in plain words. */
export const correctionNote = z.object({
  country: z.string().max(2),
  /** A reference, of a recommendation or of evidence; empty for another page. */
  about: optionalText(100),
  language: z.enum(locales, 'choose'),
  wrong: requiredText(2000),
  wrongSince: optionalDay,
  corrected: requiredText(2000),
  /** The report that led to it. */
  suggestion: optionalChoice(z.uuid()),
});
export type NewCorrection = z.infer<typeof correctionNote>;

/** "This is a correction", ticked beside an edit: what the public line will say. */
export const editCorrection = z.object({
  isCorrection: z.literal('on').optional(),
  correctionWrong: optionalText(2000),
  correctionRight: optionalText(2000),
  correctionLanguage: z.enum(locales).default('en'),
  /** The line as it was shown beforehand; another one is shown again. */
  correctionSeen: z.string().max(5000).default(''),
});
export type EditCorrection = z.infer<typeof editCorrection>;
