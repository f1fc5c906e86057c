import type { Role } from '@/lib/db/generated/enums';
import type { Viewer } from './types';

/** People, their roles and voices, and the links that let new ones in. */
export function canManagePeople(viewer: Pick<Viewer, 'role'>): boolean {
  return viewer.role === 'ADMINISTRATOR';
}

/** What the installation's administrator decides: self-publishing, when a status is stale. */
export function canChangeSettings(viewer: Pick<Viewer, 'role'>): boolean {
  return viewer.role === 'ADMINISTRATOR';
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
