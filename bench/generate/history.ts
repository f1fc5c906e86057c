import type { TransactionSql } from 'postgres';

/**
 * Gives every generated recommendation, fact and judgement the event that its making would have
 * left, at the instant of its publication. The digests are what `audit_payload_digest` and
 * `audit_digest` give for a first event (`findProblems` compares), computed for all rows at once:
 * the trigger would look for an earlier event of each, one by one.
 */
export async function recordHistory(tx: TransactionSql): Promise<void> {
  await tx.unsafe(`
    WITH made (kind, subject, at, account, action, after) AS (
      SELECT 'recommendation', r.id, r.published_at, NULL::uuid, 'create', jsonb_build_object(
        'reference', r.reference, 'documentId', r.document_id, 'summary', r.summary,
        'response', r.response, 'position', r.position)
      FROM recommendations r WHERE r.id::text LIKE '0be9c400-%'
      UNION ALL
      SELECT 'evidence', e.id, e.created_at, NULL, 'create', jsonb_build_object(
        'reference', e.reference, 'kind', e.kind, 'title', e.title, 'direction', e.direction)
      FROM evidence e WHERE e.id::text LIKE '0be9c400-%'
      UNION ALL
      SELECT 'assessment', a.id, a.published_at, a.published_by_id, CASE a.kind
        WHEN 'ASSESSMENT' THEN 'publish' WHEN 'CORRECTION' THEN 'correct' ELSE 'withdraw' END,
        jsonb_build_object('recommendationId', a.recommendation_id, 'voiceId', a.voice_id,
          'kind', a.kind, 'status', a.status, 'effectiveOn', a.effective_on, 'reason', a.reason)
      FROM assessments a WHERE a.id::text LIKE '0be9c400-%'),
    -- OFFSET 0 keeps each expression from being computed again where it is read.
    said AS (
      SELECT made.*, sha256(convert_to(E'\\n' || after::text, 'UTF8')) AS payload_digest
      FROM made ORDER BY at, subject OFFSET 0)
    INSERT INTO audit_events (subject_kind, subject_id, sequence, at, account_id, action, after,
                              payload_digest, digest)
    SELECT kind, subject, 1, at, account, action, after, payload_digest,
      sha256(payload_digest || convert_to(concat_ws('|', kind, subject, 1,
        to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), coalesce(account::text, '-'), action),
        'UTF8'))
    FROM said`);
  await tx.unsafe(`
    INSERT INTO audit_chains (subject_kind, subject_id, length, digest)
    SELECT subject_kind, subject_id, sequence, digest FROM audit_events e
    WHERE NOT EXISTS (SELECT FROM audit_chains c
                      WHERE c.subject_kind = e.subject_kind AND c.subject_id = e.subject_id)`);
}
