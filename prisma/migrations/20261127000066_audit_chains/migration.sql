/* How long each chain of events is and how it ends. A chain alone shows a change and a gap, but not that its last events
   were taken away, nor that it is gone as a whole. */
CREATE TABLE "audit_chains" (
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "length" INTEGER NOT NULL,
    "digest" BYTEA NOT NULL,

    CONSTRAINT "audit_chains_pkey" PRIMARY KEY ("subject_kind","subject_id")
);

INSERT INTO audit_chains (subject_kind, subject_id, length, digest)
SELECT DISTINCT ON (subject_kind, subject_id) subject_kind, subject_id, sequence, digest
FROM audit_events ORDER BY subject_kind, subject_id, sequence DESC;

-- A chain has at least one event.
ALTER TABLE audit_chains ADD CONSTRAINT audit_chains_length CHECK (length > 0);

/* Once a statement, however many events it writes: an import writes hundreds of thousands. */
CREATE FUNCTION lengthen_audit_chains() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit_chains (subject_kind, subject_id, length, digest)
  SELECT DISTINCT ON (subject_kind, subject_id) subject_kind, subject_id, sequence, digest
  FROM written ORDER BY subject_kind, subject_id, sequence DESC
  ON CONFLICT (subject_kind, subject_id) DO UPDATE SET length = EXCLUDED.length, digest = EXCLUDED.digest;
  RETURN NULL;
END $$;
CREATE TRIGGER lengthen_audit_chains AFTER INSERT ON audit_events
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION lengthen_audit_chains();

/* Chains only grow. */
CREATE FUNCTION refuse_shorter_chain() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.length <= OLD.length THEN PERFORM refuse('audit_chains_immutable'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_shorter BEFORE UPDATE ON audit_chains FOR EACH ROW EXECUTE FUNCTION refuse_shorter_chain();
CREATE TRIGGER refuse_change BEFORE DELETE ON audit_chains FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit_chains FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

/* Every event whose link does not hold, with the reason, and every chain that does not end as it was written; empty when
   all chains are whole. */
CREATE OR REPLACE FUNCTION broken_audit_links() RETURNS TABLE (event_id bigint, subject_kind text, subject_id uuid, sequence int, problem text)
  LANGUAGE sql STABLE AS $$
  WITH events AS (
    SELECT a.id, a.subject_kind, a.subject_id, a.sequence, a.previous_digest, a.redacted_at,
           a.payload_digest, a.digest, a AS row,
           lag(a.digest) OVER chain AS digest_before, lag(a.sequence) OVER chain AS before_it,
           lead(a.id) OVER chain IS NULL AS is_last
    FROM audit_events a WINDOW chain AS (PARTITION BY a.subject_kind, a.subject_id ORDER BY a.sequence, a.id)
  ), links AS (
    SELECT e.id, e.subject_kind, e.subject_id, e.sequence,
      CASE WHEN e.sequence = e.before_it THEN 'takes the place of another event'
           WHEN e.sequence <> coalesce(e.before_it, 0) + 1 THEN 'an event before it is missing'
           WHEN e.previous_digest IS DISTINCT FROM e.digest_before THEN 'does not follow from the event before it'
           WHEN e.redacted_at IS NULL AND e.payload_digest <> audit_payload_digest(e.row) THEN 'payload changed'
           ELSE 'digest does not match' END AS problem
    FROM events e
    WHERE e.sequence <> coalesce(e.before_it, 0) + 1
       OR e.previous_digest IS DISTINCT FROM e.digest_before
       OR (e.redacted_at IS NULL AND e.payload_digest <> audit_payload_digest(e.row))
       OR e.digest <> audit_digest(e.row)
  ), ends AS (
    SELECT e.id, coalesce(e.subject_kind, c.subject_kind), coalesce(e.subject_id, c.subject_id), coalesce(e.sequence, 0),
      CASE WHEN c.length IS NULL THEN 'nothing is known of its chain'
           WHEN coalesce(e.sequence, 0) < c.length
             THEN 'the events after it are missing: ' || c.length || ' were written'
           ELSE 'is not the last event that was written' END
    FROM (SELECT * FROM events WHERE is_last) e FULL JOIN audit_chains c USING (subject_kind, subject_id)
    WHERE (e.sequence, e.digest) IS DISTINCT FROM (c.length, c.digest)
      -- Named already, by the link that does not hold.
      AND NOT EXISTS (SELECT 1 FROM links l WHERE l.id = e.id)
  )
  SELECT * FROM links UNION ALL SELECT * FROM ends ORDER BY 1 NULLS LAST, 2, 3
$$;

REVOKE EXECUTE ON FUNCTION lengthen_audit_chains(), refuse_shorter_chain() FROM PUBLIC;
GRANT SELECT ON audit_chains TO qadam_program;
