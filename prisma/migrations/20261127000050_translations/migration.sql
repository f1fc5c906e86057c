-- Translations of the record's texts: written at the desk, read by the digest of the original.

/* That an original has changed since is found by comparing digests whenever it is read; a state that says so
   could be forgotten. What is stored is who vouches for the words. Nothing wrote this table before. */
ALTER TYPE "TranslationState" RENAME TO "TranslationState_old";
CREATE TYPE "TranslationState" AS ENUM ('MACHINE', 'UNREVIEWED', 'REVIEWED');
ALTER TABLE "translations" ALTER COLUMN "state" TYPE "TranslationState" USING
  (CASE state::text WHEN 'REVIEWED' THEN 'REVIEWED' WHEN 'MACHINE' THEN 'MACHINE' ELSE 'UNREVIEWED' END)::"TranslationState";
DROP TYPE "TranslationState_old";

-- An id of its own, for its history; a number of its version, so that a second editor notices the first.
ALTER TABLE "translations" DROP CONSTRAINT "translations_pkey",
  ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "translations" ALTER COLUMN "id" DROP DEFAULT,
  ADD CONSTRAINT "translations_pkey" PRIMARY KEY ("id");

-- CreateIndex
CREATE UNIQUE INDEX "translations_subject_kind_subject_id_field_locale_key" ON "translations"("subject_kind", "subject_id", "field", "locale");

-- CreateIndex
CREATE INDEX "translations_source_hash_locale_idx" ON "translations"("source_hash", "locale");


-- ── Rules ───────────────────────────────────────────────────────────────────

ALTER TABLE translations
  ADD CONSTRAINT translations_text_check CHECK (btrim(text) <> ''),
  ADD CONSTRAINT translations_locale_check CHECK (locale ~ '^[a-z]{2,3}$');
COMMENT ON CONSTRAINT translations_text_check ON translations IS 'A gap is a row that is not there, never an empty text.';
COMMENT ON CONSTRAINT translations_locale_check ON translations IS 'A language, as in addresses.';

/* A translation goes only when its original is withheld (withhold_text), and then its history must not say it
   either: the same words in another language endanger the same people. */
CREATE FUNCTION forget_translation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM set_config('qadam.withholding', 'on', true);
  UPDATE audit_events SET before = before - 'text', after = after - 'text', redacted_at = now()
    WHERE subject_kind = 'translation' AND subject_id = OLD.id AND (before ? 'text' OR after ? 'text');
  PERFORM set_config('qadam.withholding', 'off', true);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION forget_translation() FROM PUBLIC;
CREATE TRIGGER forget_translation AFTER DELETE ON translations FOR EACH ROW EXECUTE FUNCTION forget_translation();

/* What is withheld has no translation, also when both happen at once: either the translation is refused, or
   the withholding waits for it and takes it along. */
CREATE FUNCTION lock_translated(kind text, subject uuid, field text) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('/', 'translated', kind, subject, field), 0))
$$;
CREATE FUNCTION check_translation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM lock_translated(NEW.subject_kind, NEW.subject_id, NEW.field);
  IF EXISTS (SELECT 1 FROM withholdings w WHERE w.subject_kind = NEW.subject_kind
             AND w.subject_id = NEW.subject_id AND w.field = NEW.field) THEN
    PERFORM refuse('not_found');
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION withhold_translations() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM lock_translated(NEW.subject_kind, NEW.subject_id, NEW.field);
  DELETE FROM translations t WHERE t.subject_kind = NEW.subject_kind
    AND t.subject_id = NEW.subject_id AND t.field = NEW.field;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION lock_translated(text, uuid, text), check_translation(), withhold_translations() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION check_translation() TO qadam_program;
CREATE TRIGGER check_translation BEFORE INSERT OR UPDATE ON translations
  FOR EACH ROW EXECUTE FUNCTION check_translation();
CREATE TRIGGER withhold_translations BEFORE INSERT OR UPDATE ON withholdings
  FOR EACH ROW EXECUTE FUNCTION withhold_translations();

-- Which text it translates, and into what, is said once.
REVOKE UPDATE ON translations FROM qadam_program;
GRANT UPDATE (text, state, source_hash, version, updated_at) ON translations TO qadam_program;
