-- A second factor beside the password: a code of an app that changes with time, and recovery codes.

ALTER TYPE "SessionEnd" ADD VALUE 'SECOND_FACTOR_CHANGED';

CREATE TABLE "second_factors" (
    "account_id" UUID NOT NULL,
    "secret" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "second_factors_pkey" PRIMARY KEY ("account_id")
);
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "recovery_codes" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "recovery_codes_account_id_code_hash_key" ON "recovery_codes"("account_id", "code_hash");
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE second_factors
  ADD CONSTRAINT second_factors_secret_check CHECK (length(secret) = 48),
  ADD CONSTRAINT second_factors_step_check CHECK (last_step >= 0);
COMMENT ON CONSTRAINT second_factors_secret_check ON second_factors IS 'Sealed: nonce, tag and 160 bits, never the bare secret.';
COMMENT ON CONSTRAINT second_factors_step_check ON second_factors IS 'The step of time of the last code that was taken: no earlier one is taken again.';
ALTER TABLE recovery_codes ADD CONSTRAINT recovery_codes_hash_check CHECK (length(code_hash) = 32);
COMMENT ON CONSTRAINT recovery_codes_hash_check ON recovery_codes IS 'SHA-256 of the code, never the code.';

-- The roles in which nobody works without a second factor.
ALTER TABLE "settings" ADD COLUMN "second_factor_roles" "Role"[] DEFAULT ARRAY[]::"Role"[];
ALTER TABLE settings ADD CONSTRAINT settings_second_factor_roles_check CHECK (second_factor_roles IS NOT NULL);
COMMENT ON CONSTRAINT settings_second_factor_roles_check ON settings IS 'No role is an empty list: nothing would compare with null.';

REVOKE ALL ON second_factors, recovery_codes FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON second_factors TO qadam_program;
GRANT SELECT, INSERT, DELETE ON recovery_codes TO qadam_program;
-- Of a recovery code only its use changes.
GRANT UPDATE (used_at) ON recovery_codes TO qadam_program;
