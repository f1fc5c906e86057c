import 'server-only';
import { db } from '@/lib/db/client';
import type { QueueNumbers } from '../types';

interface Row {
  waiting: number;
  running: number;
  failed: number;
  oldest_due: number | null;
  mails: number;
  oldest_mail: number | null;
  refused: number;
}

/** How the queue and the outbox stand: for the operator's page and for Prometheus, nothing about anybody. */
export async function getQueueNumbers(): Promise<QueueNumbers> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT jobs.*, mails.*
    FROM (
      SELECT count(*) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts)::int AS waiting,
        count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS running,
        count(*) FILTER (WHERE locked_at IS NULL AND attempts >= max_attempts)::int AS failed,
        extract(epoch FROM now() - min(run_at) FILTER (
          WHERE locked_at IS NULL AND attempts < max_attempts AND run_at <= now()))::float8 AS oldest_due
      FROM graphile_worker.jobs) jobs,
    (
      SELECT count(*) FILTER (WHERE refused_at IS NULL)::int AS mails,
        extract(epoch FROM now() - min(created_at) FILTER (WHERE refused_at IS NULL))::float8 AS oldest_mail,
        count(*) FILTER (WHERE refused_at > now() - interval '7 days')::int AS refused
      FROM outbox_mails WHERE sent_at IS NULL AND recipient IS NOT NULL) mails`;
  if (!row) throw new Error('the database counted nothing');
  return {
    waiting: row.waiting,
    running: row.running,
    failed: row.failed,
    oldestDueSeconds: row.oldest_due,
    mailsWaiting: row.mails,
    oldestMailSeconds: row.oldest_mail,
    mailsRefused: row.refused,
  };
}
