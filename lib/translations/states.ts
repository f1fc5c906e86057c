import type { TextState } from './types';

/** Who vouches for a translation, in the order in which one is asked. */
export const translationStates = ['REVIEWED', 'UNREVIEWED', 'MACHINE'] as const;

/** What the queue can be asked for; `todo` is what has no translation of its present words. */
export const queueStates = [
  'todo',
  'MISSING',
  'OUTDATED',
  'MACHINE',
  'UNREVIEWED',
  'REVIEWED',
] as const;
export type QueueState = (typeof queueStates)[number];

/** The states of texts that a question of the queue means. */
export function meant(state: QueueState): TextState[] {
  return state === 'todo' ? ['OUTDATED', 'MISSING'] : [state];
}
