import { z } from 'zod';
import { email, newPassword, optionalEmail, requiredText } from '@/lib/forms/fields';
import { locales } from '@/lib/i18n/locales';

export const roles = ['EDITOR', 'REVIEWER', 'ADMINISTRATOR'] as const;

/** What a new person says of themselves, on the first set-up and on an invitation. */
export const newAccount = z.object({
  token: z.string().max(200),
  email,
  name: requiredText(120),
  password: newPassword,
});
export type NewAccount = z.infer<typeof newAccount>;

export const invitation = z.object({
  role: z.enum(roles, 'choose'),
  voiceId: z.uuid('choose'),
  /** Where to send it; empty when the link is handed over. */
  email: optionalEmail,
  language: z.enum(locales, 'choose'),
});
export type Invitation = z.infer<typeof invitation>;

export const invitationId = z.object({ invitationId: z.uuid('required') });

export const accountChange = z.object({
  accountId: z.uuid('required'),
  role: z.enum(roles, 'choose'),
  voiceId: z.uuid('choose'),
});
export type AccountChange = z.infer<typeof accountChange>;

export const personChange = z.object({
  accountId: z.uuid('required'),
  name: requiredText(120),
  email,
});
export type PersonChange = z.infer<typeof personChange>;

export const accountSwitch = z.object({
  accountId: z.uuid('required'),
  isDisabled: z.enum(['true', 'false']).transform((text) => text === 'true'),
});
export type AccountSwitch = z.infer<typeof accountSwitch>;

export const languageChoice = z.object({ language: z.enum(locales, 'choose') });

export const signInForm = z.object({
  email,
  password: z.string('required').min(1, 'required').max(200, 'tooLong:200'),
  to: z.string().max(2000).default(''),
});
