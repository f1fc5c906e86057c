import { may, type Who } from '@/lib/auth/permissions';

/** Taking everything that names somebody out of an account, for good. */
export function canAnonymise(viewer: Who): boolean {
  return may(viewer, 'people.anonymise');
}
