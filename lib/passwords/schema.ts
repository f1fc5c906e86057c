import { z } from 'zod';
import { email, newPassword } from '@/lib/forms/fields';

export const passwordChange = z.object({
  currentPassword: z.string('required').min(1, 'required').max(200, 'tooLong:200'),
  password: newPassword,
});
export type PasswordChange = z.infer<typeof passwordChange>;

export const passwordForgotten = z.object({ email });

export const passwordReset = z.object({ token: z.string().max(200), password: newPassword });
export type PasswordReset = z.infer<typeof passwordReset>;
