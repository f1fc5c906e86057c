import { may, type Who } from '@/lib/auth/permissions';

/** Files are read in and tried out by the editorial desk: what they bring is the record, not a voice's view. */
export function canPrepareImport(viewer: Who): boolean {
  return may(viewer, 'imports.prepare');
}

/** Carrying a batch out, and taking it back, publishes: that is for those who review. */
export function canApplyImport(viewer: Who): boolean {
  return may(viewer, 'imports.apply');
}
