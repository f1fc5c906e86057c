import { mayIn, type Who } from '@/lib/auth/permissions';

/** As far as permissions go, a report is its voice's. */
type Owned = { voiceId: string };

/** Drafts of reports are seen and written by the people of the voice whose report it is. */
export function canWriteReport(viewer: Who, { voiceId }: Owned): boolean {
  return mayIn(viewer, 'reports.write', voiceId);
}

/** What cannot be taken back is published by whoever publishes judgements in the voice. */
export function canPublishReport(viewer: Who, { voiceId }: Owned): boolean {
  return mayIn(viewer, 'reports.publish', voiceId);
}
