import type { Viewer } from '@/lib/accounts/types';

/** The queue, what failed in it and why, is the administrator's. */
export function canManageJobs(viewer: Pick<Viewer, 'role'>): boolean {
  return viewer.role === 'ADMINISTRATOR';
}
