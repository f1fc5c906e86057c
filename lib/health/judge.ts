import type { Health } from './types';

/** The parts of an installation, in the order in which they are shown. */
export const healthParts = ['database', 'jobs', 'mail', 'storage', 'backup', 'versions'] as const;
export type HealthPart = (typeof healthParts)[number];

/** Something that is not as it should be: `health.problem.*` of the messages on jobs says what to do. */
export const healthProblems = {
  schemaNewer: { part: 'database', isBroken: true },
  schemaOlder: { part: 'database', isBroken: true },
  noWorker: { part: 'jobs', isBroken: true },
  jobsFailed: { part: 'jobs', isBroken: false },
  jobsLate: { part: 'jobs', isBroken: false },
  mailOff: { part: 'mail', isBroken: false },
  mailsLate: { part: 'mail', isBroken: false },
  mailsRefused: { part: 'mail', isBroken: false },
  diskUnknown: { part: 'storage', isBroken: true },
  diskReadOnly: { part: 'storage', isBroken: true },
  diskFull: { part: 'storage', isBroken: false },
  noBackup: { part: 'backup', isBroken: false },
  oldBackup: { part: 'backup', isBroken: false },
  backupUnreadable: { part: 'backup', isBroken: true },
  backupIncomplete: { part: 'backup', isBroken: true },
  oldNode: { part: 'versions', isBroken: false },
} as const satisfies Record<string, { part: HealthPart; isBroken: boolean }>;
export type HealthProblem = keyof typeof healthProblems;

/** Seconds; a busy queue is a few minutes behind. */
const jobLimit = 15 * 60;
const mailLimit = 60 * 60;
/** Below the larger of the two PostgreSQL may soon find no room: bytes, and a share of the disk. */
const roomInBytes = 1_000_000_000;
const roomInShares = 0.05;
/** Hours between backups of which we know nothing because somebody else makes them. */
const usualHours = 24;
/** The last day on which a line of Node gets corrections (nodejs.org, release schedule). */
const nodeEnds: Record<string, string> = { 20: '2026-04-30', 22: '2027-04-30', 24: '2028-04-30' };

/** What is not as it should be, the parts in their order. */
export function judge(health: Health, now: Date): HealthProblem[] {
  const { schema, queue, disk, backup, versions } = health;
  const found: Record<HealthProblem, boolean> = {
    schemaNewer: schema.unknown.length > 0,
    schemaOlder: schema.missing.length > 0,
    noWorker: health.workers === 0,
    jobsFailed: queue.failed > 0,
    jobsLate: (queue.oldestDueSeconds ?? 0) > jobLimit,
    mailOff: !health.isMailSent,
    mailsLate: health.isMailSent && (queue.oldestMailSeconds ?? 0) > mailLimit,
    mailsRefused: queue.mailsRefused > 0,
    diskUnknown: disk === null,
    diskReadOnly: disk !== null && !disk.isWritable,
    diskFull: disk !== null && disk.free < Math.max(roomInBytes, disk.size * roomInShares),
    noBackup: backup === null,
    oldBackup: backup !== null && isOld(backup.at, health.backups.hours || usualHours, now),
    backupUnreadable: backup?.missing === null,
    backupIncomplete: (backup?.missing ?? 0) > 0,
    oldNode: isEnded(versions.node, now),
  };
  return (Object.keys(healthProblems) as HealthProblem[]).filter((problem) => found[problem]);
}

/** Twice the time: one that failed is tried again every ten minutes, so more than one has. */
function isOld(at: string, hours: number, now: Date): boolean {
  return now.getTime() - Date.parse(at) > 2 * hours * 3_600_000;
}

/** @param version as `v20.19.0` */
function isEnded(version: string, now: Date): boolean {
  const end = nodeEnds[/^v(\d+)\./.exec(version)?.[1] ?? ''];
  return end !== undefined && now.toISOString().slice(0, 10) > end;
}
