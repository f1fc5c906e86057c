-- Review: rejected and scheduled drafts, and comments on their fields.

ALTER TYPE "DraftState" ADD VALUE 'SCHEDULED';
ALTER TYPE "DraftState" ADD VALUE 'REJECTED';

ALTER TABLE assessment_drafts
  ADD COLUMN publish_at timestamptz(3),
  ADD COLUMN seen_id uuid,
  ADD COLUMN schedule_problem text;

-- Compared as text: a value that was just added to an enum cannot be named before the commit.
ALTER TABLE assessment_drafts ADD CONSTRAINT assessment_drafts_schedule_check
  CHECK ((state::text = 'SCHEDULED') = (publish_at IS NOT NULL) AND (publish_at IS NULL OR reviewer_id IS NOT NULL));
COMMENT ON CONSTRAINT assessment_drafts_schedule_check ON assessment_drafts
  IS 'A scheduled draft has an instant and a reviewer in whose name it is published; no other draft has an instant.';

CREATE INDEX assessment_drafts_scheduled ON assessment_drafts (publish_at) WHERE publish_at IS NOT NULL;
COMMENT ON INDEX assessment_drafts_scheduled IS 'Few among many drafts.';

CREATE TABLE draft_comments (
  id uuid NOT NULL,
  draft_id uuid NOT NULL,
  field text NOT NULL,
  text text NOT NULL,
  author_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  resolved_at timestamptz(3),
  resolved_by_id uuid,
  CONSTRAINT draft_comments_pkey PRIMARY KEY (id)
);
CREATE INDEX draft_comments_draft_id_created_at_idx ON draft_comments (draft_id, created_at);
CREATE INDEX draft_comments_author_id_idx ON draft_comments (author_id);
CREATE INDEX draft_comments_resolved_by_id_idx ON draft_comments (resolved_by_id);
ALTER TABLE draft_comments
  ADD CONSTRAINT draft_comments_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES assessment_drafts (id)
    ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT draft_comments_author_id_fkey FOREIGN KEY (author_id) REFERENCES accounts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT draft_comments_resolved_by_id_fkey FOREIGN KEY (resolved_by_id) REFERENCES accounts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT draft_comments_text_check CHECK (btrim(text) <> ''),
  ADD CONSTRAINT draft_comments_resolved_check CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL));
COMMENT ON CONSTRAINT draft_comments_resolved_check ON draft_comments IS 'Resolved says by whom.';

-- A comment is said once; afterwards it can only be resolved.
GRANT SELECT ON draft_comments TO qadam_program;
GRANT INSERT (id, draft_id, field, text, author_id, created_at) ON draft_comments TO qadam_program;
GRANT UPDATE (resolved_at, resolved_by_id) ON draft_comments TO qadam_program;
