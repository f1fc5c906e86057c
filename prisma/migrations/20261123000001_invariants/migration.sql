-- What Prisma's schema cannot say. One rule a statement, each with its reason in a comment.

-- ── Shapes ──────────────────────────────────────────────────────────────────

ALTER TABLE countries ADD CONSTRAINT countries_code_check CHECK (code ~ '^[a-z]{2}$');
COMMENT ON CONSTRAINT countries_code_check ON countries IS 'The code is part of every address: ISO 3166 alpha-2 in lower case.';

ALTER TABLE bodies ADD CONSTRAINT bodies_above_check CHECK (above_id <> id);
COMMENT ON CONSTRAINT bodies_above_check ON bodies IS 'No body stands below itself.';

ALTER TABLE sources ADD CONSTRAINT sources_published_check CHECK (published_earliest <= published_latest);
ALTER TABLE documents ADD CONSTRAINT documents_issued_check CHECK (issued_earliest <= issued_latest);
ALTER TABLE evidence ADD CONSTRAINT evidence_occurred_check
  CHECK (num_nonnulls(occurred_earliest, occurred_latest) > 0 AND (occurred_earliest <= occurred_latest) IS NOT FALSE);
ALTER TABLE engagements ADD CONSTRAINT engagements_occurred_check
  CHECK (num_nonnulls(occurred_earliest, occurred_latest) > 0 AND (occurred_earliest <= occurred_latest) IS NOT FALSE);
ALTER TABLE observations ADD CONSTRAINT observations_period_check
  CHECK (num_nonnulls(period_earliest, period_latest) > 0 AND (period_earliest <= period_latest) IS NOT FALSE);
ALTER TABLE measures ADD CONSTRAINT measures_starts_check CHECK (starts_earliest <= starts_latest);
COMMENT ON CONSTRAINT evidence_occurred_check ON evidence IS 'A vague date has an earliest or a latest day, in that order; either may be open.';

ALTER TABLE recommendations
  ADD CONSTRAINT recommendations_summary_check CHECK (summary <> ''),
  ADD CONSTRAINT recommendations_action_check CHECK (action_category BETWEEN 1 AND 5),
  ADD CONSTRAINT recommendations_archived_check CHECK ((archived_at IS NULL) = (archived_reason IS NULL)),
  ADD CONSTRAINT recommendations_parent_check CHECK (parent_id <> id),
  ADD CONSTRAINT recommendations_id_document_key UNIQUE (id, document_id),
  ADD CONSTRAINT recommendations_parent_document_fkey FOREIGN KEY (parent_id, document_id)
    REFERENCES recommendations (id, document_id);
COMMENT ON CONSTRAINT recommendations_archived_check ON recommendations IS 'What is archived says why.';
COMMENT ON CONSTRAINT recommendations_parent_document_fkey ON recommendations IS 'A sub-point stands in the document of its parent.';

ALTER TABLE evidence ADD CONSTRAINT evidence_archived_check CHECK ((archived_at IS NULL) = (archived_reason IS NULL));

ALTER TABLE observations
  ADD CONSTRAINT observations_value_check CHECK (num_nonnulls(value, category) = 1),
  ADD CONSTRAINT observations_place_check CHECK (num_nonnulls(country_code, group_name) = 1);
COMMENT ON CONSTRAINT observations_value_check ON observations IS 'A number or a category, never both and never neither.';
COMMENT ON CONSTRAINT observations_place_check ON observations IS 'For one country or for a named group.';

ALTER TABLE evidence_links ADD CONSTRAINT evidence_links_target_check
  CHECK (num_nonnulls(recommendation_id, document_id, engagement_id) = 1);
ALTER TABLE assessment_citations ADD CONSTRAINT assessment_citations_target_check
  CHECK (num_nonnulls(evidence_id, observation_id, engagement_id) = 1);
ALTER TABLE citations ADD CONSTRAINT citations_target_check
  CHECK (num_nonnulls(recommendation_id, document_id, evidence_id, indicator_id, observation_id,
                      engagement_id, measure_id) = 1);
COMMENT ON CONSTRAINT citations_target_check ON citations IS 'A citation belongs to exactly one thing.';

