/**
 * The rules that triggers keep row by row while people write, asked of everything that a package brought: each is a
 * query of what breaks it, in words.
 */
export const packageRules: readonly string[] = [
  `SELECT 'assessment ' || a.id || ' holds from before its recommendation was made, or from a day ahead'
    FROM assessments a JOIN recommendations r ON r.id = a.recommendation_id
    JOIN countries c ON c.id = r.country_id
    WHERE (a.effective_on < r.made_on AND a.kind <> 'WITHDRAWAL')
      OR greatest(a.effective_on, a.verified_on) > (now() AT TIME ZONE c.time_zone)::date`,
  `SELECT 'assessment ' || a.id || ' is published ahead, or before what it replaces'
    FROM assessments a LEFT JOIN assessments b ON b.id = a.replaces_id
    WHERE a.published_at > now() OR b.published_at > a.published_at OR b.kind = 'WITHDRAWAL'`,
  `SELECT 'assessment ' || a.id || ' has a status and cites nothing' FROM assessments a
    WHERE a.status NOT IN ('NOT_ASSESSED', 'NO_EVIDENCE', 'SUPERSEDED')
      AND NOT EXISTS (SELECT FROM assessment_citations c WHERE c.assessment_id = a.id)`,
  `SELECT 'recommendation ' || r.reference || ' has another day than its document, or came here later than now'
    FROM recommendations r JOIN documents d ON d.id = r.document_id
    WHERE r.made_on <> d.issued_latest OR r.published_at > now()`,
  `SELECT 'document ' || slug || ' is dated ahead' FROM documents
    WHERE issued_latest > (now() AT TIME ZONE 'UTC')::date + 1`,
  `SELECT 'report ' || r.reference || ', version ' || r.version || ' is not what its hash is of, is published ahead, or
      does not follow the version before it'
    FROM reports r LEFT JOIN reports e ON e.id = r.earlier_id
    WHERE (r.redacted_at IS NULL AND r.sha256 <> sha256(convert_to(r.tree, 'UTF8'))) OR r.published_at > now()
      OR (r.version > 1 AND (e.reference, e.version + 1) IS DISTINCT FROM (r.reference, r.version))`,
  `SELECT 'check ' || v.id || ' is of a day ahead' FROM verifications v
    WHERE v.published_at > now() OR v.verified_on > v.published_at::date + 1`,
  `SELECT 'note ' || n.id || ' is of the desk on its own judgement' FROM moderation_notes n
    JOIN assessments a ON a.id = n.assessment_id JOIN voices v ON v.id = a.voice_id
    WHERE v.kind = 'EDITORIAL_DESK'`,
  `WITH RECURSIVE up AS (
      SELECT id, above_id AS above, 1 AS steps FROM bodies WHERE above_id IS NOT NULL
      UNION ALL SELECT u.id, b.above_id, u.steps + 1 FROM up u JOIN bodies b ON b.id = u.above
      WHERE b.above_id IS NOT NULL AND u.steps < 100)
    SELECT DISTINCT 'body ' || id || ' stands below itself' FROM up WHERE above = id`,
  `WITH RECURSIVE up AS (
      SELECT id, parent_id AS above, 1 AS steps FROM recommendations WHERE parent_id IS NOT NULL
      UNION ALL SELECT u.id, r.parent_id, u.steps + 1 FROM up u JOIN recommendations r ON r.id = u.above
      WHERE r.parent_id IS NOT NULL AND u.steps < 100)
    SELECT DISTINCT 'recommendation ' || id || ' is a part of itself' FROM up WHERE above = id`,
];
