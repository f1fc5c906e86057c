import type { Sql } from 'postgres';

/** What is wrong, and how many rows show it. */
export type Problem = { problem: string; rows: number };

/**
 * What in a generated database differs from what the program's own writes would have left there;
 * empty when nothing does. Headlines are compared with the rule of the two times row by row over
 * everything, search and history over a sample (they are the same functions' work).
 * @param sample how many recommendations the sample has
 */
export async function findProblems(ownerSql: Sql, sample = 1_000): Promise<Problem[]> {
  const some = ownerSql`SELECT id FROM recommendations ORDER BY md5(reference) LIMIT ${sample}`;
  const rows = await ownerSql<Problem[]>`
    SELECT 'a headline differs from the rule of the two times' AS problem, count(*)::int AS rows FROM (
      SELECT h.recommendation_id FROM headlines h
      FULL JOIN standing_as_of('infinity', 'infinity') s ON s.recommendation_id = h.recommendation_id
      WHERE (h.assessment_id, h.status, h.effective_on, h.verified_on, h.contest, h.held_since)
        IS DISTINCT FROM (s.assessment_id, s.status, s.effective_on, s.verified_on, s.contest, s.held_since)) other
    UNION ALL
    SELECT 'search does not hold the words of a recommendation', count(*)::int
    FROM recommendation_words(ARRAY(${some})) w
    LEFT JOIN recommendation_search s ON s.recommendation_id = w.recommendation_id
    WHERE s.words IS DISTINCT FROM w.words
    UNION ALL
    SELECT 'a recommendation cannot be searched', count(*)::int FROM recommendations r
    WHERE NOT EXISTS (SELECT 1 FROM recommendation_search s WHERE s.recommendation_id = r.id)
    UNION ALL
    SELECT 'a recommendation was made on another day than its document', count(*)::int
    FROM recommendations r JOIN documents d ON d.id = r.document_id WHERE d.issued_latest <> r.made_on
    UNION ALL
    SELECT 'a status without a citation', count(*)::int FROM assessments a
    WHERE a.status NOT IN ('NOT_ASSESSED', 'NO_EVIDENCE', 'SUPERSEDED')
      AND NOT EXISTS (SELECT 1 FROM assessment_citations c WHERE c.assessment_id = a.id)
    UNION ALL
    SELECT 'a judgement before its recommendation, before it holds, or in a foreign voice', count(*)::int
    FROM assessments a JOIN recommendations r ON r.id = a.recommendation_id
    LEFT JOIN accounts c ON c.id = a.signed_by_id
    WHERE (a.effective_on < r.made_on AND a.kind <> 'WITHDRAWAL') OR a.published_at < r.published_at
      OR a.published_at < a.effective_on OR c.voice_id <> a.voice_id
    UNION ALL
    SELECT 'a replaced row that is a withdrawal, or was published later', count(*)::int
    FROM assessments a JOIN assessments b ON b.id = a.replaces_id
    WHERE b.kind = 'WITHDRAWAL' OR b.published_at > a.published_at
    UNION ALL
    SELECT 'a broken chain of events', count(*)::int FROM audit_events e
    WHERE e.subject_id = ANY (ARRAY(${some})) AND e.sequence = 1
      AND (e.payload_digest <> audit_payload_digest(e) OR e.digest <> audit_digest(e)
           OR e.previous_digest IS NOT NULL)
    UNION ALL
    SELECT 'a trigger is off', count(*)::int FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal AND t.tgenabled <> 'O'`;
  return rows.filter((row) => row.rows > 0);
}
