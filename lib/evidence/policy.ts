import { may, type Who } from '@/lib/auth/permissions';

/** New evidence is seen by its own voice only, until an assessment that cites it is published. */
export function canAddEvidence(viewer: Who): boolean {
  return may(viewer, 'evidence.add');
}
