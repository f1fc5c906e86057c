-- What became of the jobs of the queue (the queue itself is graphile_worker's own schema, made by
-- lib/operations/queue.ts): one row a run, so that an administrator sees what runs and what failed.

CREATE TYPE "JobOutcome" AS ENUM ('DONE', 'FAILED', 'STOPPED', 'LOST');

CREATE TABLE "job_runs" (
    "id" UUID NOT NULL,
    "job_id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "process" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "outcome" "JobOutcome",
    "problem" TEXT,
    "detail" TEXT,
    "progress_done" INTEGER,
    "progress_total" INTEGER,

    CONSTRAINT "job_runs_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "job_runs_job_id_idx" ON "job_runs"("job_id");
CREATE INDEX "job_runs_name_started_at_idx" ON "job_runs"("name", "started_at");
CREATE INDEX "job_runs_started_at_idx" ON "job_runs"("started_at");

ALTER TABLE job_runs ADD CONSTRAINT job_runs_finished_check CHECK ((finished_at IS NULL) = (outcome IS NULL));
COMMENT ON CONSTRAINT job_runs_finished_check ON job_runs IS 'A run that ended says how.';
ALTER TABLE job_runs ADD CONSTRAINT job_runs_problem_check CHECK (problem IS NULL OR outcome = 'FAILED');
COMMENT ON CONSTRAINT job_runs_problem_check ON job_runs IS 'Only a failed run has a problem.';
ALTER TABLE job_runs ADD CONSTRAINT job_runs_progress_check
  CHECK (num_nonnulls(progress_done, progress_total) <> 1 AND progress_done >= 0 AND progress_total >= 0);
COMMENT ON CONSTRAINT job_runs_progress_check ON job_runs IS 'How much is done is said of a whole.';

-- Runs are no history: the program forgets them after a month.
GRANT SELECT, INSERT, UPDATE, DELETE ON job_runs TO qadam_program;
