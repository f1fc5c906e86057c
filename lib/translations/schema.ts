import { z } from 'zod';
import { type Locale, locales } from '@/lib/i18n/locales';
import { type QueueState, queueStates, translationStates } from './states';
import { type TextGroup, textGroups } from './texts';

/** What the queue shows; the address is the state. */
export interface QueueFilter {
  into: Locale;
  group: TextGroup | null;
  state: QueueState;
}

/** Reads the queue's filter from an address; what it does not know is left out. */
export function readQueue(
  query: Record<string, unknown>,
  usual: QueueFilter['into'],
): QueueFilter & { page: number } {
  const page = Math.floor(Number(query.page));
  return {
    into: locales.find((one) => one === query.into) ?? usual,
    group: textGroups.find((one) => one === query.group) ?? null,
    state: queueStates.find((one) => one === query.state) ?? 'todo',
    page: page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The form beside an original. */
export const translationForm = z.object({
  subjectKind: z.string().max(80),
  subjectId: z.uuid(),
  field: z.string().max(80),
  into: z.enum(locales),
  text: z.string('required').trim().min(1, 'required').max(40_000, 'tooLong:40000'),
  state: z.enum(translationStates, 'choose'),
  /** The version that the form began with; 0 where there was none. */
  version: z.coerce.number().int().min(0),
  /** The original that the form showed. */
  sourceHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The queue that is worked through. */
  group: z.enum(['', ...textGroups]).default(''),
  queue: z.enum(queueStates).default('todo'),
});
export type TranslationForm = z.infer<typeof translationForm>;
