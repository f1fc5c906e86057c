-- Import: what was uploaded, what is staged, what is planned, what was done, and where a text came from.

CREATE TYPE "ImportLayout" AS ENUM ('OWN', 'UHRI', 'UPR_INFO', 'IMPACT_OSS');
CREATE TYPE "ImportState" AS ENUM ('UPLOADED', 'STAGING', 'STAGED', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE', 'DISCARDED');
CREATE TYPE "ImportOutcome" AS ENUM ('NEW', 'REVIVED', 'CHANGED', 'UNCHANGED', 'REJECTED', 'LEFT_OUT');
CREATE TYPE "ImportNameKind" AS ENUM ('COUNTRY', 'BODY', 'STATE', 'THEME', 'ADDRESSEE', 'DOCUMENT');

CREATE TABLE "import_batches" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "file_name" TEXT NOT NULL,
    "file_size" INTEGER NOT NULL,
    "file_sha256" BYTEA NOT NULL,
    "format" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "delimiter" TEXT NOT NULL,
    "layout" "ImportLayout",
    "header" TEXT[],
    "mapping" TEXT[],
    "country_code" TEXT,
    "document_slug" TEXT,
    "source_note" TEXT NOT NULL DEFAULT '',
    "licence_note" TEXT NOT NULL DEFAULT '',
    "state" "ImportState" NOT NULL DEFAULT 'UPLOADED',
    "failure" JSONB,
    "progress_done" INTEGER NOT NULL DEFAULT 0,
    "progress_total" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB,
    "publishing_at" TIMESTAMPTZ(3),
    "applied_by_id" UUID,
    "applied_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_batches_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "import_rows" (
    "batch_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "key" TEXT,
    "reference" TEXT,
    "country" TEXT,
    "document" TEXT,
    "addressee" TEXT,
    "parent" TEXT,
    "bodies" TEXT[],
    "states" TEXT[],
    "themes" TEXT[],
    "values" JSONB NOT NULL,
    "seen_version" INTEGER,
    "is_left_out" BOOLEAN NOT NULL,
    "problems" JSONB,

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("batch_id","line")
);

CREATE TABLE "import_names" (
    "batch_id" UUID NOT NULL,
    "kind" "ImportNameKind" NOT NULL,
    "name" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "slug" TEXT,
    "target_id" UUID,
    "details" JSONB,

    CONSTRAINT "import_names_pkey" PRIMARY KEY ("batch_id","kind","name")
);

CREATE TABLE "import_plans" (
    "batch_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "outcome" "ImportOutcome" NOT NULL,
    "reference" TEXT,
    "recommendation_id" UUID,
    "before" JSONB,
    "after" JSONB,
    "problems" JSONB,

    CONSTRAINT "import_plans_pkey" PRIMARY KEY ("batch_id","line")
);

CREATE TABLE "import_effects" (
    "batch_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "outcome" "ImportOutcome" NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "import_effects_pkey" PRIMARY KEY ("batch_id","recommendation_id")
);

CREATE TABLE "recommendation_origins" (
    "recommendation_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "source_note" TEXT NOT NULL,
    "licence_note" TEXT NOT NULL,
    "digests" JSONB NOT NULL,

    CONSTRAINT "recommendation_origins_pkey" PRIMARY KEY ("recommendation_id")
);

CREATE UNIQUE INDEX "import_batches_number_key" ON "import_batches"("number");
CREATE INDEX "import_batches_created_by_id_idx" ON "import_batches"("created_by_id");
CREATE INDEX "import_batches_applied_by_id_idx" ON "import_batches"("applied_by_id");
CREATE INDEX "import_batches_undone_by_id_idx" ON "import_batches"("undone_by_id");
CREATE INDEX "import_plans_batch_id_outcome_line_idx" ON "import_plans"("batch_id", "outcome", "line");
CREATE INDEX "import_effects_recommendation_id_idx" ON "import_effects"("recommendation_id");
CREATE UNIQUE INDEX "recommendation_origins_key_key" ON "recommendation_origins"("key");

ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_applied_by_id_fkey" FOREIGN KEY ("applied_by_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batches"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "import_names" ADD CONSTRAINT "import_names_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batches"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "import_plans" ADD CONSTRAINT "import_plans_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batches"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "import_effects" ADD CONSTRAINT "import_effects_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_effects" ADD CONSTRAINT "import_effects_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recommendation_origins" ADD CONSTRAINT "recommendation_origins_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Rules ───────────────────────────────────────────────────────────────────

