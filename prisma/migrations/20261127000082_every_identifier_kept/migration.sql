/* An identifier never changes: also in the tables that have come since this was said of all (`nothing_moves`). */
DO $$
DECLARE
  place regclass;
BEGIN
  FOR place IN SELECT c.oid::regclass FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'id'
      AND c.relname <> '_prisma_migrations' AND NOT EXISTS (
        SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'refuse_new_id')
  LOOP
    EXECUTE format('CREATE TRIGGER refuse_new_id BEFORE UPDATE OF id ON %s
      FOR EACH ROW EXECUTE FUNCTION refuse_new_id()', place);
  END LOOP;
END $$;
