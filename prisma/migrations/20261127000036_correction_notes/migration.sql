-- What was corrected, in plain words: beside corrections and withdrawals of assessments, which are rows of theirs.

-- CreateTable
CREATE TABLE "correction_notes" (
    "id" UUID NOT NULL,
    "country_id" UUID NOT NULL,
    "recommendation_id" UUID,
    "evidence_id" UUID,
    "locale" TEXT NOT NULL,
    "wrong" TEXT NOT NULL,
    "wrong_since" DATE,
    "corrected" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
    "published_by_id" UUID NOT NULL,
    "suggestion_id" UUID,

    CONSTRAINT "correction_notes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "correction_notes_country_id_published_at_id_idx" ON "correction_notes"("country_id", "published_at", "id");

-- CreateIndex
CREATE INDEX "correction_notes_recommendation_id_idx" ON "correction_notes"("recommendation_id");

-- CreateIndex
CREATE INDEX "correction_notes_evidence_id_idx" ON "correction_notes"("evidence_id");

-- CreateIndex
CREATE INDEX "correction_notes_published_by_id_idx" ON "correction_notes"("published_by_id");

-- CreateIndex
CREATE INDEX "correction_notes_suggestion_id_idx" ON "correction_notes"("suggestion_id");

-- AddForeignKey
ALTER TABLE "correction_notes" ADD CONSTRAINT "correction_notes_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_notes" ADD CONSTRAINT "correction_notes_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_notes" ADD CONSTRAINT "correction_notes_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_notes" ADD CONSTRAINT "correction_notes_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_notes" ADD CONSTRAINT "correction_notes_suggestion_id_fkey" FOREIGN KEY ("suggestion_id") REFERENCES "suggestions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ── Rules ───────────────────────────────────────────────────────────────────

ALTER TABLE correction_notes
  ADD CONSTRAINT correction_notes_about_check CHECK (num_nonnulls(recommendation_id, evidence_id) <= 1),
  ADD CONSTRAINT correction_notes_words_check CHECK (btrim(wrong) <> '' AND btrim(corrected) <> ''),
  ADD CONSTRAINT correction_notes_since_check CHECK (wrong_since <= published_at);
COMMENT ON CONSTRAINT correction_notes_about_check ON correction_notes IS 'About one thing, or about a page of the program.';
COMMENT ON CONSTRAINT correction_notes_words_check ON correction_notes IS 'Says what was wrong and what is right.';
COMMENT ON CONSTRAINT correction_notes_since_check ON correction_notes IS 'Nothing is wrong from a later day on.';

/* The instant is the database's, under the lock of all publications, so that a pinned page stays as it was. */
CREATE FUNCTION date_correction_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7270001);
  NEW.published_at := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION date_correction_note() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION date_correction_note() TO qadam_program;
CREATE TRIGGER date_correction_note BEFORE INSERT ON correction_notes
  FOR EACH ROW EXECUTE FUNCTION date_correction_note();

-- What was published stays: a note that is wrong itself is corrected by another.
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON correction_notes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON correction_notes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT ON correction_notes TO qadam_program;
GRANT INSERT (id, country_id, recommendation_id, evidence_id, locale, wrong, wrong_since, corrected, published_by_id,
  suggestion_id) ON correction_notes TO qadam_program;
