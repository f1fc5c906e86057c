import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Sql } from 'postgres';
import { settings } from '@/lib/env';
import { verify } from '@/lib/operations/verify';
import { verifyFiles } from '@/lib/operations/verify-files';
import { headerOf, type MailServer } from '@/lib/testing/mail-server';
import type { Ledger } from './ledger';
import { rowsPerFile } from './work';

/** What everything is checked against: what people did, and what the mail server took. */
export type Witnesses = { ledger: Ledger; mails: MailServer['mails'] };

type Check = (sql: Sql, witnesses: Witnesses) => Promise<string[]>;
const quiet = () => undefined;
const sentences = (rows: readonly { problem?: string }[]) =>
  rows.map(({ problem = '' }) => problem);

/**
 * What must hold after every fault, in the name of what it proves. `verify` and `files` are those of `npm run
 * verify`, on the client that stands in for the program's (`replaceClient`).
 */
export const checks = {
  'every acknowledged write is there exactly once': (sql, { ledger }) => ledger.problems(sql),
  'headlines, search and every chain of the history are whole': () => verify(quiet),
  'every file is whole and nothing else lies there': async (sql) => [
    ...(await verifyFiles(quiet)),
    ...(await strayUploads(sql)),
  ],
  'no import is half there': async (sql) =>
    sentences(
      await sql`
      WITH made AS (
        SELECT b.id, b.number, b.state, ${rowsPerFile}::int AS rows,
          (SELECT count(*) FROM recommendations r WHERE r.reference LIKE 'F-' || b.file_name || '-%') AS there,
          (SELECT count(*) FROM import_effects e WHERE e.batch_id = b.id) AS effects
        FROM import_batches b)
      SELECT 'import ' || number || ' (' || state || '): ' || there || ' recommendations and ' || effects
        || ' effects of ' || rows || ' rows' AS problem
      FROM made WHERE CASE state WHEN 'APPLIED' THEN there <> rows OR effects <> rows ELSE there + effects <> 0 END`,
    ),
  'each job had its effect once': async (sql) =>
    sentences(
      await sql`
      SELECT a.email || ' was mailed ' || coalesce(told.count, 0) || ' notices, noted are ' || count(n.id) AS problem
      FROM notices n JOIN accounts a ON a.id = n.account_id
      LEFT JOIN (
        SELECT recipient, sum((regexp_match(subject, ': (\\d+) '))[1]::int) AS count FROM outbox_mails GROUP BY recipient
      ) told ON told.recipient = a.email
      WHERE n.mailed_at IS NOT NULL GROUP BY a.email, told.count HAVING count(n.id) IS DISTINCT FROM told.count
      UNION ALL
      SELECT 'job ' || task_identifier || ' waits for ever: ' || coalesce(last_error, '') FROM graphile_worker.jobs
      WHERE attempts >= max_attempts
      UNION ALL
      SELECT 'a run of ' || name || ' never ended' FROM job_runs WHERE finished_at IS NULL`,
    ),
  'mail went out at least once, always as the same': sent,
  'what is committed reaches the disk': async (sql) =>
    sentences(
      await sql`
      SELECT name || ' is ' || setting AS problem FROM pg_settings
      WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting <> 'on'`,
    ),
} satisfies Record<string, Check>;
export type CheckName = keyof typeof checks;

/** Everything that does not hold, by check. */
export async function look(sql: Sql, witnesses: Witnesses): Promise<Map<CheckName, string[]>> {
  const found = new Map<CheckName, string[]>();
  for (const name of Object.keys(checks) as CheckName[]) {
    const problems = await (checks[name] as Check)(sql, witnesses);
    if (problems.length > 0) found.set(name, problems);
  }
  return found;
}

/** A mail that was noted as sent and never came, one that nobody wrote, one under two names. */
async function sent(sql: Sql, { mails }: Witnesses): Promise<string[]> {
  const came = new Set(mails.map(({ raw }) => headerOf(raw, 'Message-ID') ?? 'none'));
  const rows = await sql<{ message_id: string; sent: boolean; recipient: string | null }[]>`
    SELECT message_id, sent_at IS NOT NULL AS sent, recipient FROM outbox_mails`;
  const known = new Set(rows.map(({ message_id }) => message_id));
  return [
    ...rows
      .filter(({ message_id, sent }) => sent && !came.has(message_id))
      .map(({ message_id }) => `mail ${message_id} was noted as sent and never came`),
    ...rows
      .filter(({ sent }) => !sent)
      .map(({ message_id }) => `mail ${message_id} was never sent`),
    ...[...came].filter((id) => !known.has(id)).map((id) => `mail ${id} came and nobody wrote it`),
  ];
}

/** What lies in the folder of uploads though no import is still to read it. */
async function strayUploads(sql: Sql): Promise<string[]> {
  const names = await readdir(path.join(settings().dataDir, 'imports')).catch(() => []);
  const rows = await sql<{ id: string }[]>`
    SELECT id FROM import_batches WHERE state NOT IN ('APPLIED', 'UNDONE', 'DISCARDED')`;
  const wanted = new Set(rows.map(({ id }) => id));
  return names.filter((name) => !wanted.has(name)).map((name) => `imports/${name}: of no import`);
}
