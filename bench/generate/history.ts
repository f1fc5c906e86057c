import type { TransactionSql } from 'postgres';

/**
 * Gives every generated recommendation, fact and judgement the event that its making would have
 * left, at the instant of its publication, chained by the database's own functions. (The trigger
 * that does it would look for an earlier event of each row, one by one.)
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
    event AS (
      SELECT ROW (0, kind, subject, 1, at, account, action, NULL, after, '', NULL, '', NULL)::audit_events AS one
      FROM made),
    -- OFFSET 0 keeps a digest from being computed once for every column that is read.
    sealed AS (
      SELECT ROW ((one).id, (one).subject_kind, (one).subject_id, 1, (one).at, (one).account_id,
        (one).action, NULL, (one).after, audit_payload_digest(one), NULL, '', NULL)::audit_events AS one
      FROM event OFFSET 0)
    INSERT INTO audit_events (subject_kind, subject_id, sequence, at, account_id, action, after,
                              payload_digest, digest)
    SELECT (one).subject_kind, (one).subject_id, 1, (one).at, (one).account_id, (one).action,
           (one).after, (one).payload_digest, audit_digest(one)
    FROM sealed ORDER BY (one).at, (one).subject_id`);
}
