import { may, type Who } from '@/lib/auth/permissions';

/** Views belong to a person alone: everybody with an account keeps their own and sees nobody else's. */
export function canKeepViews(viewer: Who): boolean {
  return may(viewer, 'account.own');
}
