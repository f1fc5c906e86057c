import { z } from 'zod';

/** The kinds of notices that people choose about, in the order of the page. */
export const noticeKinds = [
  'SUBMITTED',
  'WAITING',
  'RETURNED',
  'MENTIONED',
  'PUBLISHED',
  'ASSIGNED',
  'SUGGESTED',
  'DUE',
  'OVERDUE',
  'STALE',
] as const;
export type NoticeKindName = (typeof noticeKinds)[number];

export const noticeFrequencies = ['AT_ONCE', 'DAILY', 'WEEKLY', 'OFF'] as const;
export type Frequency = (typeof noticeFrequencies)[number];

/** What the program does for whoever has chosen nothing: soon where somebody waits for an answer. */
export const proposed: Record<NoticeKindName, Frequency> = {
  SUBMITTED: 'DAILY',
  WAITING: 'AT_ONCE',
  RETURNED: 'AT_ONCE',
  MENTIONED: 'AT_ONCE',
  PUBLISHED: 'DAILY',
  ASSIGNED: 'AT_ONCE',
  SUGGESTED: 'DAILY',
  DUE: 'WEEKLY',
  OVERDUE: 'WEEKLY',
  STALE: 'WEEKLY',
};

const frequency = z.enum(noticeFrequencies, 'choose');

/** One choice per kind, as the form sends them. */
export const noticeChoices = z.object(
  Object.fromEntries(noticeKinds.map((kind) => [kind, frequency])) as Record<
    NoticeKindName,
    typeof frequency
  >,
);
export type NoticeChoices = z.infer<typeof noticeChoices>;
