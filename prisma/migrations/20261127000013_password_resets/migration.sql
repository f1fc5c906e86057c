-- A forgotten password: a link that works once, sent by e-mail or given by an administrator.

CREATE TABLE "password_resets" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_resets_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "password_resets_token_hash_key" ON "password_resets"("token_hash");
CREATE INDEX "password_resets_account_id_idx" ON "password_resets"("account_id");
CREATE INDEX "password_resets_created_by_id_idx" ON "password_resets"("created_by_id");
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE password_resets
  ADD CONSTRAINT password_resets_expiry_check CHECK (expires_at > created_at),
  ADD CONSTRAINT password_resets_hash_check CHECK (length(token_hash) = 32),
  ADD CONSTRAINT password_resets_end_check CHECK (num_nonnulls(used_at, withdrawn_at) <= 1);
COMMENT ON CONSTRAINT password_resets_expiry_check ON password_resets IS 'A link lasts for a while.';
COMMENT ON CONSTRAINT password_resets_hash_check ON password_resets IS 'SHA-256 of the secret, never the secret.';
COMMENT ON CONSTRAINT password_resets_end_check ON password_resets IS 'A link is used or withdrawn, once.';

REVOKE ALL ON password_resets FROM PUBLIC;
GRANT SELECT, INSERT ON password_resets TO qadam_program;
-- Of a link only its end changes.
GRANT UPDATE (used_at, withdrawn_at) ON password_resets TO qadam_program;