ALTER TABLE accounts
  ADD CONSTRAINT accounts_email_check CHECK (email = lower(email)),
  ADD CONSTRAINT accounts_anonymised_check
    CHECK (CASE WHEN anonymised_at IS NULL THEN email IS NOT NULL AND name IS NOT NULL
                ELSE num_nonnulls(email, name, password_hash) = 0 AND disabled_at IS NOT NULL END);
COMMENT ON CONSTRAINT accounts_anonymised_check ON accounts IS 'An anonymised account keeps its id and nothing that names a person.';

ALTER TABLE one_time_links ADD CONSTRAINT one_time_links_expiry_check CHECK (expires_at > created_at);
ALTER TABLE evidence_files ADD CONSTRAINT evidence_files_size_check CHECK (size >= 0 AND length(sha256) = 32);
ALTER TABLE translations ADD CONSTRAINT translations_hash_check CHECK (length(source_hash) = 32);
ALTER TABLE reports ADD CONSTRAINT reports_since_check CHECK (since < as_of);

ALTER TABLE settings
  ADD CONSTRAINT settings_single_check CHECK (id = 1),
  ADD CONSTRAINT settings_stale_check CHECK (stale_after_days BETWEEN 1 AND 3650);
INSERT INTO settings (id) VALUES (1);

CREATE UNIQUE INDEX voices_single_desk ON voices (kind) WHERE kind = 'EDITORIAL_DESK';
COMMENT ON INDEX voices_single_desk IS 'The headline is the editorial desk''s: there is one.';

CREATE INDEX evidence_words ON evidence
  USING gin (to_tsvector('english', reference || ' ' || title || ' ' || summary));

CREATE INDEX evidence_law_changes ON evidence (country_id, occurred_latest) WHERE is_law_change;
COMMENT ON INDEX evidence_law_changes IS 'Few among many facts, and marked on every time axis.';

-- ── Assessments ─────────────────────────────────────────────────────────────

ALTER TABLE assessments
  ADD CONSTRAINT assessments_kind_check CHECK ((kind = 'ASSESSMENT') = (replaces_id IS NULL)),
  ADD CONSTRAINT assessments_status_check
    CHECK (CASE WHEN kind = 'WITHDRAWAL' THEN status IS NULL
                ELSE status IS NOT NULL OR authorship = 'ATTRIBUTED' END),
  ADD CONSTRAINT assessments_reason_check CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT assessments_looked_check CHECK (status IS DISTINCT FROM 'NO_EVIDENCE' OR coalesce(btrim(looked_at), '') <> ''),
  ADD CONSTRAINT assessments_attribution_check
    CHECK ((authorship = 'ATTRIBUTED') = (attributed_from IS NOT NULL)),
  ADD CONSTRAINT assessments_signature_check
    CHECK (authorship = 'ATTRIBUTED' OR num_nonnulls(signed_by_id, shipped_key) > 0);
COMMENT ON CONSTRAINT assessments_kind_check ON assessments IS 'A correction or a withdrawal says what it replaces; a new judgement replaces nothing.';
COMMENT ON CONSTRAINT assessments_status_check ON assessments IS 'Only a view read from a source may be without a status.';
COMMENT ON CONSTRAINT assessments_looked_check ON assessments IS 'No evidence: says where was looked.';
COMMENT ON CONSTRAINT assessments_attribution_check ON assessments IS 'Attributed says from which statement; signed never looks attributed.';
COMMENT ON CONSTRAINT assessments_signature_check ON assessments IS 'Signed by an account, or by the shipped record.';

CREATE UNIQUE INDEX assessments_shipped_key ON assessments (shipped_key);

/* An error with a code of ours: the program turns it into words. */
CREATE FUNCTION refuse(code text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'QD001', MESSAGE = code;
END $$;

/* Publication: the instant is the database's, taken under a shared lock, so that settled_instant() can
   name an instant before which nothing more will be published. */
CREATE FUNCTION check_assessment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  made date;
  today date;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7270001);
  NEW.published_at := date_trunc('milliseconds', clock_timestamp());
  SELECT r.made_on, (now() AT TIME ZONE c.time_zone)::date INTO made, today
    FROM recommendations r JOIN countries c ON c.id = r.country_id WHERE r.id = NEW.recommendation_id;
  IF NEW.effective_on > today OR NEW.verified_on > today THEN
    PERFORM refuse('effective_in_future');
  END IF;
  IF NEW.effective_on < made AND NEW.kind <> 'WITHDRAWAL' THEN
    PERFORM refuse('effective_before_recommendation');
  END IF;
  IF EXISTS (SELECT 1 FROM assessments WHERE id = NEW.replaces_id AND kind = 'WITHDRAWAL') THEN
    PERFORM refuse('replaces_withdrawal');
  END IF;
  IF NEW.authorship = 'SIGNED' AND NEW.signed_by_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM accounts WHERE id = NEW.signed_by_id AND voice_id = NEW.voice_id) THEN
    PERFORM refuse('signed_in_foreign_voice');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_assessment BEFORE INSERT ON assessments
  FOR EACH ROW EXECUTE FUNCTION check_assessment();

