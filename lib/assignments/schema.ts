import { z } from 'zod';
import { listOf, optionalChoice, optionalDay } from '@/lib/forms/fields';

/** Recommendations that somebody of the viewer's voice is to look after, until a day or without one. */
export const assignmentForm = z.object({
  reference: listOf(z.string().max(200)).refine((list) => list.length > 0, 'chooseRows'),
  assigneeId: optionalChoice(z.uuid('choose')),
  dueOn: optionalDay,
});
export type AssignmentForm = z.infer<typeof assignmentForm>;
