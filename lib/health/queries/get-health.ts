import 'server-only';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { settings } from '@/lib/env';
import { canManageJobs } from '@/lib/jobs/policy';
import { openArchive } from '@/lib/operations/backup/archive';
import { newestBackup } from '@/lib/operations/backup/folder';
import { dataFolder } from '@/lib/operations/data-folder';
import program from '@/package.json' with { type: 'json' };
import { readDisk } from '../disk';
import { lifeLock } from '../life-lock';
import { processFacts } from '../process-facts';
import type { BackupState, Health } from '../types';
import { getQueueNumbers } from './get-queue-numbers';
import { getSchemaState } from './get-schema-state';

/** Everything that the operator's page tells; null for who may not see it. */
export async function getHealth(viewer: Viewer): Promise<Health | null> {
  if (!canManageJobs(viewer)) return null;
  const { dataDir, backups, mail } = settings();
  const folder = dataFolder(dataDir);
  const facts = processFacts();
  const [database, queue, schema, disk, backup] = await Promise.all([
    readDatabase(),
    getQueueNumbers(),
    getSchemaState(facts?.migrations ?? []),
    readDisk(folder.root),
    readBackup(folder.backups),
  ]);
  const { workers, files, file_bytes, version, bytes } = database;
  return {
    checkedAt: new Date().toISOString(),
    database: { version, bytes },
    schema,
    workers,
    queue,
    isMailSent: mail !== undefined,
    disk,
    files: { count: files, bytes: file_bytes },
    backup,
    backups,
    versions: {
      qadam: program.version,
      node: process.version,
      startedAt: facts?.startedAt.toISOString() ?? null,
    },
  };
}

interface DatabaseRow {
  version: string;
  bytes: number;
  workers: number;
  files: number;
  file_bytes: number;
}

/** Sizes in bytes. The files are counted by their rows: each content lies on the disk once. */
async function readDatabase(): Promise<DatabaseRow> {
  const [row] = await db.$queryRaw<DatabaseRow[]>`
    SELECT current_setting('server_version') AS version,
      pg_database_size(current_database())::float8 AS bytes,
      (SELECT count(DISTINCT pid)::int FROM pg_locks
        WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid = ${lifeLock}::int::oid
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS workers,
      count(*)::int AS files, coalesce(sum(size), 0)::float8 AS file_bytes
    FROM (SELECT DISTINCT ON (sha256) sha256, size FROM (
      SELECT sha256, size FROM evidence_files
      UNION ALL SELECT sha256, size FROM report_files WHERE removed_at IS NULL) kept) once`;
  if (!row) throw new Error('the database said nothing of itself');
  return row;
}

/** The newest backup of this instance's folder. It got its name after it had been read back and compared. */
async function readBackup(folder: string): Promise<BackupState | null> {
  const newest = await newestBackup(folder);
  if (!newest) return null;
  const file = path.join(folder, newest.name);
  const bytes = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  const missing = await openArchive(file).then(
    ({ contents, close }) => {
      close();
      return contents.missing.length;
    },
    () => null,
  );
  return { at: newest.at.toISOString(), bytes, missing };
}
