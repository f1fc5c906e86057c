-- What people with an account are told, and how they want to be told it.

CREATE TYPE "NoticeKind" AS ENUM ('SUBMITTED', 'WAITING', 'RETURNED', 'PUBLISHED', 'ASSIGNED', 'DUE', 'OVERDUE', 'STALE');
CREATE TYPE "NoticeFrequency" AS ENUM ('AT_ONCE', 'DAILY', 'WEEKLY', 'OFF');

CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "occasion" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "notice_choices" (
    "account_id" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "frequency" "NoticeFrequency" NOT NULL,

    CONSTRAINT "notice_choices_pkey" PRIMARY KEY ("account_id","kind")
);

CREATE UNIQUE INDEX "notices_account_id_kind_subject_id_occasion_key" ON "notices"("account_id", "kind", "subject_id", "occasion");
CREATE INDEX "notices_account_id_created_at_idx" ON "notices"("account_id", "created_at");
CREATE INDEX "notices_subject_id_idx" ON "notices"("subject_id");

ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notice_choices" ADD CONSTRAINT "notice_choices_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMENT ON INDEX "notices_account_id_kind_subject_id_occasion_key" IS 'One occasion is told once: never the same mail every day.';
ALTER TABLE notices ADD CONSTRAINT notices_path_check CHECK (path ~ '^[a-z0-9-]+(/[A-Za-z0-9._~%!''()*-]+)*$');
COMMENT ON CONSTRAINT notices_path_check ON notices IS 'A notice leads to a page of this installation, in whatever language.';

ALTER TABLE "settings" ADD COLUMN "escalate_after_days" INTEGER NOT NULL DEFAULT 3;
ALTER TABLE settings ADD CONSTRAINT settings_escalate_check CHECK (escalate_after_days BETWEEN 1 AND 365);
COMMENT ON CONSTRAINT settings_escalate_check ON settings IS 'Reviewers are reminded after days, not minutes and not never.';

-- A read notice is forgotten after a while; a choice is changed in its row.
GRANT SELECT, INSERT, UPDATE, DELETE ON notices TO qadam_program;
GRANT SELECT, INSERT, UPDATE ON notice_choices TO qadam_program;
