import { may, type Who } from '@/lib/auth/permissions';

/** The editorial desk moderates what other voices published; who reviews there does it. */
export function canModerateVoices(viewer: Who): boolean {
  return may(viewer, 'voices.moderate');
}
