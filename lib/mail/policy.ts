import { may, type Who } from '@/lib/auth/permissions';

/** The outbox holds addresses, and links that let people in: it is the desk administrators'. */
export function canReadOutbox(viewer: Who): boolean {
  return may(viewer, 'outbox.read');
}
