import { extentOf, may, type Who } from '@/lib/auth/permissions';

/** Who did what when: the administrators', of the voices that `readsEveryVoice` says. */
export function canReadAudit(viewer: Who): boolean {
  return may(viewer, 'audit.read');
}

/** Whether what people of all voices did is theirs to read, and not what concerns the own voice alone. */
export function readsEveryVoice(viewer: Who): boolean {
  return extentOf(viewer, 'audit.inVoice') === 'all';
}

/** What is in the events of these kinds is public, or concerns accounts and settings. */
const open: readonly string[] = [
  'country',
  'source',
  'body',
  'addressee',
  'theme',
  'document',
  'recommendation',
  'ask',
  'voice',
  'account',
  'one_time_link',
  'session',
  'personal_token',
  'settings',
  'assessment',
  'verification',
  'measure',
  'indicator',
  'observation',
  'engagement',
  'source_conflict',
  'known_gap',
  'page_text',
  'correction_note',
  'moderation_note',
  'translation',
  'report',
  'export',
];

export const isOpenKind = (kind: string) => open.includes(kind);

/**
 * Whether the content of an event of this kind may be read whatever the voice. Drafts, unpublished
 * evidence and what names a draft or a voice are asked for one by one besides; every other kind is
 * the desk's own work.
 */
export function canReadKind(viewer: Who, kind: string): boolean {
  return isOpenKind(kind) || may(viewer, 'audit.readDesk');
}
