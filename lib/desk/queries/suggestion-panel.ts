import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { dayOf } from '@/lib/moment/moment';
import { canModerateSuggestions } from '@/lib/suggestions/policy';
import type { DeskPanel } from '../types';

/** What the public sent and nobody has decided on. */
export async function suggestionPanel(viewer: Viewer): Promise<DeskPanel[]> {
  if (!canModerateSuggestions(viewer)) return [];
  const { _count: count, _min: first } = await db.suggestion.aggregate({
    where: { state: 'NEW' },
    _count: true,
    _min: { receivedAt: true },
  });
  const since = first.receivedAt && dayOf(first.receivedAt);
  return [{ key: 'suggestions', count, since, path: ['suggestions'] }];
}
