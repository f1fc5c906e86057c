import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { unordered } from '@/lib/db/values';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { shippedId } from '@/lib/identity/ids';
import { followPart } from '@/lib/subscriptions/mutations/move-subscriptions';
import { linksOf } from '../form-texts';
import { ask } from '../kinds/ask';
import { canEditKind } from '../policy';
import { readThing } from '../queries/read-thing';
import type { DivideForm } from '../schema';
import { createThing } from './create-thing';
import { moveTo } from './merge-asks';

/**
 * Makes a second ask of a part of one: the chosen recommendations move to the new one, the others stay;
 * who follows the one follows both.
 * The same form sent twice does it once. Refused with MOVED_ON when the ask was edited since, with the
 * version that stands now.
 */
export async function divideAsk(
  viewer: Viewer,
  input: DivideForm,
): Promise<Outcome<{ key: string }, { version: number }>> {
  if (!canEditKind(viewer, ask)) return refused('FORBIDDEN');
  return transact<{ key: string }, { version: number }>(async (tx) => {
    const from = await readThing(tx, ask, input.id, { isLocked: true });
    if (!from || from.archived) undo(refused('NOT_FOUND'));
    const id = shippedId(input.sendId, 'ask', 'divided');
    const done = await tx.ask.findUnique({ where: { id }, select: { slug: true } });
    if (done) return { key: done.slug };
    const { version } = from;
    if (version !== input.version) undo(refused('MOVED_ON', { detail: { version } }));
    const [moving, staying] = [input.recommendations, linksOf(from.values.recommendations)];
    const rest = staying.filter((one) => !moving.includes(String(one)));
    if (rest.length === 0 || rest.length + moving.length !== staying.length)
      undo(refused('INVALID', { fieldErrors: { recommendations: { code: 'someStay' } } }));
    const { title, description, newKey } = input;
    const values = { title, description, recommendations: unordered(moving) };
    await moveTo(tx, viewer, from, unordered(rest.map(String)), { action: 'split' });
    const made = await createThing(tx, viewer, ask, { id, newKey }, values);
    await followPart(tx, { from: from.id, part: id });
    return made;
  });
}
