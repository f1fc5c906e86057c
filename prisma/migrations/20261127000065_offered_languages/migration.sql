-- In which languages readers are offered the pages: some of those that the program speaks, at least one.
ALTER TABLE settings ADD COLUMN languages text[] NOT NULL DEFAULT ARRAY['en', 'ru', 'kk'],
  ADD CONSTRAINT settings_languages_check CHECK (cardinality(languages) > 0);
