import { z } from 'zod';
import { optionalChoice } from '@/lib/forms/fields';

export const leavingForm = z.object({
  accountId: z.uuid('required'),
  /** Who takes over the drafts; needed when there are any. */
  successorId: optionalChoice(z.uuid('choose')),
  /** Ticked: it cannot be undone. */
  isSure: z.literal('yes', 'choose'),
});
export type LeavingForm = z.infer<typeof leavingForm>;
