import { z } from 'zod';
import { TokenScope } from '@/lib/db/generated/enums';
import { listOf, requiredText } from '@/lib/forms/fields';

export const tokenScopes = Object.values(TokenScope);

/** For how many days a token may be made. */
export const tokenDays = ['7', '30', '90', '365'] as const;

/** How many tokens somebody may have at once. */
export const mostTokens = 20;

/** The form that makes a token, with what proves that its owner is there. */
export const tokenForm = z.object({
  name: requiredText(60),
  scope: listOf(z.enum(tokenScopes)).refine((scopes) => scopes.length > 0, 'choose'),
  days: z.enum(tokenDays, 'choose'),
  currentPassword: z.string().max(200, 'tooLong:200').default(''),
  code: z.string().trim().max(40, 'tooLong:40').default(''),
});
export type TokenForm = z.infer<typeof tokenForm>;

export const tokenChoice = z.object({ tokenId: z.uuid('required') });
