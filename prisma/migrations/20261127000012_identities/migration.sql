-- Sign-in through an OpenID Connect provider: who somebody is there.

CREATE TABLE "identities" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identities_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "identities_issuer_subject_key" ON "identities"("issuer", "subject");
CREATE UNIQUE INDEX "identities_account_id_issuer_key" ON "identities"("account_id", "issuer");
ALTER TABLE "identities" ADD CONSTRAINT "identities_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE identities ADD CONSTRAINT identities_length_check
  CHECK (length(issuer) BETWEEN 1 AND 500 AND length(subject) BETWEEN 1 AND 255);
COMMENT ON CONSTRAINT identities_length_check ON identities IS 'OpenID Connect: a subject has at most 255 characters.';

-- An anonymised account keeps nothing by which anybody could sign in, or be recognised elsewhere.
CREATE FUNCTION forget_sign_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM identities WHERE account_id = NEW.id;
  DELETE FROM recovery_codes WHERE account_id = NEW.id;
  DELETE FROM second_factors WHERE account_id = NEW.id;
  DELETE FROM sessions WHERE account_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER forget_sign_in AFTER UPDATE OF anonymised_at ON accounts FOR EACH ROW
  WHEN (NEW.anonymised_at IS NOT NULL) EXECUTE FUNCTION forget_sign_in();

REVOKE ALL ON identities FROM PUBLIC;
REVOKE ALL ON FUNCTION forget_sign_in() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_sign_in() TO qadam_program;
-- Known once and unlinked whole; nothing in such a row changes.
GRANT SELECT, INSERT, DELETE ON identities TO qadam_program;
