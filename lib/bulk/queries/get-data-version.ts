import 'server-only';
import { createHash } from 'node:crypto';
import { readSnapshot, type Snapshot } from '@/lib/db/copy';
import { settings } from '@/lib/env';
import { packageFormat } from '../descriptor';
import { recordTables } from '../tables';

/** Which state of the record something is of: every change of it is an event of the history. */
export type DataVersion = {
  /** `1.0.4711`: the format of the files, and how many changes there have been. */
  version: string;
  /** The last of them. */
  changedAt: Date;
  /** The same for the same content. */
  tag: string;
};

/** The kinds of thing whose changes readers can see; what offers another language does, too. */
const kinds = [...recordTables.flatMap(({ kind }) => kind ?? []), 'translation', 'settings'];

/** The version of the record at the moment of a snapshot. */
export async function readVersion({ rows }: Snapshot): Promise<DataVersion> {
  const [found] = await rows<{ count: string; at: Date | null }>(
    `SELECT (SELECT count(*) FROM audit_events WHERE subject_kind = ANY ($1)) AS count,
       (SELECT at FROM audit_events WHERE subject_kind = ANY ($1) ORDER BY id DESC LIMIT 1) AS at`,
    [kinds],
  );
  const changedAt = found?.at ?? new Date(0);
  const version = `${packageFormat}.0.${found?.count ?? 0}`;
  const tag = createHash('sha256')
    .update(`${version} ${changedAt.toISOString()} ${settings().url}`)
    .digest('hex')
    .slice(0, 24);
  return { version, changedAt, tag };
}

/** The version of the record now. */
export const getDataVersion = (): Promise<DataVersion> => readSnapshot(readVersion);
