-- The files of a published report: written once from its tree, kept as bytes under their SHA-256 as files of evidence are.
CREATE TYPE "ReportFormat" AS ENUM ('PDF', 'DOCX', 'XLSX', 'CSV');

CREATE TABLE report_files (
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  format "ReportFormat" NOT NULL,
  size integer NOT NULL,
  sha256 bytea NOT NULL,
  tree_sha256 bytea NOT NULL,
  made_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  removed_at timestamptz(3),
  CONSTRAINT report_files_pkey PRIMARY KEY (id),
  CONSTRAINT report_files_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports (id)
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX report_files_report_id_idx ON report_files (report_id);
CREATE INDEX report_files_sha256_idx ON report_files (sha256);
ALTER TABLE report_files
  ADD CONSTRAINT report_files_size_check CHECK (size > 0),
  ADD CONSTRAINT report_files_sha256_check CHECK (length(sha256) = 32 AND length(tree_sha256) = 32);
COMMENT ON CONSTRAINT report_files_size_check ON report_files IS 'A file has something in it.';
COMMENT ON CONSTRAINT report_files_sha256_check ON report_files IS 'What the bytes are kept under, and what they were written from.';
CREATE UNIQUE INDEX report_files_once ON report_files (report_id, format) WHERE removed_at IS NULL;
COMMENT ON INDEX report_files_once IS 'However often the job runs, readers get one file of each format.';

/* A file is written from what the report says, not from what was withheld from it meanwhile: whoever withholds waits for
   the lock, and then removes it. */
CREATE FUNCTION check_report_file() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM reports WHERE id = NEW.report_id AND sha256(convert_to(tree, 'UTF8')) = NEW.tree_sha256 FOR SHARE;
  IF NOT FOUND THEN PERFORM refuse('report_files_stale'); END IF;
  NEW.made_at := date_trunc('milliseconds', clock_timestamp());
  NEW.removed_at := NULL;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION check_report_file() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION check_report_file() TO qadam_program;
CREATE TRIGGER check_report_file BEFORE INSERT ON report_files FOR EACH ROW EXECUTE FUNCTION check_report_file();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON report_files FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON report_files FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

/* What is withheld from a report leaves its files, too: they are written anew from what is left. Only withholding changes
   a tree, and says so beforehand (refuse_change). */
CREATE FUNCTION remove_report_files() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE report_files SET removed_at = now() WHERE report_id = NEW.id AND removed_at IS NULL;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION remove_report_files() FROM PUBLIC;
CREATE TRIGGER remove_report_files AFTER UPDATE OF tree ON reports FOR EACH ROW EXECUTE FUNCTION remove_report_files();

GRANT SELECT ON report_files TO qadam_program;
GRANT INSERT (id, report_id, format, size, sha256, tree_sha256) ON report_files TO qadam_program;

-- As of every row of ours: an identifier never changes.
CREATE TRIGGER refuse_new_id BEFORE UPDATE OF id ON report_files FOR EACH ROW EXECUTE FUNCTION refuse_new_id();