ALTER TABLE import_batches
  ADD CONSTRAINT import_batches_sha256_check CHECK (length(file_sha256) = 32),
  ADD CONSTRAINT import_batches_format_check CHECK (format IN ('csv', 'xlsx')),
  ADD CONSTRAINT import_batches_mapping_check CHECK (cardinality(mapping) = cardinality(header)),
  ADD CONSTRAINT import_batches_applied_check
    CHECK ((applied_at IS NULL) = (applied_by_id IS NULL) AND (undone_at IS NULL) = (undone_by_id IS NULL)
           AND (undone_at IS NULL OR applied_at IS NOT NULL)),
  ADD CONSTRAINT import_batches_publishing_check CHECK (publishing_at IS NULL OR state IN ('APPLYING', 'UNDOING'));
COMMENT ON CONSTRAINT import_batches_mapping_check ON import_batches IS 'Every column of the file has its meaning, in the same place.';
COMMENT ON CONSTRAINT import_batches_applied_check ON import_batches IS 'What was done says when and by whom; only what was applied can be undone.';
COMMENT ON CONSTRAINT import_batches_publishing_check ON import_batches IS 'The instant of a publication stands only while it is under way.';

CREATE UNIQUE INDEX import_batches_single_writer ON import_batches ((true)) WHERE state IN ('APPLYING', 'UNDOING');
COMMENT ON INDEX import_batches_single_writer IS 'One batch at a time changes the record: two would plan against each other.';

ALTER TABLE recommendation_origins ADD CONSTRAINT recommendation_origins_key_check CHECK (key <> '');

/* A text as it is compared: line ends of one kind, nothing around it, and nothing where it is empty. */
CREATE FUNCTION plain_text(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT nullif(btrim(replace(replace(words, E'\r\n', E'\n'), E'\r', E'\n'), E' \t\n'), '')
$$;

/* An instant that later publications cannot precede. A batch publishes all its rows at one instant and takes
   long: while it is under way, the answer is the millisecond before that instant. The batch writes its instant
   down, committed and under the shared lock, before it begins; so either the instant given here is earlier, or
   this sees the batch. */
CREATE OR REPLACE FUNCTION settled_instant() RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
  instant timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(7270001);
  instant := date_trunc('milliseconds', clock_timestamp());
  -- Held until the next millisecond has begun: what is published then bears a later instant.
  PERFORM pg_sleep(0.002);
  RETURN least(instant, (SELECT min(publishing_at) - interval '1 millisecond' FROM import_batches));
END $$;

/* Who writes recommendations together with their links in one statement says so (`qadam.written_whole`): the
   trigger of the recommendations themselves then reads their words once, after the links are there, and those
   of the links have nothing to add. For a large import that is two thirds of all reading. */
CREATE OR REPLACE FUNCTION refresh_search_of_links() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('qadam.written_whole', true) = 'on' THEN
    RETURN NULL;
  END IF;
  PERFORM refresh_search(ARRAY(SELECT DISTINCT recommendation_id FROM links));
  RETURN NULL;
END $$;

-- ── What the program's role may do ──────────────────────────────────────────

REVOKE ALL ON import_batches, import_rows, import_names, import_plans, import_effects, recommendation_origins FROM PUBLIC;
REVOKE ALL ON FUNCTION plain_text(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plain_text(text) TO qadam_program;
GRANT SELECT ON import_batches, import_rows, import_names, import_plans, import_effects, recommendation_origins TO qadam_program;
GRANT USAGE ON SEQUENCE import_batches_number_seq TO qadam_program;
GRANT INSERT, UPDATE ON import_batches, recommendation_origins TO qadam_program;
-- Staged and planned rows come and go; what a batch did stays.
GRANT INSERT, UPDATE, DELETE ON import_names TO qadam_program;
GRANT INSERT, DELETE ON import_rows, import_plans TO qadam_program;
GRANT INSERT ON import_effects TO qadam_program;
