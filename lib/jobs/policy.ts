import { may, type Who } from '@/lib/auth/permissions';

/** The queue, what failed in it and why, is the administrator's. */
export function canManageJobs(viewer: Who): boolean {
  return may(viewer, 'jobs.manage');
}
