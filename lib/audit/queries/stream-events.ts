import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import type { AuditSearch } from '../schema';
import type { EventLine } from '../types';
import { listEvents } from './list-events';

const perPiece = 500;

/** All events that a search finds, newest first, in pieces, so that a long history needs little memory. */
export async function* streamEvents(
  viewer: Viewer,
  search: AuditSearch,
  timeZone: string,
): AsyncGenerator<EventLine[]> {
  let after: string | null = null;
  do {
    const page = await listEvents(viewer, search, timeZone, after, perPiece);
    if (!page) return;
    if (page.events.length > 0) yield page.events;
    after = page.next;
  } while (after);
}
