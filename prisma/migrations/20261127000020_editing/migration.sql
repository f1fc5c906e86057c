-- Everything that readers see can be edited at the desk.

-- Each kind counts its changes, so that the later of two editors is told of the earlier one.
ALTER TABLE countries ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE sources ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE bodies ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE addressees ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE themes ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE documents ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE asks ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE voices ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE indicators ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE observations ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE source_conflicts ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE known_gaps ADD COLUMN version integer NOT NULL DEFAULT 1;

-- Who has the form of which thing open. A row that has expired says nothing; it is swept by the next visitor.
CREATE TABLE editing_presences (
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  account_id uuid NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  CONSTRAINT editing_presences_pkey PRIMARY KEY (subject_kind, subject_id, account_id),
  CONSTRAINT editing_presences_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts (id)
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX editing_presences_account_id_idx ON editing_presences (account_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON editing_presences TO qadam_program;

-- What stands in public addresses is permanent for every kind, as it already was for recommendations, evidence
-- and reports. Nothing is ever deleted, so that no reference comes to a second thing either.
CREATE TRIGGER refuse_new_reference BEFORE UPDATE OF code ON countries FOR EACH ROW
  WHEN (OLD.code <> NEW.code) EXECUTE FUNCTION refuse_new_reference();
CREATE TRIGGER refuse_new_reference BEFORE UPDATE OF key ON sources FOR EACH ROW
  WHEN (OLD.key <> NEW.key) EXECUTE FUNCTION refuse_new_reference();
CREATE TRIGGER refuse_new_reference BEFORE UPDATE OF slug ON bodies FOR EACH ROW
  WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION refuse_new_reference();
CREATE TRIGGER refuse_new_reference BEFORE UPDATE OF slug ON addressees FOR EACH ROW
  WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION refuse_new_reference();
CREATE TRIGGER refuse_new_reference BEFORE UPDATE OF slug ON themes FOR EACH ROW
  WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION refuse_new_reference();
CREATE TRIGGER refuse_new_reference BEFORE UPDATE OF slug ON documents FOR EACH ROW
  WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION refuse_new_reference();
CREATE TRIGGER refuse_new_reference BEFORE UPDATE OF slug ON asks FOR EACH ROW
  WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION refuse_new_reference();
CREATE TRIGGER refuse_new_reference BEFORE UPDATE OF slug ON voices FOR EACH ROW
  WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION refuse_new_reference();
CREATE TRIGGER refuse_new_reference BEFORE UPDATE OF reference ON indicators FOR EACH ROW
  WHEN (OLD.reference <> NEW.reference) EXECUTE FUNCTION refuse_new_reference();
CREATE TRIGGER refuse_new_reference BEFORE UPDATE OF reference ON observations FOR EACH ROW
  WHEN (OLD.reference <> NEW.reference) EXECUTE FUNCTION refuse_new_reference();
CREATE TRIGGER refuse_new_reference BEFORE UPDATE OF reference ON measures FOR EACH ROW
  WHEN (OLD.reference <> NEW.reference) EXECUTE FUNCTION refuse_new_reference();
CREATE TRIGGER refuse_new_reference BEFORE UPDATE OF reference ON engagements FOR EACH ROW
  WHEN (OLD.reference <> NEW.reference) EXECUTE FUNCTION refuse_new_reference();
CREATE TRIGGER refuse_new_reference BEFORE UPDATE OF reference ON source_conflicts FOR EACH ROW
  WHEN (OLD.reference <> NEW.reference) EXECUTE FUNCTION refuse_new_reference();
CREATE TRIGGER refuse_new_reference BEFORE UPDATE OF reference ON known_gaps FOR EACH ROW
  WHEN (OLD.reference <> NEW.reference) EXECUTE FUNCTION refuse_new_reference();
