/* No recommendation is made after a published judgement on it holds: as of the days between, both would be gone.
   Judged when a transaction ends, so that a date and the judgements that hang on it may be corrected together. */
CREATE FUNCTION refuse_made_after_judged() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM recommendations r JOIN assessments a ON a.recommendation_id = r.id
    WHERE r.id = NEW.id AND a.kind <> 'WITHDRAWAL' AND a.effective_on < r.made_on
      AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.replaces_id = a.id)) THEN
    PERFORM refuse('effective_before_recommendation');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER refuse_made_after_judged AFTER UPDATE OF made_on, document_id ON recommendations
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.made_on > OLD.made_on)
  EXECUTE FUNCTION refuse_made_after_judged();
REVOKE EXECUTE ON FUNCTION refuse_made_after_judged() FROM PUBLIC;
