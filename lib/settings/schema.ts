import { z } from 'zod';
import { listOf } from '@/lib/forms/fields';
import { locales } from '@/lib/i18n/locales';

export const installationSettings = z.object({
  /** What the installation calls itself. */
  title: z.string().trim().min(1, 'required').max(60, 'tooLong:60'),
  /** The country to which an address without one leads. */
  defaultCountryCode: z.string().min(1, 'choose').max(10, 'choose'),
  /** In which languages readers are offered the pages; an address in another leads to the first of them. */
  languages: listOf(z.enum(locales)).refine((chosen) => chosen.length > 0, 'choose'),
  /** A checkbox: absent when it is not ticked. */
  isSelfPublishingAllowed: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
  staleAfterDays: z.coerce
    .number('number:3650')
    .int('number:3650')
    .min(1, 'number:3650')
    .max(3650, 'number:3650'),
  suggestionKeptDays: z.coerce
    .number('number:3650')
    .int('number:3650')
    .min(1, 'number:3650')
    .max(3650, 'number:3650'),
  escalateAfterDays: z.coerce
    .number('number:365')
    .int('number:365')
    .min(1, 'number:365')
    .max(365, 'number:365'),
});
export type InstallationSettings = z.infer<typeof installationSettings>;

/** What the form began with: JSON of texts; whatever cannot be read counts as nothing. */
export const seenSettings = z.object({
  seen: z.string().max(2000).catch('').transform(readSeen),
});

function readSeen(json: string): Partial<Record<keyof InstallationSettings, string>> {
  try {
    return z.partialRecord(installationSettings.keyof(), z.string()).parse(JSON.parse(json));
  } catch {
    return {};
  }
}
