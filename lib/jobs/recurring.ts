import type { JobName } from './schema';

/** Jobs that come back by the clock (cron, UTC); once however many instances run. */
export const recurringJobs: readonly { name: JobName; match: string; backfillHours: number }[] = [
  // Right after midnight in UTC: the key under which senders were counted goes with its day.
  { name: 'purgeSuggestions', match: '1 0 * * *', backfillHours: 48 },
  { name: 'lookForNotices', match: '30 1 * * *', backfillHours: 24 },
  { name: 'sendDigests', match: '0 2 * * *', backfillHours: 24 },
  { name: 'tellSubscribers', match: '0 5 * * *', backfillHours: 24 },
  { name: 'tidyJobs', match: '17 3 * * *', backfillHours: 48 },
  { name: 'tidyFiles', match: '37 * * * *', backfillHours: 24 },
  { name: 'tidyMail', match: '27 3 * * *', backfillHours: 48 },
];