/* Every status but not assessed, no evidence and superseded needs a citation by the end of the transaction. */
CREATE FUNCTION check_assessment_cited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status NOT IN ('NOT_ASSESSED', 'NO_EVIDENCE', 'SUPERSEDED')
     AND NOT EXISTS (SELECT 1 FROM assessment_citations WHERE assessment_id = NEW.id) THEN
    PERFORM refuse('citation_missing');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER check_assessment_cited AFTER INSERT ON assessments
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_assessment_cited();

/* A citation is part of what was published: it comes in the same transaction or not at all. */
CREATE FUNCTION check_citation_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM assessments WHERE id = NEW.assessment_id
                 AND xmin::text = (pg_current_xact_id()::xid)::text) THEN
    PERFORM refuse('assessment_published');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_citation_in_time BEFORE INSERT ON assessment_citations
  FOR EACH ROW EXECUTE FUNCTION check_citation_in_time();

/* Published rows do not change. Only withhold_text() may blank a text, as the owner of the table. */
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('qadam.withholding', true) = 'on' THEN
    RETURN NEW;
  END IF;
  PERFORM refuse(TG_TABLE_NAME || '_immutable');
  RETURN NULL;
END $$;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON assessments FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON assessments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON assessment_citations FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON assessment_citations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON verifications FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON verifications FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_verification() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7270001);
  NEW.published_at := date_trunc('milliseconds', clock_timestamp());
  IF NEW.verified_on > (SELECT (now() AT TIME ZONE c.time_zone)::date
      FROM recommendations r JOIN countries c ON c.id = r.country_id WHERE r.id = NEW.recommendation_id) THEN
    PERFORM refuse('effective_in_future');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_verification BEFORE INSERT ON verifications
  FOR EACH ROW EXECUTE FUNCTION check_verification();

/* An instant that later publications cannot precede: waits for those under way. Pins a report. */
CREATE FUNCTION settled_instant() RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
  instant timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(7270001);
  instant := date_trunc('milliseconds', clock_timestamp());
  -- Held until the next millisecond has begun: what is published then bears a later instant.
  PERFORM pg_sleep(0.002);
  RETURN instant;
END $$;

-- ── The rule of the two times ───────────────────────────────────────────────

/* What counts as of day D, known at instant K: assessments published by K and effective by D that no
   correction or withdrawal published by K replaces. */
CREATE FUNCTION live_assessments(as_of date, known_at timestamptz) RETURNS SETOF assessments
  LANGUAGE sql STABLE AS $$
  SELECT a.*
  FROM assessments a
  WHERE a.kind <> 'WITHDRAWAL'
    AND a.published_at <= known_at
    AND a.effective_on <= as_of
    AND NOT EXISTS (SELECT 1 FROM assessments later
                    WHERE later.replaces_id = a.id AND later.published_at <= known_at)
$$;

/* The rule: of those, per recommendation and voice, the one with the latest effective day, then publication,
   then id. This is the only place where it stands. */
CREATE FUNCTION assessments_as_of(as_of date, known_at timestamptz) RETURNS SETOF assessments
  LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (a.recommendation_id, a.voice_id) a.*
  FROM live_assessments(as_of, known_at) a
  ORDER BY a.recommendation_id, a.voice_id, a.effective_on DESC, a.published_at DESC, a.id DESC
$$;

/* Steps of the ladder; REGRESSED and SUPERSEDED stand off it, the first two statuses are no judgement. */
CREATE FUNCTION ladder_step(status "ImplementationStatus") RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE status WHEN 'NOT_STARTED' THEN 0 WHEN 'IN_PROGRESS' THEN 1 WHEN 'PARTIALLY_IMPLEMENTED' THEN 2
                     WHEN 'SUBSTANTIALLY_IMPLEMENTED' THEN 3 WHEN 'IMPLEMENTED' THEN 4 END
