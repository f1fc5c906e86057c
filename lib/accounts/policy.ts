import { may, type Who } from '@/lib/auth/permissions';
import type { Role } from '@/lib/db/generated/enums';

/** People, their roles and voices, and the links that let new ones in. */
export function canManagePeople(viewer: Who): boolean {
  return may(viewer, 'people.manage');
}

/** What the installation's administrator decides: self-publishing, when a status is stale. */
export function canChangeSettings(viewer: Who): boolean {
  return may(viewer, 'settings.change');
}

/**
 * Whether a change leaves the installation without anybody who may manage people.
 * @param activeAdministrators ids of all administrators who are not disabled
 */
export function removesLastAdministrator(
  activeAdministrators: readonly string[],
  accountId: string,
  after: { role: Role; isDisabled: boolean },
): boolean {
  if (after.role === 'ADMINISTRATOR' && !after.isDisabled) return false;
  return activeAdministrators.includes(accountId) && activeAdministrators.length === 1;
}
