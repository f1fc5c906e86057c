-- Withholding reaches documents and files, and is the desk's administrators' alone: an administrator of another
-- voice must not be able to hide what that voice would rather not read.

CREATE OR REPLACE FUNCTION withhold_text(kind text, subject uuid, field text, reason "WithholdingReason", account uuid)
  RETURNS bytea LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  marker CONSTANT text := '[withheld]';
  place text := CASE WHEN (kind, field) IN (('assessment', 'reason'), ('assessment', 'attributed_from'),
      ('assessment', 'looked_at'), ('assessment', 'confidence_note')) THEN 'assessments'
    WHEN (kind, field) IN (('evidence_file', 'name')) THEN 'evidence_files'
    WHEN (kind, field) IN (('document', 'title'), ('document', 'summary'), ('document', 'methodology'),
      ('document', 'funding'), ('document', 'disclaimer'), ('document', 'url')) THEN 'documents'
    WHEN (kind, field) IN (('evidence', 'title'), ('evidence', 'summary'), ('evidence', 'citation_text'),
      ('evidence', 'url'), ('evidence', 'archived_url'), ('evidence', 'confidence_note')) THEN 'evidence'
    WHEN (kind, field) IN (('recommendation', 'summary'), ('recommendation', 'official_text'),
      ('recommendation', 'response_note'), ('recommendation', 'addressee_note'),
      ('recommendation', 'confidence_note')) THEN 'recommendations' END;
  payload_key text := regexp_replace(initcap(replace(field, '_', ' ')), ' ', '', 'g');
  original text;
  hash bytea;
  subjects uuid[] := ARRAY[subject];
  twin uuid;
BEGIN
  IF place IS NULL THEN PERFORM refuse('not_withholdable'); END IF;
  IF NOT EXISTS (SELECT 1 FROM accounts a JOIN voices v ON v.id = a.voice_id WHERE a.id = account
      AND a.role = 'ADMINISTRATOR' AND v.kind = 'EDITORIAL_DESK' AND a.disabled_at IS NULL) THEN
    PERFORM refuse('forbidden');
  END IF;
  payload_key := lower(left(payload_key, 1)) || substr(payload_key, 2);
  EXECUTE format('SELECT %I FROM %I WHERE id = $1 FOR UPDATE', field, place) INTO original USING subject;
  IF original IS NULL OR original = marker THEN PERFORM refuse('not_found'); END IF;
  hash := sha256(convert_to(original, 'UTF8'));
  -- Of a file the hash that readers know is that of its bytes.
  IF kind = 'evidence_file' THEN SELECT f.sha256 INTO hash FROM evidence_files f WHERE f.id = subject; END IF;
  PERFORM set_config('qadam.withholding', 'on', true);
  EXECUTE format('UPDATE %I SET %I = $2 WHERE id = $1', place, field) USING subject, marker;
  IF kind = 'assessment' AND field IN ('reason', 'attributed_from', 'looked_at') THEN
    EXECUTE format('WITH gone AS (
        UPDATE assessment_drafts d SET %1$I = $2 FROM assessments a
        WHERE a.id = $1 AND d.recommendation_id = a.recommendation_id
          AND (d.id = a.id OR strpos(d.%1$I, $3) > 0) RETURNING d.id)
      SELECT $4 || coalesce(array_agg(id), ARRAY[]::uuid[]) FROM gone', field)
      INTO subjects USING subject, marker, original, subjects;
  END IF;
  UPDATE audit_events SET before = before - payload_key, after = after - payload_key, redacted_at = now()
    WHERE subject_id = ANY (subjects) AND subject_kind IN (kind, kind || '_draft')
      AND (before ? payload_key OR after ? payload_key);
  PERFORM set_config('qadam.withholding', 'off', true);
  UPDATE shipped_rows SET loaded_values = loaded_values - payload_key WHERE subject_kind = kind AND subject_id = subject;
  DELETE FROM translations t WHERE t.subject_kind = kind AND t.subject_id = subject AND t.field = withhold_text.field;
  INSERT INTO withholdings (id, subject_kind, subject_id, field, reason, sha256, account_id)
    VALUES (gen_random_uuid(), kind, subject, field, reason, hash, account);
  INSERT INTO audit_events (subject_kind, subject_id, account_id, action, after)
    VALUES (kind, subject, account, 'withhold', jsonb_build_object('field', field, 'category', reason));
  IF kind = 'assessment' THEN
    EXECUTE format('SELECT other.id FROM assessments one JOIN assessments other
        ON other.recommendation_id = one.recommendation_id AND other.voice_id = one.voice_id
      WHERE one.id = $1 AND other.%I = $2 LIMIT 1', field) INTO twin USING subject, original;
    IF twin IS NOT NULL THEN PERFORM withhold_text(kind, twin, field, reason, account); END IF;
  END IF;
  RETURN hash;
END $$;
