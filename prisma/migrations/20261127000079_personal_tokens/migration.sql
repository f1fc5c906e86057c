-- Personal tokens: a program of somebody's writes drafts in their name.

-- CreateEnum
CREATE TYPE "TokenScope" AS ENUM ('READ', 'DRAFTS_WRITE');

-- CreateTable
CREATE TABLE "personal_tokens" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" "TokenScope"[],
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" "SessionEnd",

    CONSTRAINT "personal_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "token_requests" (
    "token_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "draft_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "token_requests_pkey" PRIMARY KEY ("token_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "personal_tokens_token_hash_key" ON "personal_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "personal_tokens_account_id_idx" ON "personal_tokens"("account_id");

-- CreateIndex
CREATE INDEX "token_requests_draft_id_idx" ON "token_requests"("draft_id");

-- AddForeignKey
ALTER TABLE "personal_tokens" ADD CONSTRAINT "personal_tokens_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "token_requests" ADD CONSTRAINT "token_requests_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "personal_tokens"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "token_requests" ADD CONSTRAINT "token_requests_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "assessment_drafts"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ── Rules ───────────────────────────────────────────────────────────────────

ALTER TABLE personal_tokens
  ADD CONSTRAINT personal_tokens_expiry_check CHECK (expires_at > created_at AND expires_at <= created_at + interval '366 days'),
  ADD CONSTRAINT personal_tokens_hash_check CHECK (length(token_hash) = 32),
  ADD CONSTRAINT personal_tokens_scopes_check CHECK (cardinality(scopes) BETWEEN 1 AND 2),
  ADD CONSTRAINT personal_tokens_name_check CHECK (btrim(name) <> ''),
  ADD CONSTRAINT personal_tokens_end_check CHECK ((ended_at IS NULL) = (end_reason IS NULL));
COMMENT ON CONSTRAINT personal_tokens_expiry_check ON personal_tokens IS 'No token works for ever: a year at most.';
COMMENT ON CONSTRAINT personal_tokens_hash_check ON personal_tokens IS 'SHA-256 of the token, never the token.';
COMMENT ON CONSTRAINT personal_tokens_scopes_check ON personal_tokens IS 'A token is for something.';
COMMENT ON CONSTRAINT personal_tokens_name_check ON personal_tokens IS 'Its owner has to know it again in a list.';
COMMENT ON CONSTRAINT personal_tokens_end_check ON personal_tokens IS 'What was ended says why.';
ALTER TABLE token_requests
  ADD CONSTRAINT token_requests_key_check CHECK (length(key) BETWEEN 1 AND 200),
  ADD CONSTRAINT token_requests_hash_check CHECK (length(request_hash) = 32);
COMMENT ON CONSTRAINT token_requests_key_check ON token_requests IS 'A name, not a text.';
COMMENT ON CONSTRAINT token_requests_hash_check ON token_requests IS 'SHA-256 of the request.';

-- An identifier never changes: as in every other table.
CREATE TRIGGER refuse_new_id BEFORE UPDATE OF id ON personal_tokens FOR EACH ROW EXECUTE FUNCTION refuse_new_id();

-- The same as before, and tokens: an anonymised account keeps nothing by which anybody could get in.
CREATE OR REPLACE FUNCTION forget_sign_in() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM identities WHERE account_id = NEW.id;
  DELETE FROM recovery_codes WHERE account_id = NEW.id;
  DELETE FROM second_factors WHERE account_id = NEW.id;
  DELETE FROM sessions WHERE account_id = NEW.id;
  DELETE FROM personal_tokens WHERE account_id = NEW.id;
  RETURN NULL;
END $$;

REVOKE ALL ON personal_tokens, token_requests FROM PUBLIC;
-- Of a token only its use and its end change; it goes with its person alone.
GRANT SELECT, INSERT, DELETE ON personal_tokens TO qadam_program;
GRANT UPDATE (last_used_at, ended_at, end_reason) ON personal_tokens TO qadam_program;
-- Remembered for a week, never changed.
GRANT SELECT, INSERT, DELETE ON token_requests TO qadam_program;
