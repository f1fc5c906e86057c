-- Files of evidence: cleaned when they come, public only when somebody has looked at them.

CREATE TYPE "FileCleaning" AS ENUM ('CLEANED', 'PARTLY', 'NOTHING_TO_CLEAN');

ALTER TABLE evidence_files
  ADD COLUMN cleaning "FileCleaning" NOT NULL DEFAULT 'PARTLY',
  ADD COLUMN uploaded_by_id UUID,
  ADD COLUMN published_at TIMESTAMPTZ(3),
  ADD COLUMN published_by_id UUID,
  ADD COLUMN archived_reason TEXT;

ALTER TABLE evidence_files
  ADD CONSTRAINT evidence_files_uploaded_by_id_fkey FOREIGN KEY (uploaded_by_id) REFERENCES accounts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT evidence_files_published_by_id_fkey FOREIGN KEY (published_by_id) REFERENCES accounts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX evidence_files_uploaded_by_id_idx ON evidence_files (uploaded_by_id);
CREATE INDEX evidence_files_published_by_id_idx ON evidence_files (published_by_id);

ALTER TABLE evidence_files
  ADD CONSTRAINT evidence_files_archived_check CHECK ((archived_at IS NULL) = (archived_reason IS NULL)),
  ADD CONSTRAINT evidence_files_name_check CHECK (btrim(name) <> '');
COMMENT ON CONSTRAINT evidence_files_archived_check ON evidence_files IS 'What is archived says why.';

CREATE UNIQUE INDEX evidence_files_once ON evidence_files (evidence_id, sha256) WHERE archived_at IS NULL;
COMMENT ON INDEX evidence_files_once IS 'The same bytes stand once at a piece of evidence.';

CREATE INDEX evidence_files_waiting ON evidence_files (created_at) WHERE published_at IS NULL AND archived_at IS NULL;
COMMENT ON INDEX evidence_files_waiting IS 'What waits for publication is a short list among many files.';

CREATE INDEX evidence_files_bytes ON evidence_files (sha256);
COMMENT ON INDEX evidence_files_bytes IS 'Bytes are kept once, however many pieces of evidence have them.';

/* What a file is never changes, and neither does the instant of its publication, which is the database's. */
CREATE FUNCTION keep_evidence_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.evidence_id, NEW.sha256, NEW.size, NEW.media_type, NEW.cleaning, NEW.created_at)
     IS DISTINCT FROM (OLD.evidence_id, OLD.sha256, OLD.size, OLD.media_type, OLD.cleaning, OLD.created_at)
     OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at) THEN
    PERFORM refuse('evidence_files_immutable');
  END IF;
  IF OLD.published_at IS NULL AND NEW.published_at IS NOT NULL THEN
    NEW.published_at := date_trunc('milliseconds', clock_timestamp());
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_evidence_file BEFORE UPDATE ON evidence_files FOR EACH ROW EXECUTE FUNCTION keep_evidence_file();

REVOKE ALL ON FUNCTION keep_evidence_file() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_evidence_file() TO qadam_program;
