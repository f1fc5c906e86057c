import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { updateRow } from '@/lib/db/rows';
import type { Values } from '@/lib/db/values';
import { type Outcome, refused } from '@/lib/forms/outcome';
import type { FormValues } from '@/lib/forms/state';
import { transact, undo } from '@/lib/forms/transact';
import { shippedId } from '@/lib/identity/ids';
import { linksOf } from '../form-texts';
import { recommendation } from '../kinds/recommendation';
import { parseForm } from '../parse-form';
import { canEditKind } from '../policy';
import { takenReferences } from '../queries/list-sub-points';
import { readThing } from '../queries/read-thing';
import type { SplitForm } from '../schema';
import { mostSubPoints, subPointReferences, subPointRows } from '../sub-points';
import { createThing } from './create-thing';

/**
 * Divides a recommendation into sub-points: the parent stays, each sub-point is a recommendation of its
 * own with the parent's bodies, document, addressee, themes and asks, and nobody has judged it yet. The
 * same form sent twice does it once.
 */
export async function splitRecommendation(
  viewer: Viewer,
  input: SplitForm,
): Promise<Outcome<{ key: string; count: number }, { version: number }>> {
  if (!canEditKind(viewer, recommendation)) return refused('FORBIDDEN');
  const parsed = parseForm([subPointRows], input as FormValues);
  if (!parsed.ok) return refused('INVALID', { fieldErrors: parsed.fieldErrors });
  const points = linksOf(parsed.content.points) as Values[];
  if (points.length > mostSubPoints)
    return refused('INVALID', { fieldErrors: { points: { code: 'tooMany', max: mostSubPoints } } });
  return transact<{ key: string; count: number }, { version: number }>(async (tx) => {
    const parent = await readThing(tx, recommendation, input.id, { isLocked: true });
    if (!parent || parent.archived) undo(refused('NOT_FOUND'));
    const { key, values, version } = parent;
    const done = { key, count: points.length };
    const ids = points.map((_, number) => shippedId(input.sendId, 'sub-point', String(number)));
    if ((await tx.recommendation.count({ where: { id: { in: ids } } })) > 0) return done;
    if (version !== input.version) undo(refused('MOVED_ON', { detail: { version } }));
    const references = subPointReferences(key, await takenReferences(tx, key), points.length);
    for (const [number, { label, summary }] of points.entries()) {
      const own = { label: label ?? null, summary: summary ?? '', officialText: null };
      await createThing(
        tx,
        viewer,
        recommendation,
        { id: ids[number] ?? '', newKey: references[number] ?? '' },
        { ...values, ...own, parentId: parent.id, aloneReason: null },
      );
    }
    await updateRow(tx, recommendation.table, parent.id, {});
    await recordEvents(tx, [
      {
        kind: 'recommendation',
        id: parent.id,
        accountId: viewer.accountId,
        action: 'split',
        before: {},
        after: { subPoints: references },
      },
    ]);
    return done;
  });
}
