-- A value that was entered wrongly is archived with a reason, as everything else that editors make.
ALTER TABLE observations ADD COLUMN archived_at timestamptz(3), ADD COLUMN archived_reason text,
  ADD CONSTRAINT observations_archived_check CHECK ((archived_at IS NULL) = (archived_reason IS NULL));

-- The reason can be withheld like any other text.
CREATE OR REPLACE FUNCTION withholdable_texts() RETURNS TABLE (kind text, field text, place text, owner text, words text)
  LANGUAGE sql IMMUTABLE AS $$
  SELECT * FROM withholdable_record_texts()
  UNION ALL SELECT 'page_text', field, 'page_texts', 'id', field FROM unnest(ARRAY['title', 'lead', 'body']) f (field)
  UNION ALL VALUES ('observation', 'archived_reason', 'observations', 'id', 'archived_reason')
$$;
