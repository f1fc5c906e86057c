import { may, type Who } from '@/lib/auth/permissions';

/** What is published in the desk's name is published by who reviews there. */
export function canPublishCorrection(viewer: Who): boolean {
  return may(viewer, 'corrections.publish');
}

/** Whoever changes what readers see may say in public that it was wrong: the line is part of the edit. */
export function canSayCorrection(viewer: Who): boolean {
  return may(viewer, 'corrections.sayWithEdit');
}
