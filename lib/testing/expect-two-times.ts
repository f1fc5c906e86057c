import type { Sql } from 'postgres';
import { expect } from 'vitest';
import { type ModelRow, modelDays, standing } from './two-times-model';

/**
 * Compares what the database says of one recommendation (published, and not archived) with the model: on every day of the
 * model, as known at every instant at which something was published, and what is stored for today.
 * @returns its published judgements
 */
export async function expectTwoTimes(
  sql: Sql,
  recommendation: string,
  voices: { desk: string; others: string[] },
): Promise<ModelRow[]> {
  const rows = await sql<ModelRow[]>`
    SELECT id, voice_id AS voice, kind, replaces_id AS replaces, status, effective_on::text AS "effectiveOn",
      to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "publishedAt"
    FROM assessments WHERE recommendation_id = ${recommendation}`;
  const instants = [...new Set(rows.map(({ publishedAt }) => publishedAt)), '9999-01-01'];
  const asked = await sql`
    SELECT d AS "asOf", k AS "knownAt", s.assessment_id AS assessment, s.status, s.contest,
      s.held_since::text AS "heldSince"
    FROM unnest(${modelDays}::text[]) d, unnest(${instants}::text[]) k,
      LATERAL standing_as_of(d::date, greatest(k::timestamptz, (
        SELECT published_at FROM recommendations WHERE id = ${recommendation}))) s
    WHERE s.recommendation_id = ${recommendation}`;
  expect(asked.length).toBe(modelDays.length * instants.length);
  for (const { asOf, knownAt, ...answer } of asked)
    expect(answer).toEqual(standing(rows, voices, asOf, knownAt));
  const [stored] = await sql`
    SELECT assessment_id AS assessment, status, contest, held_since::text AS "heldSince" FROM headlines
    WHERE recommendation_id = ${recommendation}`;
  expect(stored).toEqual(standing(rows, voices, '9999-01-01', '9999-01-01'));
  return rows;
}
