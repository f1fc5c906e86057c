import { canManagePeopleOf } from '@/lib/accounts/policy';
import type { Viewer } from '@/lib/accounts/types';

/** Whose sessions somebody may see and end: one's own, and those of the people whom one manages. */
export function canManageSessionsOf(
  viewer: Viewer,
  account: { id: string; voiceId: string },
): boolean {
  return viewer.accountId === account.id || canManagePeopleOf(viewer, account.voiceId);
}
