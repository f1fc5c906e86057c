import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { canPrepareImport } from '@/lib/imports/policy';
import { dayOf } from '@/lib/moment/moment';
import type { DeskPanel, ImportPanelKey } from '../types';

/** What a batch of each kind asks for, the most pressing first. */
const kinds = [
  'importsFailed',
  'importsDecision',
  'importsMapping',
  'importsRunning',
] as const satisfies readonly ImportPanelKey[];

interface Row {
  key: ImportPanelKey;
  count: number;
  since: Date;
  only: string | null;
  done: number;
  total: number;
}

/** Files that are being imported, by what they wait for; one line with what to do where there are none. */
export async function importPanels(viewer: Viewer): Promise<DeskPanel[]> {
  if (!canPrepareImport(viewer)) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT key, count(*)::int AS count, min(created_at) AS since, sum(progress_done)::int AS done,
      sum(progress_total)::int AS total, CASE WHEN count(*) = 1 THEN min(id::text) END AS only
    FROM (
      SELECT *, CASE WHEN failure IS NOT NULL THEN 'importsFailed' WHEN state = 'UPLOADED' THEN 'importsMapping'
                     WHEN state = 'STAGED' THEN 'importsDecision' ELSE 'importsRunning' END AS key
      FROM import_batches
      WHERE state IN ('UPLOADED', 'STAGING', 'STAGED', 'APPLYING', 'UNDOING') OR failure IS NOT NULL AND state = 'APPLIED') b
    GROUP BY key`;
  if (rows.length === 0) return [{ key: 'imports', count: 0, since: null, path: ['import'] }];
  return kinds.flatMap((key) =>
    rows
      .filter((row) => row.key === key)
      .map(({ count, since, only, done, total }) => ({
        ...{ key, count, since: dayOf(since), path: only ? ['import', only] : ['import'] },
        ...(key === 'importsRunning' && total > 0 ? { progress: { done, total } } : {}),
      })),
  );
}
