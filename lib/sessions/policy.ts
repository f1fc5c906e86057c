import { canManagePeople } from '@/lib/accounts/policy';
import type { Viewer } from '@/lib/accounts/types';

/** Whose sessions somebody may see and end: one's own, and as an administrator everybody's. */
export function canManageSessionsOf(viewer: Viewer, accountId: string): boolean {
  return viewer.accountId === accountId || canManagePeople(viewer);
}
