-- The editorial desk moderates what other voices published by a note beside it, and never rewrites it.

-- CreateEnum
CREATE TYPE "ModerationKind" AS ENUM ('HIDDEN', 'CONTESTED', 'NOTE');

-- CreateTable
CREATE TABLE "moderation_notes" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "kind" "ModerationKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
    "placed_by_id" UUID NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by_id" UUID,

    CONSTRAINT "moderation_notes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "moderation_notes_assessment_id_idx" ON "moderation_notes"("assessment_id");

-- CreateIndex
CREATE INDEX "moderation_notes_placed_by_id_idx" ON "moderation_notes"("placed_by_id");

-- CreateIndex
CREATE INDEX "moderation_notes_lifted_by_id_idx" ON "moderation_notes"("lifted_by_id");

-- AddForeignKey
ALTER TABLE "moderation_notes" ADD CONSTRAINT "moderation_notes_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_notes" ADD CONSTRAINT "moderation_notes_placed_by_id_fkey" FOREIGN KEY ("placed_by_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_notes" ADD CONSTRAINT "moderation_notes_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ── Rules ───────────────────────────────────────────────────────────────────

ALTER TABLE moderation_notes
  ADD CONSTRAINT moderation_notes_reason_check CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT moderation_notes_lifted_check
    CHECK ((lifted_at IS NULL) = (lifted_by_id IS NULL) AND (lifted_at >= placed_at) IS NOT FALSE);
COMMENT ON CONSTRAINT moderation_notes_reason_check ON moderation_notes IS 'Readers are told why.';
COMMENT ON CONSTRAINT moderation_notes_lifted_check ON moderation_notes IS 'What is lifted says by whom, and not before it was placed.';

CREATE UNIQUE INDEX moderation_notes_single ON moderation_notes (assessment_id) WHERE lifted_at IS NULL;
COMMENT ON INDEX moderation_notes_single IS 'Readers see one note at a time; another one begins when it is lifted.';

/* Instants are the database's, under the lock of all publications, so that a pinned page stays as it was. The
   desk's own judgements are corrected, not moderated. A note is lifted once and never changed otherwise. */
CREATE FUNCTION check_moderation_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
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
REVOKE ALL ON FUNCTION check_moderation_note() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION check_moderation_note() TO qadam_program;
CREATE TRIGGER check_moderation_note BEFORE INSERT OR UPDATE ON moderation_notes
  FOR EACH ROW EXECUTE FUNCTION check_moderation_note();
CREATE TRIGGER refuse_delete BEFORE DELETE ON moderation_notes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON moderation_notes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT ON moderation_notes TO qadam_program;
GRANT INSERT (id, assessment_id, kind, reason, placed_by_id) ON moderation_notes TO qadam_program;
GRANT UPDATE (lifted_by_id) ON moderation_notes TO qadam_program;
