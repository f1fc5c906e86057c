-- Reports: written at the desk as drafts, frozen when they are published, and reached by withholding.

CREATE TYPE "ReportTemplate" AS ENUM ('BRIEFING', 'STATUS', 'UPR_MID_TERM', 'TREATY_BODY', 'VOICES');

CREATE TABLE report_drafts (
  id uuid NOT NULL,
  reference text NOT NULL,
  country_id uuid NOT NULL,
  voice_id uuid NOT NULL,
  template "ReportTemplate" NOT NULL,
  locale text NOT NULL,
  title text NOT NULL,
  selection jsonb NOT NULL,
  as_of date,
  known_at timestamptz(3),
  since date,
  introduction text NOT NULL DEFAULT '',
  notes text NOT NULL DEFAULT '',
  change_note text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  created_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL,
  CONSTRAINT report_drafts_pkey PRIMARY KEY (id),
  CONSTRAINT report_drafts_country_id_fkey FOREIGN KEY (country_id) REFERENCES countries (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT report_drafts_voice_id_fkey FOREIGN KEY (voice_id) REFERENCES voices (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT report_drafts_created_by_id_fkey FOREIGN KEY (created_by_id) REFERENCES accounts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX report_drafts_reference_key ON report_drafts (reference);
CREATE INDEX report_drafts_country_id_idx ON report_drafts (country_id);
CREATE INDEX report_drafts_voice_id_idx ON report_drafts (voice_id);
CREATE INDEX report_drafts_created_by_id_idx ON report_drafts (created_by_id);
ALTER TABLE report_drafts
  ADD CONSTRAINT report_drafts_reference_check CHECK (reference ~ '^[A-Z]{2}-R[1-9][0-9]*$'),
  ADD CONSTRAINT report_drafts_title_check CHECK (btrim(title) <> '' AND length(title) <= 300),
  ADD CONSTRAINT report_drafts_words_check
    CHECK (length(introduction) <= 20000 AND length(notes) <= 20000 AND length(change_note) <= 1000),
  ADD CONSTRAINT report_drafts_since_check CHECK (since < as_of);
COMMENT ON CONSTRAINT report_drafts_reference_check ON report_drafts IS 'Part of the permanent address: KZ-R1.';
COMMENT ON CONSTRAINT report_drafts_title_check ON report_drafts IS 'A report has a name.';
COMMENT ON CONSTRAINT report_drafts_words_check ON report_drafts IS 'A report has an end.';
COMMENT ON CONSTRAINT report_drafts_since_check ON report_drafts IS 'One compares with an earlier day.';
CREATE TRIGGER refuse_new_reference BEFORE UPDATE OF reference ON report_drafts FOR EACH ROW
  WHEN (OLD.reference <> NEW.reference) EXECUTE FUNCTION refuse_new_reference();
GRANT SELECT, INSERT, UPDATE ON report_drafts TO qadam_program;

-- What is published: one row for each version. Nothing has written here before this version of the program.
ALTER TABLE reports RENAME COLUMN created_by_id TO published_by_id;
ALTER TABLE reports RENAME COLUMN created_at TO published_at;
ALTER TABLE reports RENAME CONSTRAINT reports_created_by_id_fkey TO reports_published_by_id_fkey;
ALTER INDEX reports_created_by_id_idx RENAME TO reports_published_by_id_idx;
DROP INDEX reports_reference_key;
ALTER TABLE reports
  ALTER COLUMN published_by_id SET NOT NULL,
  ADD COLUMN draft_id uuid NOT NULL,
  ADD COLUMN voice_id uuid NOT NULL,
  ADD COLUMN template "ReportTemplate" NOT NULL,
  ADD COLUMN introduction text NOT NULL DEFAULT '',
  ADD COLUMN notes text NOT NULL DEFAULT '',
  ADD COLUMN change_note text NOT NULL DEFAULT '',
  ADD COLUMN version integer NOT NULL,
  ADD COLUMN earlier_id uuid,
  ADD COLUMN tree text NOT NULL,
  ADD COLUMN sha256 bytea NOT NULL,
  ADD COLUMN redacted_at timestamptz(3),
  ADD CONSTRAINT reports_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES report_drafts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT reports_voice_id_fkey FOREIGN KEY (voice_id) REFERENCES voices (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT reports_earlier_id_fkey FOREIGN KEY (earlier_id) REFERENCES reports (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT reports_version_check CHECK (version >= 1 AND (version = 1) = (earlier_id IS NULL));
COMMENT ON CONSTRAINT reports_version_check ON reports IS 'A later version points back to the one before it.';
CREATE UNIQUE INDEX reports_reference_version_key ON reports (reference, version);
CREATE UNIQUE INDEX reports_earlier_id_key ON reports (earlier_id);
CREATE INDEX reports_draft_id_idx ON reports (draft_id);
CREATE INDEX reports_voice_id_idx ON reports (voice_id);

/* The number of a version, what it follows, its hash and its instant are the database's: two people who publish at
   once get two versions, and nobody says a hash that is not the tree's. */
CREATE FUNCTION freeze_report() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  draft report_drafts;
  earlier reports;
BEGIN
  SELECT * INTO draft FROM report_drafts WHERE id = NEW.draft_id FOR UPDATE;
  SELECT * INTO earlier FROM reports WHERE draft_id = NEW.draft_id ORDER BY version DESC LIMIT 1;
  NEW.reference := draft.reference;
  NEW.country_id := draft.country_id;
  NEW.voice_id := draft.voice_id;
  NEW.version := coalesce(earlier.version, 0) + 1;
  NEW.earlier_id := earlier.id;
  NEW.published_at := date_trunc('milliseconds', clock_timestamp());
  NEW.sha256 := sha256(convert_to(NEW.tree, 'UTF8'));
  NEW.redacted_at := NULL;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION freeze_report() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION freeze_report() TO qadam_program;
CREATE TRIGGER freeze_report BEFORE INSERT ON reports FOR EACH ROW EXECUTE FUNCTION freeze_report();
-- A published report never changes, whoever asks: what is withheld goes through withhold_text() alone.
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON reports FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON reports FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

/* A tree without some words: only what people read and what machines read of it is touched, never its shape. An address
   that had them leads nowhere any more. */
CREATE FUNCTION without_words(node jsonb, words text[], marker text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  word text;
  said text;
BEGIN
  CASE jsonb_typeof(node)
  WHEN 'object' THEN
    RETURN (SELECT coalesce(jsonb_object_agg(key, CASE WHEN key IN ('kind', 'status', 'id', 'key', 'type', 'tableId', 'locale',
        'lang', 'href') THEN value ELSE without_words(value, words, marker) END), '{}')
      FROM jsonb_each(node)
      WHERE NOT (key = 'href' AND value <> without_words(value, words, marker)));
  WHEN 'array' THEN
    RETURN (SELECT coalesce(jsonb_agg(without_words(value, words, marker) ORDER BY place), '[]')
      FROM jsonb_array_elements(node) WITH ORDINALITY AS e (value, place));
  WHEN 'string' THEN
    said := node #>> '{}';
    FOREACH word IN ARRAY words LOOP
      -- A short text could be a part of many words: only where it stands alone.
      IF said = word THEN said := marker;
      ELSIF length(word) >= 8 THEN said := replace(said, word, marker);
      END IF;
    END LOOP;
    RETURN to_jsonb(said);
  ELSE
    RETURN node;
  END CASE;
END $$;

/* Takes a text out of every published report that repeats it: as it is, as it was when the report was made, and in every
   language. Somebody's own introduction and notes stand in the tree as a quotation, and go whole. */
CREATE FUNCTION redact_reports(kind text, subject uuid, field text, payload_key text, is_list boolean, original text,
    marker text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  words text[];
BEGIN
  IF kind = 'report' AND field IN ('introduction', 'notes') THEN
    UPDATE reports SET redacted_at = now(), tree = (SELECT jsonb_set(tree::jsonb, '{blocks}', coalesce(jsonb_agg(
        CASE WHEN block ->> 'kind' = 'quotation' AND block ->> 'id' = redact_reports.field
          THEN jsonb_set(block, '{blocks}', jsonb_build_array(jsonb_build_object('kind', 'paragraph', 'content',
            jsonb_build_array(jsonb_build_object('kind', 'text', 'text', marker)))))
          ELSE block END ORDER BY place), '[]'))::text
      FROM jsonb_array_elements(tree::jsonb -> 'blocks') WITH ORDINALITY AS b (block, place))
      WHERE id = subject;
    RETURN;
  END IF;
  SELECT array_agg(DISTINCT word) INTO words FROM (
    SELECT original AS word
    UNION ALL SELECT string_to_table(original, E'\n') WHERE is_list
    UNION ALL SELECT e.before ->> payload_key FROM audit_events e
      WHERE e.subject_id = subject AND e.subject_kind = redact_reports.kind
    UNION ALL SELECT e.after ->> payload_key FROM audit_events e
      WHERE e.subject_id = subject AND e.subject_kind = redact_reports.kind
    UNION ALL SELECT t.text FROM translations t
      WHERE t.subject_kind = redact_reports.kind AND t.subject_id = subject AND t.field = redact_reports.field
        OR starts_with(t.subject_kind, redact_reports.kind || '.')
          AND t.source_hash IN (SELECT sha256(convert_to(w, 'UTF8')) FROM string_to_table(original, E'\n') w)
  ) said WHERE btrim(word) <> '' AND NOT is_withheld(word);
  UPDATE reports r SET redacted_at = now(), tree = shown.tree::text
  FROM (SELECT id, without_words(tree::jsonb, words, marker) AS tree FROM reports
    WHERE EXISTS (SELECT 1 FROM unnest(words) w WHERE strpos(tree, trim(BOTH '"' FROM to_json(w)::text)) > 0)) shown
  WHERE shown.id = r.id AND shown.tree <> r.tree::jsonb;
END $$;

/* The same as before, and the words of reports. */
CREATE OR REPLACE FUNCTION withholdable_texts() RETURNS TABLE (kind text, field text, place text, owner text, words text)
  LANGUAGE sql IMMUTABLE AS $$
  SELECT * FROM withholdable_record_texts()
  UNION ALL SELECT 'page_text', field, 'page_texts', 'id', field FROM unnest(ARRAY['title', 'lead', 'body']) f (field)
  UNION ALL VALUES ('observation', 'archived_reason', 'observations', 'id', 'archived_reason')
  UNION ALL SELECT kind, field, place, 'id', field FROM (VALUES ('report', 'reports'), ('report_draft', 'report_drafts')) AS o (kind, place),
    unnest(ARRAY['introduction', 'notes', 'change_note']) AS f (field)
  UNION ALL VALUES ('report_draft', 'title', 'report_drafts', 'id', 'title')
$$;

/* The same as before; published reports lose the text, too. */
CREATE OR REPLACE FUNCTION withhold_text(kind text, subject uuid, field text, reason "WithholdingReason", account uuid)
  RETURNS bytea LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  marker CONSTANT text := format('[withheld: %s %s]', reason, to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD'));
  place record;
  payload_key text := regexp_replace(initcap(replace(field, '_', ' ')), ' ', '', 'g');
  original text;
  hash bytea;
  subjects uuid[] := ARRAY[subject];
  twin uuid;
BEGIN
  SELECT * INTO place FROM withholdable_texts() w WHERE w.kind = withhold_text.kind AND w.field = withhold_text.field;
  IF NOT FOUND THEN PERFORM refuse('not_withholdable'); END IF;
  IF NOT EXISTS (SELECT 1 FROM accounts a JOIN voices v ON v.id = a.voice_id WHERE a.id = account
      AND a.role = 'ADMINISTRATOR' AND v.kind = 'EDITORIAL_DESK' AND a.disabled_at IS NULL) THEN
    PERFORM refuse('forbidden');
  END IF;
  -- What was published is withheld where it was published; the draft that it was goes with it.
  IF kind = 'assessment_draft' AND field <> 'review_comment' AND EXISTS (SELECT 1 FROM assessments WHERE id = subject) THEN
    PERFORM refuse('not_withholdable');
  END IF;
  payload_key := lower(left(payload_key, 1)) || substr(payload_key, 2);
  EXECUTE format('SELECT 1 FROM %I WHERE %I = $1 FOR UPDATE', place.place, place.owner) USING subject;
  SELECT w.words INTO original FROM words_of(kind, subject) w WHERE w.field = withhold_text.field;
  IF original IS NULL THEN PERFORM refuse('not_found'); END IF;
  hash := sha256(convert_to(original, 'UTF8'));
  -- Of a file the hash that readers know is that of its bytes.
  IF (kind, field) = ('evidence_file', 'name') THEN
    SELECT f.sha256 INTO hash FROM evidence_files f WHERE f.id = subject;
  END IF;
  PERFORM set_config('qadam.withholding', 'on', true);
  PERFORM redact_reports(kind, subject, field, payload_key, place.owner <> 'id', original, marker);
  EXECUTE format('UPDATE %I SET %I = %s WHERE %I = $1 AND %2$I IS NOT NULL', place.place, place.words,
    CASE WHEN place.words = 'urls' THEN 'ARRAY[$2]' ELSE '$2' END, place.owner) USING subject, marker;
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
  -- What a list says is translated link by link, and found by the digest of its words.
  DELETE FROM translations t WHERE t.subject_kind = kind AND t.subject_id = subject AND t.field = withhold_text.field
    OR starts_with(t.subject_kind, kind || '.')
      AND t.source_hash IN (SELECT sha256(convert_to(w, 'UTF8')) FROM string_to_table(original, E'\n') w);
  -- An import that has not been carried out yet, and letters on their way.
  IF kind = 'recommendation' THEN
    UPDATE import_plans SET before = before - payload_key, after = after - payload_key
      WHERE recommendation_id = subject AND (before ? payload_key OR after ? payload_key);
    UPDATE import_rows SET values = values - payload_key WHERE values ->> payload_key = original;
  END IF;
  IF length(original) >= 8 THEN
    UPDATE outbox_mails m SET subject = replace(m.subject, original, marker), body = replace(m.body, original, marker)
      WHERE strpos(m.subject, original) > 0 OR strpos(m.body, original) > 0;
  END IF;
  -- A draft may be written again after one of its texts was withheld: the latest counts, the history has all.
  UPDATE withholdings w SET reason = withhold_text.reason, sha256 = hash, account_id = account, at = clock_timestamp()
    WHERE w.subject_kind = kind AND w.subject_id = subject AND w.field = withhold_text.field;
  IF NOT FOUND THEN
    INSERT INTO withholdings (id, subject_kind, subject_id, field, reason, sha256, account_id)
      VALUES (gen_random_uuid(), kind, subject, field, reason, hash, account);
  END IF;
  INSERT INTO audit_events (subject_kind, subject_id, account_id, action, after) VALUES (kind, subject, account, 'withhold',
    jsonb_build_object('field', field, 'category', reason, 'sha256', encode(hash, 'hex')));
  PERFORM withhold_twins(kind, subject, field, reason, account, original);
  RETURN hash;
END $$;

/* The same as before, and between a report, its versions and the draft that they come from. */
CREATE OR REPLACE FUNCTION withhold_twins(kind text, subject uuid, field text, reason "WithholdingReason", account uuid, original text)
  RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  twin record;
BEGIN
  FOR twin IN
    SELECT 'assessment' AS kind, other.id, withhold_twins.field AS field
      FROM assessments one JOIN assessments other
        ON other.recommendation_id = one.recommendation_id AND other.voice_id = one.voice_id AND other.id <> one.id
      WHERE withhold_twins.kind = 'assessment' AND one.id = subject
        AND to_jsonb(other) ->> withhold_twins.field = original
    UNION ALL SELECT 'evidence', e.id, f FROM suggestions s JOIN evidence e ON e.id = s.added_evidence_id,
        unnest(ARRAY['title', 'summary', 'occurred_words', 'citation_text', 'url']) f
      WHERE withhold_twins.kind = 'suggestion' AND s.id = subject AND to_jsonb(e) ->> f = original
    UNION ALL SELECT 'suggestion', s.id, f FROM suggestions s, unnest(ARRAY['body', 'happened_words', 'read_at']) f
      WHERE withhold_twins.kind = 'evidence' AND s.added_evidence_id = subject AND to_jsonb(s) ->> f = original
    UNION ALL SELECT 'suggestion', s.id, 'reason' FROM correction_notes n JOIN suggestions s ON s.id = n.suggestion_id
      WHERE withhold_twins.kind = 'correction_note' AND n.id = subject AND s.reason = left(original, 1000)
    UNION ALL SELECT 'report', other.id, withhold_twins.field FROM reports other
      WHERE other.draft_id = CASE withhold_twins.kind WHEN 'report_draft' THEN subject
          WHEN 'report' THEN (SELECT draft_id FROM reports WHERE id = subject) END
        AND to_jsonb(other) ->> withhold_twins.field = original
    UNION ALL SELECT 'report_draft', d.id, withhold_twins.field FROM report_drafts d JOIN reports one ON one.draft_id = d.id
      WHERE withhold_twins.kind = 'report' AND one.id = subject AND to_jsonb(d) ->> withhold_twins.field = original
  LOOP
    PERFORM 1 FROM words_of(twin.kind, twin.id) w WHERE w.field = twin.field;
    IF FOUND THEN PERFORM withhold_text(twin.kind, twin.id, twin.field, reason, account); END IF;
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION without_words(jsonb, text[], text),
  redact_reports(text, uuid, text, text, boolean, text, text) FROM PUBLIC;

-- As of every row of ours: a draft's identifier never changes.
CREATE TRIGGER refuse_new_id BEFORE UPDATE OF id ON report_drafts FOR EACH ROW EXECUTE FUNCTION refuse_new_id();
