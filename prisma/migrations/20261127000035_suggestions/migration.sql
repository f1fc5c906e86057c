-- What readers without an account send to the desk, and how they are slowed down without being known.
-- The two tables of the throttle are UNLOGGED: neither a key nor a hash is ever in the write-ahead log, so none
-- comes back from an archive of it; losing them in a crash only lets everybody begin anew.

-- CreateEnum
CREATE TYPE "SuggestionKind" AS ENUM ('EVIDENCE', 'ERROR', 'REPLY');

-- CreateEnum
CREATE TYPE "SuggestionState" AS ENUM ('NEW', 'ACCEPTED', 'DECLINED', 'SPAM');

-- AlterTable
ALTER TABLE "settings" ADD COLUMN     "suggestion_kept_days" INTEGER NOT NULL DEFAULT 90;

-- CreateTable
CREATE TABLE "suggestions" (
    "id" UUID NOT NULL,
    "form_digest" BYTEA NOT NULL,
    "country_id" UUID NOT NULL,
    "kind" "SuggestionKind" NOT NULL,
    "state" "SuggestionState" NOT NULL DEFAULT 'NEW',
    "recommendation_id" UUID,
    "evidence_id" UUID,
    "locale" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "happened_words" TEXT NOT NULL DEFAULT '',
    "read_at" TEXT NOT NULL DEFAULT '',
    "direction" "Direction",
    "organisation" TEXT NOT NULL DEFAULT '',
    "contact" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "reason" TEXT,
    "added_evidence_id" UUID,
    "draft_id" UUID,

    CONSTRAINT "suggestions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE UNLOGGED TABLE "suggestion_keys" (
    "day" DATE NOT NULL,
    "key" BYTEA NOT NULL,

    CONSTRAINT "suggestion_keys_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE UNLOGGED TABLE "suggestion_tries" (
    "id" UUID NOT NULL,
    "subject" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suggestion_tries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "suggestions_form_digest_key" ON "suggestions"("form_digest");

-- CreateIndex
CREATE INDEX "suggestions_state_received_at_idx" ON "suggestions"("state", "received_at");

-- CreateIndex
CREATE INDEX "suggestions_country_id_idx" ON "suggestions"("country_id");

-- CreateIndex
CREATE INDEX "suggestions_recommendation_id_idx" ON "suggestions"("recommendation_id");

-- CreateIndex
CREATE INDEX "suggestions_evidence_id_idx" ON "suggestions"("evidence_id");

-- CreateIndex
CREATE INDEX "suggestions_decided_by_id_idx" ON "suggestions"("decided_by_id");

-- CreateIndex
CREATE INDEX "suggestions_added_evidence_id_idx" ON "suggestions"("added_evidence_id");

-- CreateIndex
CREATE INDEX "suggestions_draft_id_idx" ON "suggestions"("draft_id");

-- CreateIndex
CREATE INDEX "suggestion_tries_subject_at_idx" ON "suggestion_tries"("subject", "at");

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_added_evidence_id_fkey" FOREIGN KEY ("added_evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "assessment_drafts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Rules ───────────────────────────────────────────────────────────────────

ALTER TABLE settings ADD CONSTRAINT settings_suggestion_check CHECK (suggestion_kept_days BETWEEN 1 AND 3650);
COMMENT ON CONSTRAINT settings_suggestion_check ON settings IS 'A contact is deleted some day, whatever is set.';

ALTER TABLE suggestions
  ADD CONSTRAINT suggestions_about_check CHECK (num_nonnulls(recommendation_id, evidence_id) <= 1),
  ADD CONSTRAINT suggestions_contact_check CHECK (state = 'NEW' OR contact IS NULL),
  ADD CONSTRAINT suggestions_decided_check CHECK ((state = 'NEW') = (decided_at IS NULL)),
  ADD CONSTRAINT suggestions_reason_check CHECK (state <> 'DECLINED' OR coalesce(btrim(reason), '') <> ''),
  ADD CONSTRAINT suggestions_body_check CHECK (body <> '' OR state IN ('DECLINED', 'SPAM')),
  ADD CONSTRAINT suggestions_digest_check CHECK (length(form_digest) = 32),
  ADD CONSTRAINT suggestions_size_check CHECK (length(body) <= 4000 AND length(happened_words) <= 200
    AND length(read_at) <= 2000 AND length(organisation) <= 200 AND length(contact) <= 200);
COMMENT ON CONSTRAINT suggestions_about_check ON suggestions IS 'About one thing, or about the record as a whole.';
COMMENT ON CONSTRAINT suggestions_contact_check ON suggestions IS 'Once it is decided nobody needs to reach the sender: the contact is gone.';
COMMENT ON CONSTRAINT suggestions_decided_check ON suggestions IS 'What is decided says since when.';
COMMENT ON CONSTRAINT suggestions_reason_check ON suggestions IS 'What is declined says why.';
COMMENT ON CONSTRAINT suggestions_body_check ON suggestions IS 'Only the text of what was put away is deleted in time.';
COMMENT ON CONSTRAINT suggestions_digest_check ON suggestions IS 'A SHA-256.';
COMMENT ON CONSTRAINT suggestions_size_check ON suggestions IS 'Anybody may write here: no more than a page.';

-- ── What the program may do ─────────────────────────────────────────────────

-- Rows come in and are decided; what was sent is never changed, only emptied. No row is deleted.
GRANT SELECT, INSERT ON suggestions TO qadam_program;
GRANT UPDATE (state, body, happened_words, read_at, organisation, contact, decided_at, decided_by_id, reason,
  added_evidence_id, draft_id) ON suggestions TO qadam_program;
-- Made for a day, and deleted.
GRANT SELECT, INSERT, DELETE ON suggestion_keys, suggestion_tries TO qadam_program;
