-- The words of the method, contact, licence and privacy pages can be written at the desk, in each language.
CREATE TABLE page_texts (
  id uuid NOT NULL,
  key text NOT NULL,
  title text NOT NULL,
  lead text,
  body text,
  is_in_step boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT page_texts_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX page_texts_key_key ON page_texts (key);
ALTER TABLE page_texts
  ADD CONSTRAINT page_texts_key_check CHECK (key ~ '^[a-z]+-[a-z]{2}$'),
  ADD CONSTRAINT page_texts_title_check CHECK (title <> ''),
  ADD CONSTRAINT page_texts_lead_check CHECK (lead <> '' AND length(lead) <= 1000),
  ADD CONSTRAINT page_texts_body_check CHECK (body <> '' AND length(body) <= 60000),
  ADD CONSTRAINT page_texts_original_check CHECK (is_in_step OR key NOT LIKE '%-en');
COMMENT ON CONSTRAINT page_texts_key_check ON page_texts IS 'The page and the language, as addresses of the desk name them.';
COMMENT ON CONSTRAINT page_texts_title_check ON page_texts IS 'A page has a name.';
COMMENT ON CONSTRAINT page_texts_lead_check ON page_texts IS 'Nothing written is null: the program''s own words then stand there.';
COMMENT ON CONSTRAINT page_texts_body_check ON page_texts IS 'As for the lead; a page has an end.';
COMMENT ON CONSTRAINT page_texts_original_check ON page_texts IS 'English is the original: it is never behind itself.';

-- The same identifiers in every installation.
INSERT INTO page_texts (id, key, title)
SELECT overlay(overlay(md5('page_text ' || key) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid, key, title FROM (VALUES
  ('methodology-en', 'Methodology'), ('methodology-ru', 'Методология'), ('methodology-kk', 'Әдіснама'),
  ('contact-en', 'Contact'), ('contact-ru', 'Связаться'), ('contact-kk', 'Байланыс'),
  ('licence-en', 'Licence of the data'), ('licence-ru', 'Лицензия на данные'), ('licence-kk', 'Деректердің лицензиясы'),
  ('privacy-en', 'Privacy'), ('privacy-ru', 'Конфиденциальность'), ('privacy-kk', 'Құпиялық')) texts (key, title);

-- The program's own words are the first version of each: the way back to them is in the history.
INSERT INTO audit_events (subject_kind, subject_id, action, after)
SELECT 'page_text', id, 'create', jsonb_build_object('key', key, 'title', title, 'lead', null, 'body', null,
  'isInStep', is_in_step) FROM page_texts ORDER BY key;

-- Which pages there are is the program's to say.
GRANT SELECT ON page_texts TO qadam_program;
GRANT UPDATE (title, lead, body, is_in_step, version) ON page_texts TO qadam_program;

-- Texts that endanger somebody can be withheld here as anywhere.
ALTER FUNCTION withholdable_texts() RENAME TO withholdable_record_texts;
CREATE FUNCTION withholdable_texts() RETURNS TABLE (kind text, field text, place text, owner text, words text)
  LANGUAGE sql IMMUTABLE AS $$
  SELECT * FROM withholdable_record_texts()
  UNION ALL SELECT 'page_text', field, 'page_texts', 'id', field FROM unnest(ARRAY['title', 'lead', 'body']) f (field)
$$;
REVOKE ALL ON FUNCTION withholdable_texts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION withholdable_texts() TO qadam_program;
