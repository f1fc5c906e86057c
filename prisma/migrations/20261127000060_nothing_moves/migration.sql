/* Only withholding hides what was published. The program's role must not get there by another way: a table
   of its own making that stands in for ours, an identifier that changes, or a date that lies ahead. */

/* The rules read our tables, not temporary ones of the same name. */
DO $$
DECLARE
  rule regprocedure;
BEGIN
  FOR rule IN SELECT oid::regprocedure FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prorettype = 'trigger'::regtype
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = public, pg_temp', rule);
  END LOOP;
END $$;

/* An identifier never changes: what points to it would follow, published rows among them. */
CREATE FUNCTION refuse_new_id() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.id <> OLD.id THEN
    PERFORM refuse('id_changed');
  END IF;
  RETURN NEW;
END $$;
DO $$
DECLARE
  place regclass;
BEGIN
  FOR place IN SELECT c.oid::regclass FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'id'
      AND c.relname <> '_prisma_migrations'
  LOOP
    EXECUTE format('CREATE TRIGGER refuse_new_id BEFORE UPDATE OF id ON %s
      FOR EACH ROW EXECUTE FUNCTION refuse_new_id()', place);
  END LOOP;
END $$;

/* What a voice is decides which judgement is the headline: it is settled with its first judgement. */
CREATE FUNCTION refuse_new_kind_of_voice() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.kind <> OLD.kind AND EXISTS (SELECT 1 FROM assessments WHERE voice_id = OLD.id) THEN
    PERFORM refuse('voice_has_judged');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_new_kind BEFORE UPDATE OF kind ON voices
  FOR EACH ROW EXECUTE FUNCTION refuse_new_kind_of_voice();

/* A recommendation is known here from when it came, and archived from when that is decided (by a
   clock that may differ by a minute): no other instant takes it out of what was known. */
CREATE FUNCTION keep_instants_of_recommendation() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
DECLARE
  present timestamptz := date_trunc('milliseconds', clock_timestamp());
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.published_at := least(NEW.published_at, present);
  ELSE
    IF NEW.published_at <> OLD.published_at THEN
      PERFORM refuse('published_instant_changed');
    END IF;
    IF NEW.archived_at IS DISTINCT FROM OLD.archived_at
       AND NEW.archived_at NOT BETWEEN now() - interval '1 minute' AND present + interval '1 minute' THEN
      PERFORM refuse('archived_at_another_time');
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_instants BEFORE INSERT OR UPDATE OF published_at, archived_at ON recommendations
  FOR EACH ROW EXECUTE FUNCTION keep_instants_of_recommendation();

/* Nothing was issued or recommended after tomorrow (somewhere it already is). */
CREATE FUNCTION refuse_date_ahead() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.issued_latest > (now() AT TIME ZONE 'UTC')::date + 1 THEN
    PERFORM refuse('date_ahead');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_date_ahead BEFORE INSERT OR UPDATE OF issued_latest ON documents
  FOR EACH ROW EXECUTE FUNCTION refuse_date_ahead();

/* A rule runs with its table; nobody calls it. */
REVOKE EXECUTE ON FUNCTION refuse_new_id(), refuse_new_kind_of_voice(), keep_instants_of_recommendation(),
  refuse_date_ahead() FROM PUBLIC;
