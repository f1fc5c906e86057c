/* Evidence becomes public on the pages of all recommendations that it is linked to when one judgement cites it: such a
   message names them all. Names come in one order, so that equal messages are one, and never fill a message (8,000 bytes). */
CREATE OR REPLACE FUNCTION tell_readers_change_of_recommendations() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  of_whom uuid[];
  names text[];
  message text;
BEGIN
  IF TG_TABLE_NAME = 'assessment_citations' THEN
    of_whom := ARRAY(
      SELECT a.recommendation_id FROM changed JOIN assessments a ON a.id = changed.assessment_id
      UNION
      SELECT l.recommendation_id FROM changed JOIN evidence_links l ON l.evidence_id = changed.evidence_id
      WHERE l.recommendation_id IS NOT NULL
      LIMIT 51);
  ELSE
    of_whom := ARRAY(SELECT DISTINCT recommendation_id FROM changed LIMIT 51);
  END IF;
  IF cardinality(of_whom) = 0 THEN
    RETURN NULL;
  END IF;
  SELECT array_agg(lower(c.code) || '/' || r.reference ORDER BY c.code, r.reference) INTO names
  FROM recommendations r JOIN countries c ON c.id = r.country_id WHERE r.id = ANY (of_whom);
  message := array_to_string(names, E'\n');
  -- One that is not there any more, or a link to something else.
  IF cardinality(of_whom) > 50 OR cardinality(names) IS DISTINCT FROM cardinality(of_whom)
    OR octet_length(message) > 7000 THEN
    message := '';
  END IF;
  PERFORM pg_notify('qadam_public', message);
  RETURN NULL;
END
$$;

/* Linking evidence counts up its version, which is for the forms of the desk: no reader sees it. */
CREATE FUNCTION tell_readers_change_of_evidence() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM changed JOIN former USING (id)
    WHERE to_jsonb(changed) - 'version' IS DISTINCT FROM to_jsonb(former) - 'version'
  ) THEN
    PERFORM pg_notify('qadam_public', '');
  END IF;
  RETURN NULL;
END
$$;

DROP TRIGGER readers_hear ON evidence;
CREATE TRIGGER readers_hear AFTER INSERT OR DELETE OR TRUNCATE ON evidence
  FOR EACH STATEMENT EXECUTE FUNCTION tell_readers_change();
CREATE TRIGGER readers_hear_more AFTER UPDATE ON evidence REFERENCING OLD TABLE AS former NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tell_readers_change_of_evidence();

/* A note of moderation is signed with its writer's voice. */
CREATE TRIGGER readers_hear_voice AFTER UPDATE OF voice_id ON accounts
  FOR EACH STATEMENT EXECUTE FUNCTION tell_readers_change();

REVOKE ALL ON FUNCTION tell_readers_change_of_evidence() FROM PUBLIC;
