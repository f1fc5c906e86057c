import { z } from 'zod';
import { requiredText } from '@/lib/forms/fields';

export const moderationKinds = ['HIDDEN', 'CONTESTED', 'NOTE'] as const;

/** A note on a judgement of another voice. */
export const newModerationNote = z.object({
  assessmentId: z.uuid(),
  kind: z.enum(moderationKinds, 'choose'),
  reason: requiredText(1000),
});
export type NewModerationNote = z.infer<typeof newModerationNote>;

/** The note that is lifted. */
export const liftedNote = z.object({ noteId: z.uuid() });
export type LiftedNote = z.infer<typeof liftedNote>;
