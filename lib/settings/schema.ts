import { z } from 'zod';

export const installationSettings = z.object({
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
