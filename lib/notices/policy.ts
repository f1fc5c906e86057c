import { may, type Who } from '@/lib/auth/permissions';

/** What somebody is told is theirs alone: there is no way to ask for another person's. */
export function hasNotices(viewer: Who): boolean {
  return may(viewer, 'notices.own');
}
