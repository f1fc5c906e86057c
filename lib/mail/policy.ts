import type { Viewer } from '@/lib/accounts/types';

/** The outbox holds addresses, and links that let people in: it is the administrator's. */
export function canReadOutbox(viewer: Pick<Viewer, 'role'>): boolean {
  return viewer.role === 'ADMINISTRATOR';
}
