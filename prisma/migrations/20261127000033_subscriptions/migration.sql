-- Readers who want a mail when a published assessment concerns what they follow.

CREATE TYPE "SubscriptionSubject" AS ENUM ('RECOMMENDATION', 'ASK', 'BODY', 'THEME', 'COUNTRY');

CREATE TABLE "subscriptions" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" "SubscriptionSubject" NOT NULL,
    "subject_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "told_until" TIMESTAMPTZ(3),

    CONSTRAINT "subscriptions_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "subscription_tries" (
    "id" UUID NOT NULL,
    "trier" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscription_tries_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "subscriptions_email_subject_subject_id_key" ON "subscriptions"("email", "subject", "subject_id");
CREATE INDEX "subscriptions_confirmed_at_idx" ON "subscriptions"("confirmed_at");
CREATE INDEX "subscription_tries_trier_at_idx" ON "subscription_tries"("trier", "at");
CREATE INDEX "subscription_tries_at_idx" ON "subscription_tries"("at");

ALTER TABLE subscriptions ADD CONSTRAINT subscriptions_told_check CHECK ((confirmed_at IS NULL) = (told_until IS NULL));
COMMENT ON CONSTRAINT subscriptions_told_check ON subscriptions IS 'What was published before the confirmation is no news.';

-- The address is kept only while somebody follows: ending it deletes the row.
GRANT SELECT, INSERT, UPDATE, DELETE ON subscriptions TO qadam_program;
GRANT SELECT, INSERT, DELETE ON subscription_tries TO qadam_program;
