-- Withholding reaches every text that readers or the desk can see. Which columns those are is one list, and a test
-- compares the list with the schema, so that no new text is forgotten.

/* What can be withheld: a field of a kind of thing, and where its words are. Mostly a column of the thing's own row;
   for a list of a thing (where it was read, how much of it the record holds) the words that the list's rows say,
   which go together: `owner` is the column that points at the thing. */
CREATE FUNCTION withholdable_texts() RETURNS TABLE (kind text, field text, place text, owner text, words text)
  LANGUAGE sql IMMUTABLE AS $$
  SELECT o.kind, f.field, o.place, 'id', f.field FROM (VALUES
    ('assessment', 'assessments', ARRAY['reason', 'attributed_from', 'looked_at', 'confidence_note']),
    ('assessment_draft', 'assessment_drafts', ARRAY['reason', 'attributed_from', 'looked_at', 'review_comment']),
    ('draft_comment', 'draft_comments', ARRAY['text']),
    ('moderation_note', 'moderation_notes', ARRAY['reason']),
    ('correction_note', 'correction_notes', ARRAY['wrong', 'corrected']),
    ('suggestion', 'suggestions', ARRAY['body', 'happened_words', 'read_at', 'organisation', 'contact', 'reason']),
    ('evidence', 'evidence', ARRAY['title', 'summary', 'occurred_words', 'citation_text', 'url', 'archived_url',
      'confidence_note', 'archived_reason']),
    ('evidence_file', 'evidence_files', ARRAY['name', 'archived_reason']),
    ('recommendation', 'recommendations', ARRAY['summary', 'official_text', 'label', 'place', 'response_note',
      'addressee_note', 'confidence_note', 'alone_reason', 'archived_reason']),
    ('document', 'documents', ARRAY['title', 'symbol', 'url', 'summary', 'methodology', 'funding', 'disclaimer',
      'issued_words', 'archived_reason']),
    ('ask', 'asks', ARRAY['title', 'description', 'archived_reason']),
    ('theme', 'themes', ARRAY['name', 'definition', 'archived_reason']),
    ('body', 'bodies', ARRAY['name', 'short_name', 'description', 'archived_reason']),
    ('addressee', 'addressees', ARRAY['name', 'description', 'archived_reason']),
    ('measure', 'measures', ARRAY['agency', 'title', 'description', 'starts_words', 'archived_reason']),
    ('indicator', 'indicators', ARRAY['name', 'description', 'higher_means', 'note', 'archived_reason']),
    ('observation', 'observations', ARRAY['group_name', 'period_words', 'note', 'conflict_note']),
    ('engagement', 'engagements', ARRAY['title', 'summary', 'occurred_words', 'confidence_note', 'archived_reason']),
    ('source_conflict', 'source_conflicts', ARRAY['title', 'description', 'archived_reason']),
    ('known_gap', 'known_gaps', ARRAY['title', 'description', 'archived_reason']),
    ('source', 'sources', ARRAY['title', 'publisher', 'published_words', 'urls', 'note', 'archived_reason']),
    ('voice', 'voices', ARRAY['name', 'description']),
    ('country', 'countries', ARRAY['name', 'topic']),
    ('report', 'reports', ARRAY['title']),
    ('import_batch', 'import_batches', ARRAY['file_name', 'source_note', 'licence_note'])
  ) AS o (kind, place, fields), unnest(o.fields) AS f (field)
  UNION ALL VALUES
    ('recommendation', 'source_note', 'recommendation_origins', 'recommendation_id', 'source_note'),
    ('recommendation', 'licence_note', 'recommendation_origins', 'recommendation_id', 'licence_note'),
    ('recommendation', 'citations', 'citations', 'recommendation_id', 'locator'),
    ('document', 'citations', 'citations', 'document_id', 'locator'),
    ('evidence', 'citations', 'citations', 'evidence_id', 'locator'),
    ('indicator', 'citations', 'citations', 'indicator_id', 'locator'),
    ('observation', 'citations', 'citations', 'observation_id', 'locator'),
    ('engagement', 'citations', 'citations', 'engagement_id', 'locator'),
    ('measure', 'citations', 'citations', 'measure_id', 'locator'),
    ('document', 'coverage', 'document_coverages', 'document_id', 'note'),
    ('evidence', 'links', 'evidence_links', 'evidence_id', 'note'),
    ('indicator', 'series', 'indicator_series', 'indicator_id', 'name'),
    ('assessment', 'citations', 'assessment_citations', 'assessment_id', 'note')
