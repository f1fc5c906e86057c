import { z } from 'zod';
import { email } from '@/lib/forms/fields';

export const subscriptionSubjects = ['RECOMMENDATION', 'ASK', 'BODY', 'THEME', 'COUNTRY'] as const;
export type SubjectName = (typeof subscriptionSubjects)[number];

/** Whom to write to, about what. */
export const newSubscription = z.object({
  email,
  subject: z.enum(subscriptionSubjects, 'choose'),
  subjectId: z.uuid('choose'),
});
export type NewSubscription = z.infer<typeof newSubscription>;

/** The secret in a link, from the mail. */
export const subscriptionToken = z.object({ token: z.string('required').max(200, 'required') });
