import { z } from 'zod';
import { roles } from '@/lib/accounts/schema';
import { listOf } from '@/lib/forms/fields';

/** Six digits of the app, or a recovery code, with whatever spaces and dashes. */
export const secondFactorCode = z.object({
  code: z.string('required').trim().min(1, 'required').max(100, 'tooLong:100'),
});

export const secondFactorBegin = z.object({
  /** Empty for somebody who has none. */
  currentPassword: z.string().max(200, 'tooLong:200').default(''),
});

export const secondFactorRoles = z.object({ roles: listOf(z.enum(roles, 'choose')) });
