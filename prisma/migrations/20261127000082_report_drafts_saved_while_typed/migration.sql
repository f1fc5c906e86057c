-- A report in the making saves itself while it is typed, and is put away where nothing of it was published.

-- The title may be typed last: what is published has one (the program asks for it then).
ALTER TABLE report_drafts DROP CONSTRAINT report_drafts_title_check,
  ADD CONSTRAINT report_drafts_title_check CHECK (length(title) <= 300);
COMMENT ON CONSTRAINT report_drafts_title_check ON report_drafts IS 'A title is no chapter.';
ALTER TABLE reports ADD CONSTRAINT reports_title_check CHECK (btrim(title) <> '' AND length(title) <= 300);
COMMENT ON CONSTRAINT reports_title_check ON reports IS 'A report has a name.';

-- Put away, not deleted: its reference comes to no other report, and withholding still reaches what it said.
ALTER TABLE report_drafts ADD COLUMN discarded_at timestamptz(3);
