import 'server-only';
import { forgetInvited } from '@/lib/accounts/mutations/forget-invited';
import { publishScheduled } from '@/lib/assessments/mutations/publish-scheduled';
import { tidyFiles } from '@/lib/files/mutations/tidy-files';
import { applyImport } from '@/lib/imports/mutations/apply-batch';
import { settleStopped } from '@/lib/imports/mutations/fail-batch';
import { stageImport } from '@/lib/imports/mutations/stage-batch';
import { tidyUploads } from '@/lib/imports/mutations/tidy-uploads';
import { undoImport } from '@/lib/imports/mutations/undo-batch';
import { deliverMail } from '@/lib/mail/mutations/deliver-mail';
import { tidyMail } from '@/lib/mail/mutations/tidy-mail';
import { lookForNotices } from '@/lib/notices/mutations/look-for-notices';
import { mailNotices, sendDigests } from '@/lib/notices/mutations/mail-notices';
import { writeReportFiles } from '@/lib/reports/mutations/write-report-files';
import { endRefused } from '@/lib/subscriptions/mutations/end-subscription';
import { tellSubscribers } from '@/lib/subscriptions/mutations/tell-subscribers';
import { purgeSuggestions } from '@/lib/suggestions/mutations/purge-suggestions';
import { tidyJobs } from './mutations/tidy-jobs';
import type { JobName } from './schema';
import type { RunJob } from './types';

/** The code of every kind of job. Only the worker reads it (lib/server/worker.ts). */
export const registry: { [Name in JobName]: RunJob<Name> } = {
  deliverMail,
  mailNotices,
  sendDigests,
  lookForNotices,
  tellSubscribers,
  endRefused,
  tidyMail: async () => {
    await tidyMail();
    await forgetInvited();
  },
  purgeSuggestions: async () => {
    await purgeSuggestions();
  },
  stageImport,
  applyImport,
  undoImport,
  settleStopped,
  publishScheduled,
  writeReportFiles,
  tidyFiles: async (_payload, context) => {
    await tidyFiles(context);
    await tidyUploads();
  },
  tidyJobs,
};
