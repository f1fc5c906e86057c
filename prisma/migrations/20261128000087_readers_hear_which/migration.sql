/* What is said of a recommendation changes far more often than the rest. Then the message names it (`kz/USDOS-2019-2`,
   one a line), so that whoever keeps pages for readers can keep those of the others; `lists` is what only searches and
   lists read, and an empty message may be anything, as before. More than fifty at once are anything. */
CREATE FUNCTION tell_readers_change_of_recommendations() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  of_whom uuid[];
  names text[];
BEGIN
  IF TG_TABLE_NAME = 'assessment_citations' THEN
    of_whom := ARRAY(SELECT DISTINCT a.recommendation_id FROM changed JOIN assessments a ON a.id = assessment_id LIMIT 51);
  ELSE
    of_whom := ARRAY(SELECT DISTINCT recommendation_id FROM changed LIMIT 51);
  END IF;
  IF cardinality(of_whom) = 0 THEN
    RETURN NULL;
  END IF;
  SELECT array_agg(lower(c.code) || '/' || r.reference ORDER BY 1) INTO names
  FROM recommendations r JOIN countries c ON c.id = r.country_id WHERE r.id = ANY (of_whom);
  -- One that is not there any more, or a link to something else.
  IF cardinality(of_whom) > 50 OR cardinality(names) IS DISTINCT FROM cardinality(of_whom) THEN
    PERFORM pg_notify('qadam_public', '');
  ELSE
    PERFORM pg_notify('qadam_public', array_to_string(names, E'\n'));
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION tell_readers_change_of_lists() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('qadam_public', 'lists');
  RETURN NULL;
END
$$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['assessment_citations', 'assessments', 'evidence_links', 'headlines', 'verifications'] LOOP
    EXECUTE format('DROP TRIGGER readers_hear ON %I', name);
    -- One trigger for each: what was changed can be looked at in no other way.
    EXECUTE format(
      'CREATE TRIGGER readers_hear AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
       FOR EACH STATEMENT EXECUTE FUNCTION tell_readers_change_of_recommendations()', name);
    -- What is moved from one to another is of both: the new rows alone do not say from where.
    EXECUTE format(
      'CREATE TRIGGER readers_hear_more AFTER UPDATE ON %I REFERENCING OLD TABLE AS changed
       FOR EACH STATEMENT EXECUTE FUNCTION tell_readers_change_of_recommendations()', name);
    EXECUTE format(
      'CREATE TRIGGER readers_hear_new AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
       FOR EACH STATEMENT EXECUTE FUNCTION tell_readers_change_of_recommendations()', name);
    EXECUTE format(
      'CREATE TRIGGER readers_hear_less AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
       FOR EACH STATEMENT EXECUTE FUNCTION tell_readers_change_of_recommendations()', name);
    EXECUTE format(
      'CREATE TRIGGER readers_hear_empty AFTER TRUNCATE ON %I
       FOR EACH STATEMENT EXECUTE FUNCTION tell_readers_change()', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['recommendation_search', 'search_entries', 'search_vocabulary'] LOOP
    EXECUTE format('DROP TRIGGER readers_hear ON %I', name);
    EXECUTE format(
      'CREATE TRIGGER readers_hear AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
       FOR EACH STATEMENT EXECUTE FUNCTION tell_readers_change_of_lists()', name);
  END LOOP;
END
$$;

REVOKE ALL ON FUNCTION tell_readers_change_of_recommendations() FROM PUBLIC;
REVOKE ALL ON FUNCTION tell_readers_change_of_lists() FROM PUBLIC;
