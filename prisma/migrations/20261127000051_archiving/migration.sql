-- Everything that editors make can be archived with a reason, and nothing that was public is deleted.

-- The day and the reason come and go together: readers are told both.
ALTER TABLE sources ADD COLUMN archived_at timestamptz(3), ADD COLUMN archived_reason text,
  ADD CONSTRAINT sources_archived_check CHECK ((archived_at IS NULL) = (archived_reason IS NULL));
ALTER TABLE bodies ADD COLUMN archived_at timestamptz(3), ADD COLUMN archived_reason text,
  ADD CONSTRAINT bodies_archived_check CHECK ((archived_at IS NULL) = (archived_reason IS NULL));
ALTER TABLE addressees ADD COLUMN archived_at timestamptz(3), ADD COLUMN archived_reason text,
  ADD CONSTRAINT addressees_archived_check CHECK ((archived_at IS NULL) = (archived_reason IS NULL));
ALTER TABLE themes ADD COLUMN archived_at timestamptz(3), ADD COLUMN archived_reason text,
  ADD CONSTRAINT themes_archived_check CHECK ((archived_at IS NULL) = (archived_reason IS NULL));
ALTER TABLE documents ADD COLUMN archived_at timestamptz(3), ADD COLUMN archived_reason text,
  ADD CONSTRAINT documents_archived_check CHECK ((archived_at IS NULL) = (archived_reason IS NULL));
ALTER TABLE asks ADD COLUMN archived_at timestamptz(3), ADD COLUMN archived_reason text,
  ADD CONSTRAINT asks_archived_check CHECK ((archived_at IS NULL) = (archived_reason IS NULL));
ALTER TABLE measures ADD COLUMN archived_at timestamptz(3), ADD COLUMN archived_reason text,
  ADD CONSTRAINT measures_archived_check CHECK ((archived_at IS NULL) = (archived_reason IS NULL));
ALTER TABLE indicators ADD COLUMN archived_at timestamptz(3), ADD COLUMN archived_reason text,
  ADD CONSTRAINT indicators_archived_check CHECK ((archived_at IS NULL) = (archived_reason IS NULL));
ALTER TABLE engagements ADD COLUMN archived_at timestamptz(3), ADD COLUMN archived_reason text,
  ADD CONSTRAINT engagements_archived_check CHECK ((archived_at IS NULL) = (archived_reason IS NULL));
ALTER TABLE source_conflicts ADD COLUMN archived_at timestamptz(3), ADD COLUMN archived_reason text,
  ADD CONSTRAINT source_conflicts_archived_check CHECK ((archived_at IS NULL) = (archived_reason IS NULL));
ALTER TABLE known_gaps ADD COLUMN archived_at timestamptz(3), ADD COLUMN archived_reason text,
  ADD CONSTRAINT known_gaps_archived_check CHECK ((archived_at IS NULL) = (archived_reason IS NULL));
