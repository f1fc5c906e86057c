-- Invitations that go to an address, sign-in through a provider that its owner can end, two kinds of notices.

ALTER TABLE "one_time_links" ADD COLUMN "email" TEXT, ADD COLUMN "locale" TEXT;

ALTER TABLE one_time_links
  ADD CONSTRAINT one_time_links_email_check CHECK (email = lower(email) AND length(email) <= 254),
  ADD CONSTRAINT one_time_links_locale_check CHECK ((email IS NULL) = (locale IS NULL)),
  ADD CONSTRAINT one_time_links_forgotten_check
    CHECK (email IS NULL OR (purpose = 'INVITATION' AND num_nonnulls(used_at, withdrawn_at) = 0));
COMMENT ON CONSTRAINT one_time_links_email_check ON one_time_links IS 'The address as accounts have it.';
COMMENT ON CONSTRAINT one_time_links_locale_check ON one_time_links IS 'Who is written to is written to in a language.';
COMMENT ON CONSTRAINT one_time_links_forgotten_check ON one_time_links IS 'A link that is over does not remember for whom it was.';

CREATE UNIQUE INDEX one_time_links_open_email_key ON one_time_links (email, voice_id) WHERE email IS NOT NULL;
COMMENT ON INDEX one_time_links_open_email_key IS 'One address has one open invitation into a voice: a later one ends those before it.';

ALTER TABLE "accounts" ADD COLUMN "provider_off_at" TIMESTAMPTZ(3);

-- A draft's comment named somebody; something from the public waits for the desk.
ALTER TYPE "NoticeKind" ADD VALUE 'MENTIONED';
ALTER TYPE "NoticeKind" ADD VALUE 'SUGGESTED';
