-- Who looks after a recommendation for a voice, and until when.

CREATE TABLE assignments (
  id uuid NOT NULL,
  recommendation_id uuid NOT NULL,
  voice_id uuid NOT NULL,
  assignee_id uuid NOT NULL,
  assigned_by_id uuid NOT NULL,
  due_on date,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  closed_at timestamptz(3),
  closed_by_id uuid,
  CONSTRAINT assignments_pkey PRIMARY KEY (id)
);
CREATE INDEX assignments_recommendation_id_idx ON assignments (recommendation_id);
CREATE INDEX assignments_voice_id_idx ON assignments (voice_id);
CREATE INDEX assignments_assignee_id_closed_at_idx ON assignments (assignee_id, closed_at);
CREATE INDEX assignments_assigned_by_id_idx ON assignments (assigned_by_id);
CREATE INDEX assignments_closed_by_id_idx ON assignments (closed_by_id);
ALTER TABLE assignments
  ADD CONSTRAINT assignments_recommendation_id_fkey FOREIGN KEY (recommendation_id) REFERENCES recommendations (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT assignments_voice_id_fkey FOREIGN KEY (voice_id) REFERENCES voices (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT assignments_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES accounts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT assignments_assigned_by_id_fkey FOREIGN KEY (assigned_by_id) REFERENCES accounts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT assignments_closed_by_id_fkey FOREIGN KEY (closed_by_id) REFERENCES accounts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT assignments_closed_check CHECK ((closed_at IS NULL) = (closed_by_id IS NULL));
COMMENT ON CONSTRAINT assignments_closed_check ON assignments IS 'Closed says by whom.';

CREATE UNIQUE INDEX assignments_single_open ON assignments (recommendation_id, voice_id) WHERE closed_at IS NULL;
COMMENT ON INDEX assignments_single_open IS 'In each voice one person at a time looks after a recommendation.';

-- An assignment is made once; afterwards it can only be closed.
GRANT SELECT ON assignments TO qadam_program;
GRANT INSERT (id, recommendation_id, voice_id, assignee_id, assigned_by_id, due_on, created_at)
  ON assignments TO qadam_program;
GRANT UPDATE (closed_at, closed_by_id) ON assignments TO qadam_program;
