-- In which languages readers are offered the pages: some of those that the program speaks.
ALTER TABLE settings ADD COLUMN languages text[] DEFAULT ARRAY['en', 'ru', 'kk'],
  ADD CONSTRAINT settings_languages_check CHECK (coalesce(cardinality(languages), 0) > 0);
COMMENT ON CONSTRAINT settings_languages_check ON settings IS 'At least one language is offered.';
