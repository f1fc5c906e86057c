-- Sessions become rows: each sign-in is one, is looked up at every request, and can be ended alone.

CREATE TYPE "SignInMethod" AS ENUM ('PASSWORD', 'PROVIDER');
CREATE TYPE "SessionEnd" AS ENUM ('SIGNED_OUT', 'ENDED_BY_OWNER', 'ENDED_BY_ADMINISTRATOR', 'PASSWORD_CHANGED', 'ACCOUNT_DISABLED');

CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "method" "SignInMethod" NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" "SessionEnd",

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "sessions_account_id_idx" ON "sessions"("account_id");
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE sessions
  ADD CONSTRAINT sessions_end_check CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
  ADD CONSTRAINT sessions_expiry_check CHECK (expires_at > created_at),
  ADD CONSTRAINT sessions_device_check CHECK (length(device) <= 100);
COMMENT ON CONSTRAINT sessions_end_check ON sessions IS 'A session that was ended says why.';
COMMENT ON CONSTRAINT sessions_expiry_check ON sessions IS 'A session lasts for a while.';
COMMENT ON CONSTRAINT sessions_device_check ON sessions IS 'The kind of browser in a few words, never what a browser says of itself.';

-- The language of the interface, as its owner chose it.
ALTER TABLE "accounts" ADD COLUMN "locale" TEXT;
ALTER TABLE accounts ADD CONSTRAINT accounts_locale_check CHECK (locale ~ '^[a-z]{2}$');
COMMENT ON CONSTRAINT accounts_locale_check ON accounts IS 'A language code, such as kk.';

-- Counts a try as failed, and answers how many milliseconds one has to wait instead when there were too many
-- (0: let through). One statement of the program: nobody holds a connection while he waits for somebody else's
-- program, and tries at the same moment are still counted one after the other.
CREATE FUNCTION admit_attempt(subjects bytea[], limits int[], ids uuid[], span interval) RETURNS bigint
LANGUAGE plpgsql SET lock_timeout = '2s' AS $$
DECLARE
  wait bigint := 0;
  place int;
  decisive timestamptz;
BEGIN
  -- Always in the same order, so that no two wait for each other.
  PERFORM pg_advisory_xact_lock(7270003, key) FROM (
    SELECT DISTINCT ('x' || encode(substring(subject FOR 4), 'hex'))::bit(32)::int AS key
    FROM unnest(subjects) subject ORDER BY key) keys;
  FOR place IN 1 .. cardinality(subjects) LOOP
    -- When this failure leaves the span, fewer than the limit remain.
    SELECT at INTO decisive FROM sign_in_attempts
      WHERE subject = subjects[place] AND NOT succeeded AND at > clock_timestamp() - span
      ORDER BY at DESC OFFSET limits[place] - 1 LIMIT 1;
    IF decisive IS NOT NULL THEN
      wait := greatest(wait, 1, ceil(extract(epoch FROM decisive + span - clock_timestamp()) * 1000)::bigint);
    END IF;
  END LOOP;
  IF wait = 0 THEN
    INSERT INTO sign_in_attempts (id, subject, at, succeeded)
      SELECT id, subject, clock_timestamp(), false FROM unnest(ids, subjects) AS tried (id, subject);
    DELETE FROM sign_in_attempts WHERE at < clock_timestamp() - interval '1 day';
  END IF;
  RETURN wait;
END $$;

REVOKE ALL ON sessions FROM PUBLIC;
REVOKE ALL ON FUNCTION admit_attempt(bytea[], int[], uuid[], interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION admit_attempt(bytea[], int[], uuid[], interval) TO qadam_program;
-- Ended ones are removed after a while; of a session's row only its end and its last use change.
GRANT SELECT, INSERT, DELETE ON sessions TO qadam_program;
GRANT UPDATE (seen_at, ended_at, end_reason) ON sessions TO qadam_program;
