-- The outbox: every e-mail is first a row, written in the transaction of what it tells of.

CREATE TABLE "outbox_mails" (
    "id" UUID NOT NULL,
    "recipient" TEXT,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT,
    "message_id" TEXT NOT NULL,
    "unsubscribe_url" TEXT,
    "is_secret" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),
    "refusal" TEXT,

    CONSTRAINT "outbox_mails_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "outbox_mails_message_id_key" ON "outbox_mails"("message_id");
CREATE INDEX "outbox_mails_created_at_idx" ON "outbox_mails"("created_at");

ALTER TABLE outbox_mails ADD CONSTRAINT outbox_mails_text_check
  CHECK (body IS NOT NULL OR sent_at IS NOT NULL OR refused_at IS NOT NULL OR recipient IS NULL);
COMMENT ON CONSTRAINT outbox_mails_text_check ON outbox_mails IS 'What is still to be sent has a text.';
ALTER TABLE outbox_mails ADD CONSTRAINT outbox_mails_end_check CHECK (num_nonnulls(sent_at, refused_at) < 2);
COMMENT ON CONSTRAINT outbox_mails_end_check ON outbox_mails IS 'A mail is sent or refused for good, not both.';
ALTER TABLE outbox_mails ADD CONSTRAINT outbox_mails_line_check CHECK (subject !~ '[\r\n]' AND recipient !~ '[\r\n]');
COMMENT ON CONSTRAINT outbox_mails_line_check ON outbox_mails IS 'A line break in a header would begin another header.';

-- No history: addresses are removed a week after sending, rows after three months.
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox_mails TO qadam_program;
