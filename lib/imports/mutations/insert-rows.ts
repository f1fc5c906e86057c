import 'server-only';
import { db } from '@/lib/db/client';
import type { StagedRow } from '../read-row';

export type RowToInsert = StagedRow;

/** Puts rows on the stage: one statement, whatever their number. */
export async function insertRows(batchId: string, rows: readonly RowToInsert[]): Promise<void> {
  if (rows.length === 0) return;
  const told = rows.map(({ problems, ...row }) => ({
    ...row,
    problems: problems.length > 0 ? problems : null,
  }));
  await db.$executeRaw`
    INSERT INTO import_rows (batch_id, line, key, reference, country, document, addressee, parent, bodies, states,
      themes, categories, measures, values, seen_version, is_left_out, problems)
    SELECT ${batchId}::uuid, line, key, reference, country, document, addressee, parent, bodies, states,
      themes, categories, measures, values, "seenVersion", "isLeftOut", nullif(problems, 'null')
    FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS r (line int, key text, reference text, country text,
      document text, addressee text, parent text, bodies text[], states text[], themes text[], categories text[], measures text[], values jsonb,
      "seenVersion" int, "isLeftOut" boolean, problems jsonb)`;
}
