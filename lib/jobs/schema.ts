import { z } from 'zod';

/** What the queue has to know of a kind of job before it runs. */
interface JobKind {
  /** What the job is about; kept in the queue as JSON. Ids, never texts or addresses. */
  payload: z.ZodType;
  /**
   * How often it is begun before it counts as failed: 3, 7, 20, 55 seconds, 2, 7, 18, 50 minutes,
   * 2 and then 6 hours lie between. At least 3: a process that is killed takes one try with it.
   */
  attempts: number;
  /** Jobs of this kind run one after another, across all instances. */
  isAlone?: true;
}

const importBatch = z.object({ batchId: z.uuid(), accountId: z.uuid() });

/**
 * Every kind of background job. Each is written so that a second run after a crash changes nothing
 * that the first one did (lib/jobs/registry.ts has the code).
 */
export const jobKinds = {
  deliverMail: { payload: z.object({ mailId: z.uuid() }), attempts: 14 },
  mailNotices: { payload: z.object({ accountId: z.uuid() }), attempts: 8 },
  sendDigests: { payload: z.object({}), attempts: 5 },
  lookForNotices: { payload: z.object({}), attempts: 5 },
  tellSubscribers: { payload: z.object({}), attempts: 8, isAlone: true },
  endRefused: { payload: z.object({ mailId: z.uuid() }), attempts: 8 },
  tidyMail: { payload: z.object({}), attempts: 3 },
  purgeSuggestions: { payload: z.object({}), attempts: 8 },
  stageImport: { payload: z.object({ batchId: z.uuid(), isReading: z.boolean() }), attempts: 4 },
  applyImport: { payload: importBatch, attempts: 6 },
  undoImport: { payload: importBatch, attempts: 6 },
  /** Enqueued when a process dies at the last try of a job (lib/server/process-life.ts). */
  settleStopped: { payload: z.object({}), attempts: 8 },
  /** A scheduled draft whose hour has come; a later version of the draft has a job of its own. */
  publishScheduled: {
    payload: z.object({ draftId: z.uuid(), version: z.int() }),
    attempts: 8,
  },
  /** The files of a published report, in each format that it does not have yet. */
  writeReportFiles: { payload: z.object({ reportId: z.uuid() }), attempts: 8 },
  /** What killed processes have left in the data folder. */
  tidyFiles: { payload: z.object({}), attempts: 3, isAlone: true },
  tidyJobs: { payload: z.object({}), attempts: 3 },
} as const satisfies Record<string, JobKind>;

export type JobName = keyof typeof jobKinds;
export type JobPayload<Name extends JobName> = z.infer<(typeof jobKinds)[Name]['payload']>;

export const jobNames = Object.keys(jobKinds) as JobName[];

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(jobKinds, name);
}

/** As the queue knows the one job of a kind that may wait under a key. */
export const jobKey = (name: JobName, key: string) => `${name}:${key}`;

/** A job that an administrator wants tried again. */
export const jobRetry = z.object({ jobId: z.string('required').regex(/^\d{1,18}$/, 'required') });
export type JobRetry = z.infer<typeof jobRetry>;
