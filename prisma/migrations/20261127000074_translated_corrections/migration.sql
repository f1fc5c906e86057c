/* A correction may be written in Russian or Kazakh: it alone is translated into English. Into its own language no text
   is: the program asks for none (lib/translations/queries/text-rows.ts). */
ALTER TABLE translations DROP CONSTRAINT translations_original_check,
  ADD CONSTRAINT translations_original_check CHECK (locale <> 'en' OR subject_kind = 'correction_note');
COMMENT ON CONSTRAINT translations_original_check ON translations IS
  'The record is written in English: nothing is translated into it but corrections, which may be written in another language.';