$$;

/* How far two voices stand apart (the twin of contestBetween in lib/status/contest.ts; a test compares them).
   Every branch names its type: a cast of the whole would read text at run time, and such a function is called
   for each row instead of being planned into the query. */
CREATE FUNCTION contest_between(one "ImplementationStatus", other "ImplementationStatus") RETURNS "Contest"
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN one IS NULL OR other IS NULL OR one = other THEN 'UNCONTESTED'::"Contest"
    WHEN one IN ('NOT_ASSESSED', 'NO_EVIDENCE') OR other IN ('NOT_ASSESSED', 'NO_EVIDENCE')
      THEN 'UNCONTESTED'::"Contest"
    WHEN abs(ladder_step(one) - ladder_step(other)) = 1 THEN 'CLOSE'::"Contest"
    ELSE 'CONTESTED'::"Contest" END
$$;

/* Where every recommendation that exists at D, as known at K, stands: the desk's status and how it is met. */
CREATE FUNCTION standing_as_of(as_of date, known_at timestamptz)
  RETURNS TABLE (recommendation_id uuid, assessment_id uuid, status "ImplementationStatus",
                 effective_on date, verified_on date, contest "Contest", held_since date)
  LANGUAGE sql STABLE AS $$
  -- Only the columns that are read below: the reasons of all judgements would not fit into memory.
  WITH spoken AS MATERIALIZED (
    SELECT a.id, a.recommendation_id, a.voice_id, a.status, a.effective_on, a.verified_on
    FROM assessments_as_of(as_of, known_at) a),
  desk AS (SELECT s.* FROM spoken s JOIN voices v ON v.id = s.voice_id AND v.kind = 'EDITORIAL_DESK'),
  met AS (
    SELECT d.recommendation_id, max(contest_between(d.status, o.status)) AS contest
    FROM desk d JOIN spoken o ON o.recommendation_id = d.recommendation_id AND o.voice_id <> d.voice_id
    GROUP BY d.recommendation_id),
  checked AS (
    SELECT c.recommendation_id, max(c.verified_on) AS verified_on
    FROM verifications c JOIN voices v ON v.id = c.voice_id AND v.kind = 'EDITORIAL_DESK'
    WHERE c.verified_on <= as_of AND c.published_at <= known_at
    GROUP BY c.recommendation_id),
  said AS (
    SELECT DISTINCT ON (d.recommendation_id, l.effective_on)
           d.recommendation_id, l.effective_on, l.status IS NOT DISTINCT FROM d.status AS is_same
    FROM desk d JOIN live_assessments(as_of, known_at) l
      ON l.recommendation_id = d.recommendation_id AND l.voice_id = d.voice_id
    ORDER BY d.recommendation_id, l.effective_on, l.published_at DESC, l.id DESC),
  held AS (
    SELECT s.recommendation_id, min(s.effective_on) AS since
    FROM (SELECT *, max(effective_on) FILTER (WHERE NOT is_same) OVER (PARTITION BY recommendation_id) AS other_until
          FROM said) s
    WHERE s.effective_on > coalesce(s.other_until, '-infinity') GROUP BY s.recommendation_id)
  SELECT r.id, d.id, coalesce(d.status, 'NOT_ASSESSED'), d.effective_on,
         greatest(d.verified_on, CASE WHEN d.id IS NOT NULL THEN c.verified_on END),
         coalesce(m.contest, 'UNCONTESTED'), coalesce(h.since, d.effective_on)
  FROM recommendations r
  LEFT JOIN desk d ON d.recommendation_id = r.id
  LEFT JOIN met m ON m.recommendation_id = r.id
  LEFT JOIN checked c ON c.recommendation_id = r.id
  LEFT JOIN held h ON h.recommendation_id = r.id
  WHERE r.made_on <= as_of AND r.published_at <= known_at
    AND (r.archived_at IS NULL OR r.archived_at > known_at)
$$;

