import { z } from 'zod';
import { requiredText } from '@/lib/forms/fields';

/** What somebody says of themselves who takes an invitation through the provider. */
export const acceptance = z.object({ token: z.string().max(200), name: requiredText(120) });
export type Acceptance = z.infer<typeof acceptance>;

/** Whether the provider may let somebody in. */
export const providerSwitch = z.object({
  isOff: z.enum(['true', 'false']).transform((text) => text === 'true'),
});
export type ProviderSwitch = z.infer<typeof providerSwitch>;
