/* What hangs together stays together, whoever writes: nothing stands above itself, nothing loses the last of what it
   must have, nothing is translated that is not there. Judged when a transaction ends, so that an edit may replace
   one row by another on the way. */

/* Nobody stands above themselves. One at a time: two halves of a circle may come at once. */
CREATE FUNCTION refuse_circle_of_bodies() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7270002);
  IF EXISTS (
    WITH RECURSIVE up AS (
      SELECT above_id AS id FROM bodies WHERE id = NEW.id
      UNION SELECT b.above_id FROM bodies b JOIN up ON b.id = up.id)
    SELECT 1 FROM up WHERE id = NEW.id) THEN
    PERFORM refuse('circle');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER refuse_circle AFTER INSERT OR UPDATE OF above_id ON bodies
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.above_id IS NOT NULL)
  EXECUTE FUNCTION refuse_circle_of_bodies();

/* No recommendation is a point of its own sub-point. */
CREATE FUNCTION refuse_circle_of_points() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7270002);
  IF EXISTS (
    WITH RECURSIVE up AS (
      SELECT parent_id AS id FROM recommendations WHERE id = NEW.id
      UNION SELECT r.parent_id FROM recommendations r JOIN up ON r.id = up.id)
    SELECT 1 FROM up WHERE id = NEW.id) THEN
    PERFORM refuse('circle');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER refuse_circle AFTER INSERT OR UPDATE OF parent_id ON recommendations
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL)
  EXECUTE FUNCTION refuse_circle_of_points();

/* Somebody makes each recommendation: the last of its bodies does not go. The row of the recommendation is locked,
   for two may each take one of the last two. */
CREATE FUNCTION keep_a_body() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM recommendations WHERE id = OLD.recommendation_id FOR NO KEY UPDATE;
  IF FOUND AND NOT EXISTS (SELECT 1 FROM recommendation_bodies WHERE recommendation_id = OLD.recommendation_id) THEN
    PERFORM refuse('last_body');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_one AFTER DELETE ON recommendation_bodies
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_a_body();

/* Somebody issued each document. */
CREATE FUNCTION keep_an_issuer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM documents WHERE id = OLD.document_id FOR NO KEY UPDATE;
  IF FOUND AND NOT EXISTS (SELECT 1 FROM document_bodies WHERE document_id = OLD.document_id) THEN
    PERFORM refuse('last_body');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_one AFTER DELETE OR UPDATE OF document_id ON document_bodies
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_an_issuer();

/* What has a subject keeps one. Only an import that gave it the first ones takes them back when it is undone, and
   then the history says so. */
CREATE FUNCTION keep_a_theme() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM recommendations WHERE id = OLD.recommendation_id FOR NO KEY UPDATE;
  IF FOUND AND NOT EXISTS (SELECT 1 FROM recommendation_themes WHERE recommendation_id = OLD.recommendation_id)
     AND NOT EXISTS (
       SELECT 1 FROM (
         SELECT action, after FROM audit_events
         WHERE subject_kind = 'recommendation' AND subject_id = OLD.recommendation_id
         ORDER BY sequence DESC LIMIT 1) latest
       WHERE latest.action = 'undo_import' AND latest.after -> 'themes' = '[]') THEN
    PERFORM refuse('last_theme');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_one AFTER DELETE ON recommendation_themes
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_a_theme();

/* Why a recommendation stands alone is said until it stands in an ask. */
CREATE FUNCTION keep_alone_reason() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM recommendations WHERE id = NEW.id AND alone_reason IS NULL)
     AND NOT EXISTS (SELECT 1 FROM ask_recommendations WHERE recommendation_id = NEW.id) THEN
    PERFORM refuse('alone_without_reason');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_alone_reason AFTER UPDATE OF alone_reason ON recommendations
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.alone_reason IS NOT NULL AND NEW.alone_reason IS NULL)
  EXECUTE FUNCTION keep_alone_reason();

/* What can be translated: a kind, the table of its rows, and what names a row. What a list says of itself is named by
   what its row joins, as the rows themselves come and go. A test compares this with the program's own list. */
CREATE FUNCTION translatable_places() RETURNS TABLE (kind text, place text, subject text)
  LANGUAGE sql IMMUTABLE AS $$
  SELECT k, p, 'id' FROM (VALUES
    ('recommendation', 'recommendations'), ('evidence', 'evidence'), ('document', 'documents'), ('ask', 'asks'),
    ('theme', 'themes'), ('body', 'bodies'), ('addressee', 'addressees'), ('measure', 'measures'),
    ('indicator', 'indicators'), ('engagement', 'engagements'), ('source_conflict', 'source_conflicts'),
    ('known_gap', 'known_gaps'), ('source', 'sources'), ('voice', 'voices'), ('country', 'countries'),
    ('assessment', 'assessments'), ('assessment.citation', 'assessment_citations'),
    ('observation', 'observations')) plain (k, p)
  UNION ALL VALUES
    ('evidence.links', 'evidence_links',
      'md5(concat_ws(''/'', evidence_id, recommendation_id, document_id, engagement_id))::uuid'),
    ('document.coverage', 'document_coverages', 'md5(concat_ws(''/'', document_id, country_id))::uuid'),
    ('indicator.series', 'indicator_series', 'md5(concat_ws(''/'', indicator_id, slug))::uuid')
$$;

/* A translation is of a text that is there. */
CREATE FUNCTION refuse_translation_of_nothing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  original record;
  is_there boolean := false;
BEGIN
  SELECT * INTO original FROM translatable_places() p WHERE p.kind = NEW.subject_kind;
  -- A column that there is not is no text either.
  IF FOUND AND EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = to_regclass(original.place)
                       AND attname = NEW.field AND atttypid = 'text'::regtype AND NOT attisdropped) THEN
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE %s = $1 AND %I IS NOT NULL)',
      original.place, original.subject, NEW.field) INTO is_there USING NEW.subject_id;
  END IF;
  IF NOT is_there THEN
    PERFORM refuse('not_found');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_translation_of_nothing BEFORE INSERT ON translations
  FOR EACH ROW EXECUTE FUNCTION refuse_translation_of_nothing();
ALTER TABLE translations ADD CONSTRAINT translations_original_check CHECK (locale <> 'en');
COMMENT ON CONSTRAINT translations_original_check ON translations IS 'The record is written in English: nothing is translated into it.';

/* A rule runs with its table; nobody calls it. */
REVOKE EXECUTE ON FUNCTION refuse_circle_of_bodies(), refuse_circle_of_points(), keep_a_body(), keep_an_issuer(),
  keep_a_theme(), keep_alone_reason(), translatable_places(), refuse_translation_of_nothing() FROM PUBLIC;