/* The same for some recommendations and for now, by index; what the headlines table keeps. */
CREATE FUNCTION refresh_headlines(all_ids uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  ids uuid[];
BEGIN
  -- One writer a recommendation at a time: the next one reads what this one committed.
  PERFORM 1 FROM recommendations WHERE id = ANY (all_ids) ORDER BY id FOR NO KEY UPDATE;
  -- In slices: the planner takes every list for a short one, and for short ones its plan is right.
  FOR begun IN 1 .. cardinality(all_ids) BY 500 LOOP
    ids := all_ids[begun:begun + 499];
    DELETE FROM headlines h USING recommendations r
      WHERE h.recommendation_id = ANY (ids) AND r.id = h.recommendation_id AND r.archived_at IS NOT NULL;
    -- The ids reach into the rule as a constant: only so does it go by index and not through all assessments.
    INSERT INTO headlines AS h
      (recommendation_id, assessment_id, status, effective_on, verified_on, contest, held_since)
    WITH spoken AS MATERIALIZED (
      SELECT * FROM assessments_as_of('infinity', 'infinity') WHERE recommendation_id = ANY (ids)),
    desk AS (SELECT s.* FROM spoken s JOIN voices v ON v.id = s.voice_id AND v.kind = 'EDITORIAL_DESK'),
    met AS (
      SELECT d.recommendation_id, max(contest_between(d.status, o.status)) AS contest
      FROM desk d JOIN spoken o ON o.recommendation_id = d.recommendation_id AND o.voice_id <> d.voice_id
      GROUP BY d.recommendation_id),
    said AS (
      SELECT DISTINCT ON (d.recommendation_id, l.effective_on)
             d.recommendation_id, l.effective_on, l.status IS NOT DISTINCT FROM d.status AS is_same
      FROM desk d JOIN live_assessments('infinity', 'infinity') l
        ON l.recommendation_id = d.recommendation_id AND l.voice_id = d.voice_id
      WHERE l.recommendation_id = ANY (ids)
      ORDER BY d.recommendation_id, l.effective_on, l.published_at DESC, l.id DESC),
    held AS (
      SELECT s.recommendation_id, min(s.effective_on) AS since
      FROM (SELECT *, max(effective_on) FILTER (WHERE NOT is_same) OVER (PARTITION BY recommendation_id) AS other_until
            FROM said) s
      WHERE s.effective_on > coalesce(s.other_until, '-infinity') GROUP BY s.recommendation_id)
    SELECT r.id, d.id, coalesce(d.status, 'NOT_ASSESSED'), d.effective_on,
           CASE WHEN d.id IS NOT NULL THEN greatest(d.verified_on, (
             SELECT max(c.verified_on) FROM verifications c
             WHERE c.recommendation_id = r.id AND c.voice_id = d.voice_id)) END,
           coalesce(m.contest, 'UNCONTESTED'), coalesce(h.since, d.effective_on)
    FROM recommendations r
    LEFT JOIN desk d ON d.recommendation_id = r.id
    LEFT JOIN met m ON m.recommendation_id = r.id
    LEFT JOIN held h ON h.recommendation_id = r.id
    WHERE r.id = ANY (ids) AND r.archived_at IS NULL
    ON CONFLICT (recommendation_id) DO UPDATE
      SET assessment_id = excluded.assessment_id, status = excluded.status, effective_on = excluded.effective_on,
          verified_on = excluded.verified_on, contest = excluded.contest, held_since = excluded.held_since;
  END LOOP;
END $$;

CREATE FUNCTION refresh_headlines_of_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_headlines(ARRAY(SELECT DISTINCT recommendation_id FROM fresh));
  RETURN NULL;
END $$;
CREATE TRIGGER refresh_headlines AFTER INSERT ON assessments REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_headlines_of_new();
CREATE TRIGGER refresh_headlines AFTER INSERT ON verifications REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_headlines_of_new();

/* Which voice is the desk decides every headline; it hardly ever changes. */
CREATE FUNCTION refresh_headlines_of_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_headlines(ARRAY(SELECT id FROM recommendations));
  RETURN NULL;
END $$;
CREATE TRIGGER refresh_headlines AFTER UPDATE OF kind ON voices
  FOR EACH ROW WHEN (OLD.kind <> NEW.kind) EXECUTE FUNCTION refresh_headlines_of_all();

-- ── Recommendations: their day, their reference, what search reads ──────────

CREATE FUNCTION date_recommendation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.made_on := (SELECT issued_latest FROM documents WHERE id = NEW.document_id);
  RETURN NEW;
END $$;
CREATE TRIGGER date_recommendation BEFORE INSERT OR UPDATE OF document_id, made_on ON recommendations
  FOR EACH ROW EXECUTE FUNCTION date_recommendation();

CREATE FUNCTION date_recommendations_of_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE recommendations SET made_on = NEW.issued_latest WHERE document_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER date_recommendations AFTER UPDATE OF issued_latest ON documents
  FOR EACH ROW WHEN (OLD.issued_latest <> NEW.issued_latest)
  EXECUTE FUNCTION date_recommendations_of_document();

CREATE FUNCTION refuse_new_reference() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse('reference_permanent');
  RETURN NULL;
END $$;
CREATE TRIGGER refuse_new_reference BEFORE UPDATE OF reference ON recommendations FOR EACH ROW
  WHEN (OLD.reference <> NEW.reference) EXECUTE FUNCTION refuse_new_reference();
CREATE TRIGGER refuse_new_reference BEFORE UPDATE OF reference ON evidence FOR EACH ROW
  WHEN (OLD.reference <> NEW.reference) EXECUTE FUNCTION refuse_new_reference();
CREATE TRIGGER refuse_new_reference BEFORE UPDATE OF reference ON reports FOR EACH ROW
  WHEN (OLD.reference <> NEW.reference) EXECUTE FUNCTION refuse_new_reference();

/* The words of a recommendation and of what it belongs to, heaviest first. */
CREATE FUNCTION recommendation_words(ids uuid[]) RETURNS TABLE (recommendation_id uuid, words tsvector)
  LANGUAGE sql STABLE AS $$
  SELECT r.id,
    setweight(to_tsvector('english', concat_ws(' ', r.reference, r.label, r.summary)), 'A') ||
    setweight(to_tsvector('english', concat_ws(' ', d.title, d.symbol,
      (SELECT string_agg(b.name || ' ' || b.short_name || ' ' || coalesce(a.short_name, ''), ' ' ORDER BY b.slug)
       FROM recommendation_bodies rb JOIN bodies b ON b.id = rb.body_id LEFT JOIN bodies a ON a.id = b.above_id
       WHERE rb.recommendation_id = r.id),
      (SELECT string_agg(t.name, ' ' ORDER BY t.slug) FROM recommendation_themes rt
       JOIN themes t ON t.id = rt.theme_id WHERE rt.recommendation_id = r.id))), 'B') ||
    setweight(to_tsvector('english', concat_ws(' ',
      (SELECT string_agg(k.title, ' ' ORDER BY k.slug) FROM ask_recommendations ar
       JOIN asks k ON k.id = ar.ask_id WHERE ar.recommendation_id = r.id),
      r.official_text, r.place, r.addressee_note)), 'C')
  FROM recommendations r JOIN documents d ON d.id = r.document_id
  WHERE r.id = ANY (ids)
$$;

CREATE FUNCTION refresh_search(ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  INSERT INTO recommendation_search (recommendation_id, words) SELECT * FROM recommendation_words(ids)
  ON CONFLICT (recommendation_id) DO UPDATE SET words = excluded.words
    WHERE recommendation_search.words <> excluded.words
$$;

CREATE FUNCTION refresh_recommendations() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[] := ARRAY(SELECT id FROM fresh);
BEGIN
  PERFORM refresh_headlines(ids);
  PERFORM refresh_search(ids);
  RETURN NULL;
END $$;
CREATE TRIGGER refresh_new AFTER INSERT ON recommendations REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_recommendations();
CREATE TRIGGER refresh_changed AFTER UPDATE ON recommendations REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_recommendations();

CREATE FUNCTION refresh_search_of_links() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_search(ARRAY(SELECT DISTINCT recommendation_id FROM links));
  RETURN NULL;
END $$;
CREATE TRIGGER refresh_new AFTER INSERT ON recommendation_bodies REFERENCING NEW TABLE AS links
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_links();
CREATE TRIGGER refresh_gone AFTER DELETE ON recommendation_bodies REFERENCING OLD TABLE AS links
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_links();
CREATE TRIGGER refresh_new AFTER INSERT ON recommendation_themes REFERENCING NEW TABLE AS links
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_links();
CREATE TRIGGER refresh_gone AFTER DELETE ON recommendation_themes REFERENCING OLD TABLE AS links
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_links();
CREATE TRIGGER refresh_new AFTER INSERT ON ask_recommendations REFERENCING NEW TABLE AS links
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_links();
CREATE TRIGGER refresh_gone AFTER DELETE ON ask_recommendations REFERENCING OLD TABLE AS links
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_links();

/* Names that many recommendations carry: rare edits, so every one concerned is read again. */
CREATE FUNCTION refresh_search_of_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_search(CASE TG_TABLE_NAME
    WHEN 'documents' THEN ARRAY(SELECT id FROM recommendations WHERE document_id = NEW.id)
    WHEN 'themes' THEN ARRAY(SELECT recommendation_id FROM recommendation_themes WHERE theme_id = NEW.id)
    WHEN 'asks' THEN ARRAY(SELECT recommendation_id FROM ask_recommendations WHERE ask_id = NEW.id)
    ELSE ARRAY(SELECT rb.recommendation_id FROM recommendation_bodies rb JOIN bodies b ON b.id = rb.body_id
               WHERE NEW.id IN (b.id, b.above_id)) END);
  RETURN NULL;
END $$;
CREATE TRIGGER refresh_search AFTER UPDATE OF title, symbol ON documents FOR EACH ROW EXECUTE FUNCTION refresh_search_of_names();
CREATE TRIGGER refresh_search AFTER UPDATE OF name ON themes FOR EACH ROW EXECUTE FUNCTION refresh_search_of_names();
CREATE TRIGGER refresh_search AFTER UPDATE OF title ON asks FOR EACH ROW EXECUTE FUNCTION refresh_search_of_names();
CREATE TRIGGER refresh_search AFTER UPDATE OF name, short_name, above_id ON bodies FOR EACH ROW EXECUTE FUNCTION refresh_search_of_names();

-- ── Audit: chained per thing over digests of the payloads ───────────────────

CREATE FUNCTION audit_payload_digest(event audit_events) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(convert_to(coalesce(event.before::text, '') || E'\n' || coalesce(event.after::text, ''), 'UTF8'))
$$;

CREATE FUNCTION audit_digest(event audit_events) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(coalesce(event.previous_digest, ''::bytea) || event.payload_digest || convert_to(
    concat_ws('|', event.subject_kind, event.subject_id, event.sequence,
              to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
              coalesce(event.account_id::text, '-'), event.action), 'UTF8'))
$$;

/* Two events on one thing at the same moment meet in the unique index: the later transaction fails and is
   tried again by its caller. */
CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  previous audit_events;
BEGIN
  SELECT * INTO previous FROM audit_events
    WHERE subject_kind = NEW.subject_kind AND subject_id = NEW.subject_id ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(previous.sequence, 0) + 1;
  NEW.previous_digest := previous.digest;
  NEW.at := clock_timestamp();
  NEW.redacted_at := NULL;
  NEW.payload_digest := audit_payload_digest(NEW);
  NEW.digest := audit_digest(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER chain_audit_event BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION chain_audit_event();

/* Every event whose link does not hold, with the reason; empty when all chains are whole. */
CREATE FUNCTION broken_audit_links() RETURNS TABLE (event_id bigint, subject_kind text, subject_id uuid, sequence int, problem text)
  LANGUAGE sql STABLE AS $$
  SELECT e.id, e.subject_kind, e.subject_id, e.sequence,
    CASE WHEN e.sequence = e.before_it THEN 'takes the place of another event'
         WHEN e.sequence <> coalesce(e.before_it, 0) + 1 THEN 'an event before it is missing'
         WHEN e.previous_digest IS DISTINCT FROM e.digest_before THEN 'does not follow from the event before it'
         WHEN e.redacted_at IS NULL AND e.payload_digest <> audit_payload_digest(e.row) THEN 'payload changed'
         ELSE 'digest does not match' END
  FROM (SELECT a.id, a.subject_kind, a.subject_id, a.sequence, a.previous_digest, a.redacted_at,
               a.payload_digest, a.digest, a AS row,
               lag(a.digest) OVER chain AS digest_before, lag(a.sequence) OVER chain AS before_it
        FROM audit_events a WINDOW chain AS (PARTITION BY a.subject_kind, a.subject_id ORDER BY a.sequence, a.id)) e
  WHERE e.sequence <> coalesce(e.before_it, 0) + 1
     OR e.previous_digest IS DISTINCT FROM e.digest_before
     OR (e.redacted_at IS NULL AND e.payload_digest <> audit_payload_digest(e.row))
     OR e.digest <> audit_digest(e.row)
  ORDER BY e.id
$$;

-- ── Withholding ─────────────────────────────────────────────────────────────

/* Takes a published text out of every place that keeps it; its digest and a marker remain. The only way to
   touch a published assessment, and only for administrators (asked here again, not only in the program). The
   same words of the same voice in a correction, and drafts of the recommendation that hold them, go with it. */
CREATE FUNCTION withhold_text(kind text, subject uuid, field text, reason "WithholdingReason", account uuid)
  RETURNS bytea LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  marker CONSTANT text := '[withheld]';
  place text := CASE WHEN (kind, field) IN (('assessment', 'reason'), ('assessment', 'attributed_from'),
      ('assessment', 'looked_at'), ('assessment', 'confidence_note')) THEN 'assessments'
    WHEN (kind, field) IN (('evidence', 'title'), ('evidence', 'summary'), ('evidence', 'citation_text'),
      ('evidence', 'url'), ('evidence', 'archived_url')) THEN 'evidence'
    WHEN (kind, field) IN (('recommendation', 'summary'), ('recommendation', 'official_text'),
      ('recommendation', 'response_note')) THEN 'recommendations' END;
  payload_key text := regexp_replace(initcap(replace(field, '_', ' ')), ' ', '', 'g');
  original text;
  hash bytea;
  subjects uuid[] := ARRAY[subject];
  twin uuid;
BEGIN
  IF place IS NULL THEN PERFORM refuse('not_withholdable'); END IF;
  IF NOT EXISTS (SELECT 1 FROM accounts WHERE id = account AND role = 'ADMINISTRATOR' AND disabled_at IS NULL) THEN
    PERFORM refuse('forbidden');
  END IF;
  payload_key := lower(left(payload_key, 1)) || substr(payload_key, 2);
  EXECUTE format('SELECT %I FROM %I WHERE id = $1 FOR UPDATE', field, place) INTO original USING subject;
  IF original IS NULL OR original = marker THEN PERFORM refuse('not_found'); END IF;
  hash := sha256(convert_to(original, 'UTF8'));
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

-- ── What the program's role may do: neither owner nor superuser ─────────────

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO qadam_program;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO qadam_program;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO qadam_program;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO qadam_program;

-- Content: added and edited, archived, never deleted.
GRANT INSERT, UPDATE ON countries, sources, bodies, addressees, themes, documents, recommendations, asks,
  voices, accounts, one_time_links, settings, assessment_drafts, evidence, evidence_files, measures,
  indicators, observations, engagements, source_conflicts, known_gaps, translations, shipped_rows
  TO qadam_program;
-- Which thing belongs to which, and lists within a thing: they come and go.
GRANT INSERT, UPDATE, DELETE ON document_bodies, document_coverages, evidence_links, citations, draft_evidence,
  indicator_series, measure_recommendations, measure_documents, engagement_bodies, conflict_recommendations,
  conflict_evidence, conflict_indicators, conflict_engagements, conflict_documents, conflict_sources,
  gap_recommendations, gap_documents, gap_indicators TO qadam_program;
-- The links that search reads: its triggers follow what comes and what goes, so nothing else may happen.
GRANT INSERT, DELETE ON recommendation_bodies, recommendation_themes, ask_recommendations TO qadam_program;
GRANT INSERT, DELETE ON sign_in_attempts TO qadam_program;
-- Rows that are never changed: insert only, and never the columns that the database itself fills.
GRANT INSERT (id, recommendation_id, voice_id, kind, replaces_id, status, effective_on, verified_on, reason,
  confidence, confidence_note, looked_at, authorship, attributed_from, signed_by_id, published_by_id,
  is_self_published, shipped_key) ON assessments TO qadam_program;
GRANT INSERT ON assessment_citations, reports TO qadam_program;
GRANT INSERT (id, recommendation_id, voice_id, account_id, verified_on) ON verifications TO qadam_program;
GRANT INSERT (subject_kind, subject_id, account_id, action, before, after) ON audit_events TO qadam_program;
