-- Two asks that turn out to be one are merged: the address of the one that goes leads to the other for ever.

ALTER TABLE asks ADD COLUMN merged_into_id uuid,
  ADD CONSTRAINT asks_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES asks (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  -- What was merged is archived, with the day and the reason.
  ADD CONSTRAINT asks_merged_archived_check CHECK (merged_into_id IS NULL OR archived_at IS NOT NULL),
  ADD CONSTRAINT asks_merged_into_itself_check CHECK (merged_into_id <> id);
CREATE INDEX asks_merged_into_id_idx ON asks (merged_into_id);
