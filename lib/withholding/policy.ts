import { may, type Who } from '@/lib/auth/permissions';

/** Administrators of the editorial desk: no other voice hides what it would rather not read. */
export function canWithhold(viewer: Who): boolean {
  return may(viewer, 'texts.withhold');
}
