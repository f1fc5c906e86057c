-- "Checked, nothing changed": who may say it, and of what.

/* A check is said by a member of the voice, of a judgement of that voice that still holds. Without the first
   rule somebody could keep another voice's judgement fresh, without the second a check would wait for a
   judgement that nobody has made. */
CREATE OR REPLACE FUNCTION check_verification() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7270001);
  NEW.published_at := date_trunc('milliseconds', clock_timestamp());
  IF NEW.verified_on > (SELECT (now() AT TIME ZONE c.time_zone)::date
      FROM recommendations r JOIN countries c ON c.id = r.country_id WHERE r.id = NEW.recommendation_id) THEN
    PERFORM refuse('effective_in_future');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM accounts WHERE id = NEW.account_id AND voice_id = NEW.voice_id) THEN
    PERFORM refuse('verified_in_foreign_voice');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM live_assessments('infinity', 'infinity') a
                 WHERE a.recommendation_id = NEW.recommendation_id AND a.voice_id = NEW.voice_id) THEN
    PERFORM refuse('nothing_to_verify');
  END IF;
  RETURN NEW;
END $$;