$$;

/* What stands where a text was. Category and day are in it, so that whoever shows it can say both in the reader's
   language; the first ones had neither. */
CREATE FUNCTION is_withheld(words text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT words ~ '^\[withheld(: [A-Z]+ \d{4}-\d\d-\d\d)?\]$'
$$;

/* The words of a thing that are there and could be withheld, those of a list line by line. */
CREATE FUNCTION words_of(kind text, subject uuid) RETURNS TABLE (field text, words text) LANGUAGE plpgsql STABLE AS $$
DECLARE
  one record;
BEGIN
  FOR one IN SELECT * FROM withholdable_texts() w WHERE w.kind = words_of.kind LOOP
    field := one.field;
    EXECUTE format('SELECT string_agg(w, E''\n'' ORDER BY w)
        FROM (SELECT %s AS w FROM %I WHERE %I = $1) t WHERE btrim(w) <> '''' AND NOT is_withheld(w)',
      CASE WHEN one.words = 'urls' THEN 'array_to_string(urls, E''\n'')' ELSE quote_ident(one.words) END,
      one.place, one.owner) INTO words USING subject;
    IF words IS NOT NULL THEN RETURN NEXT; END IF;
  END LOOP;
END $$;

/* Takes a text out of every place that keeps it; its digest and a marker remain. The only way to touch what is
   published, and only for administrators of the editorial desk (asked here again, not only in the program). */
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

/* The same words where the program itself repeats them: in the corrections of a judgement, between a suggestion and
   the evidence that it became, and between a correction and the report that led to it. */
CREATE FUNCTION withhold_twins(kind text, subject uuid, field text, reason "WithholdingReason", account uuid, original text)
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
  LOOP
    PERFORM 1 FROM words_of(twin.kind, twin.id) w WHERE w.field = twin.field;
    IF FOUND THEN PERFORM withhold_text(twin.kind, twin.id, twin.field, reason, account); END IF;
  END LOOP;
END $$;

/* The same as before, and what is withheld. */
CREATE OR REPLACE FUNCTION check_moderation_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  -- Only the owner of the table may write a reason: withhold_text() does.
  IF TG_OP = 'UPDATE' AND current_setting('qadam.withholding', true) = 'on' THEN
    RETURN NEW;
  END IF;
  PERFORM pg_advisory_xact_lock_shared(7270001);
  IF TG_OP = 'INSERT' THEN
    NEW.placed_at := date_trunc('milliseconds', clock_timestamp());
    NEW.lifted_at := NULL;
    NEW.lifted_by_id := NULL;
    IF EXISTS (SELECT 1 FROM assessments a JOIN voices v ON v.id = a.voice_id
               WHERE a.id = NEW.assessment_id AND v.kind = 'EDITORIAL_DESK') THEN
      PERFORM refuse('forbidden');
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.lifted_at IS NOT NULL OR NEW.lifted_by_id IS NULL
     OR (OLD.id, OLD.assessment_id, OLD.kind, OLD.reason, OLD.placed_at, OLD.placed_by_id)
        IS DISTINCT FROM (NEW.id, NEW.assessment_id, NEW.kind, NEW.reason, NEW.placed_at, NEW.placed_by_id) THEN
    PERFORM refuse('moderation_notes_immutable');
  END IF;
  NEW.lifted_at := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END $$;

REVOKE ALL ON FUNCTION withholdable_texts(), is_withheld(text), words_of(text, uuid),
  withhold_twins(text, uuid, text, "WithholdingReason", uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION withholdable_texts(), is_withheld(text), words_of(text, uuid) TO qadam_program;
