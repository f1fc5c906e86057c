/* One judgement on several recommendations, while it is typed. It is its author's alone: it goes with the
   account, and is deleted once a draft of each recommendation was made of it. */
CREATE TABLE several_drafts (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  voice_id uuid NOT NULL,
  status "ImplementationStatus",
  effective_on date,
  verified_on date,
  reason text NOT NULL DEFAULT '',
  confidence "Confidence",
  looked_at text NOT NULL DEFAULT '',
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT several_drafts_pkey PRIMARY KEY (id)
);
CREATE INDEX several_drafts_account_id_idx ON several_drafts (account_id);
CREATE INDEX several_drafts_voice_id_idx ON several_drafts (voice_id);
ALTER TABLE several_drafts
  ADD CONSTRAINT several_drafts_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts (id)
    ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT several_drafts_voice_id_fkey FOREIGN KEY (voice_id) REFERENCES voices (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT several_drafts_version_check CHECK (version > 0);
COMMENT ON CONSTRAINT several_drafts_version_check ON several_drafts
  IS 'The version 0 is that of a form which was not saved yet.';

CREATE TABLE several_draft_lines (
  draft_id uuid NOT NULL,
  recommendation_id uuid NOT NULL,
  is_chosen boolean NOT NULL,
  CONSTRAINT several_draft_lines_pkey PRIMARY KEY (draft_id, recommendation_id)
);
CREATE INDEX several_draft_lines_recommendation_id_idx ON several_draft_lines (recommendation_id);
ALTER TABLE several_draft_lines
  ADD CONSTRAINT several_draft_lines_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES several_drafts (id)
    ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT several_draft_lines_recommendation_id_fkey FOREIGN KEY (recommendation_id)
    REFERENCES recommendations (id) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE several_draft_evidence (
  draft_id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  position integer NOT NULL,
  CONSTRAINT several_draft_evidence_pkey PRIMARY KEY (draft_id, evidence_id)
);
CREATE INDEX several_draft_evidence_evidence_id_idx ON several_draft_evidence (evidence_id);
ALTER TABLE several_draft_evidence
  ADD CONSTRAINT several_draft_evidence_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES several_drafts (id)
    ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT several_draft_evidence_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES evidence (id)
    ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whose it is never changes; its lines are written anew with each save.
GRANT SELECT, INSERT, DELETE ON several_drafts, several_draft_lines, several_draft_evidence TO qadam_program;
GRANT UPDATE (status, effective_on, verified_on, reason, confidence, looked_at, updated_at, version)
  ON several_drafts TO qadam_program;

-- As of every row of ours: what its author's browser calls it, it is called for as long as it lives.
CREATE TRIGGER refuse_new_id BEFORE UPDATE OF id ON several_drafts FOR EACH ROW EXECUTE FUNCTION refuse_new_id();
