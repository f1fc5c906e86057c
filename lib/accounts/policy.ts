import { extentOf, may, mayIn, voicesWhere, type Who } from '@/lib/auth/permissions';
import type { Role } from '@/lib/db/generated/enums';

/** People, their roles and voices, and the links that let new ones in. */
export function canManagePeople(viewer: Who): boolean {
  return may(viewer, 'people.manage');
}

/**
 * Whether an account, or an invitation, of this voice is the viewer's to manage. Who administers the
 * desk manages everybody; nobody else brings people into the desk or moves them between voices.
 */
export function canManagePeopleOf(viewer: Who, voiceId: string): boolean {
  return mayIn(viewer, 'people.inVoice', voiceId);
}

/**
 * Whether the viewer gives people other e-mails. Whether an address has an account here is not for
 * every voice to find out, and each address has one account at most.
 */
export function canChangeEmails(viewer: Who): boolean {
  return extentOf(viewer, 'people.inVoice') === 'all';
}

/** The voices whose people the viewer manages, as a condition of a query. */
export const managedBy = (viewer: Who) => voicesWhere(viewer, 'people.inVoice');

/** What the installation's administrator decides: self-publishing, when a status is stale. */
export function canChangeSettings(viewer: Who): boolean {
  return may(viewer, 'settings.change');
}

/**
 * Whether a change leaves the installation without anybody who may manage everybody.
 * @param activeAdministrators ids of all administrators of the desk who are not disabled
 */
export function removesLastAdministrator(
  activeAdministrators: readonly string[],
  accountId: string,
  after: { role: Role; isDisabled: boolean; isOfDesk: boolean },
): boolean {
  if (after.role === 'ADMINISTRATOR' && !after.isDisabled && after.isOfDesk) return false;
  return activeAdministrators.includes(accountId) && activeAdministrators.length === 1;
}
