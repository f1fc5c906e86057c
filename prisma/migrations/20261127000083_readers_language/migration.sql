-- A search puts what it finds in the reader's own language first: the words of a recommendation once more, by language.

-- AlterTable
ALTER TABLE "recommendation_search" ADD COLUMN "words_en" tsvector NOT NULL DEFAULT '',
ADD COLUMN "words_ru" tsvector NOT NULL DEFAULT '',
ADD COLUMN "words_kk" tsvector NOT NULL DEFAULT '';

-- ── Words by language ───────────────────────────────────────────────────────

/* As in migration 75, with the language of each text: references, labels and short names (no three small letters in a
   row) are of none, so they count for readers of all. The mark of an original is a column of its own. */
DROP FUNCTION search_said(text[]);
CREATE FUNCTION search_said(originals text[])
  RETURNS TABLE (number bigint, original text, words text, is_kazakh boolean, language text, vector tsvector, mark text) LANGUAGE sql STABLE AS $$
  WITH o AS MATERIALIZED (
    SELECT original, sha256(convert_to(original, 'UTF8')) AS hash FROM (SELECT DISTINCT unnest(originals) AS original) d
    WHERE original <> '' AND NOT is_withheld(original))
  SELECT row_number() OVER (ORDER BY s.original COLLATE "C", s.is_kazakh, s.words COLLATE "C"),
    s.original, s.words, s.is_kazakh,
    CASE WHEN s.is_kazakh THEN 'kk' WHEN s.words ~ '[Ѐ-ӿ]' THEN 'ru' WHEN s.words ~ '[[:lower:]]{3}' THEN 'en' END,
    search_vector(s.words, s.is_kazakh), s.mark
  FROM (
    SELECT o.original, o.original AS words, octet_length(o.original) > length(o.original) AND o.original ~ '[ӘәҒғҚқҢңӨөҰұҮүҺһІі]' AS is_kazakh, search_mark(o.hash) AS mark FROM o
    UNION ALL
    (SELECT DISTINCT ON (o.original, t.locale) o.original, t.text, t.locale = 'kk', NULL
     FROM o JOIN translations t ON t.source_hash = o.hash
     ORDER BY o.original, t.locale, t.state DESC, t.updated_at DESC, t.id)) s
$$;

/* What is kept of things, worked out anew. Each text is read once, however many things share it. Only recommendations
   have their words by language: the columns of other things are worked out and not kept. */
DROP FUNCTION search_words(uuid[]);
CREATE FUNCTION search_words(ids uuid[])
  RETURNS TABLE (id uuid, kind "SearchKind", words tsvector, words_en tsvector, words_ru tsvector, words_kk tsvector)
  LANGUAGE sql STABLE AS $$
  WITH texts AS MATERIALIZED (SELECT * FROM search_texts(ids) t WHERE t.words <> ''),
    said AS MATERIALIZED (SELECT * FROM search_said(ARRAY(SELECT DISTINCT texts.words FROM texts))),
    own AS MATERIALIZED (
      SELECT t.id, t.kind, t.weight, t.place, s.number, s.language, s.mark, setweight(s.vector, t.weight) AS vector
      FROM texts t JOIN said s ON s.original = t.words)
  SELECT o.id, o.kind, search_join(o.vector ORDER BY o.weight, o.place, o.number)
      || array_to_tsvector(array_agg(DISTINCT o.mark) FILTER (WHERE o.mark IS NOT NULL)),
    coalesce(search_join(o.vector ORDER BY o.weight, o.place, o.number) FILTER (WHERE o.language IS NULL OR o.language = 'en'), ''),
    coalesce(search_join(o.vector ORDER BY o.weight, o.place, o.number) FILTER (WHERE o.language IS NULL OR o.language = 'ru'), ''),
    coalesce(search_join(o.vector ORDER BY o.weight, o.place, o.number) FILTER (WHERE o.language IS NULL OR o.language = 'kk'), '')
  FROM own o GROUP BY o.id, o.kind
$$;

/* As in migration 75; the words by language are kept beside the others. */
CREATE OR REPLACE FUNCTION refresh_search(ids uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET jit = off AS $$
DECLARE
  slice uuid[];
  gone text[];
BEGIN
  FOR head IN 1 .. coalesce(cardinality(ids), 0) BY 2000 LOOP
    slice := ids[head : head + 1999];
    WITH texts AS MATERIALIZED (SELECT * FROM search_texts(slice) t WHERE t.words <> ''),
    said AS MATERIALIZED (SELECT * FROM search_said(ARRAY(SELECT DISTINCT texts.words FROM texts))),
    fresh AS MATERIALIZED (
      SELECT t.id, t.kind, search_join(setweight(s.vector, t.weight) ORDER BY t.weight, t.place, s.number)
          || array_to_tsvector(array_agg(DISTINCT s.mark) FILTER (WHERE s.mark IS NOT NULL)) AS words,
        coalesce(search_join(setweight(s.vector, t.weight) ORDER BY t.weight, t.place, s.number) FILTER (WHERE s.language IS NULL OR s.language = 'en'), '') AS words_en,
        coalesce(search_join(setweight(s.vector, t.weight) ORDER BY t.weight, t.place, s.number) FILTER (WHERE s.language IS NULL OR s.language = 'ru'), '') AS words_ru,
        coalesce(search_join(setweight(s.vector, t.weight) ORDER BY t.weight, t.place, s.number) FILTER (WHERE s.language IS NULL OR s.language = 'kk'), '') AS words_kk
      FROM texts t JOIN said s ON s.original = t.words GROUP BY t.id, t.kind),
    recommendations_kept AS (
      INSERT INTO recommendation_search AS kept (recommendation_id, words, words_en, words_ru, words_kk)
      SELECT id, words, words_en, words_ru, words_kk FROM fresh WHERE kind IS NULL
      ON CONFLICT (recommendation_id) DO UPDATE
        SET words = excluded.words, words_en = excluded.words_en, words_ru = excluded.words_ru, words_kk = excluded.words_kk
        WHERE (kept.words, kept.words_en, kept.words_ru, kept.words_kk)
          <> (excluded.words, excluded.words_en, excluded.words_ru, excluded.words_kk)),
    entries_kept AS (
      INSERT INTO search_entries AS kept (id, kind, ask_id, document_id, evidence_id, words)
      SELECT id, kind, CASE WHEN kind = 'ASK' THEN id END, CASE WHEN kind = 'DOCUMENT' THEN id END,
        CASE WHEN kind = 'EVIDENCE' THEN id END, words FROM fresh WHERE kind IS NOT NULL
      ON CONFLICT (id) DO UPDATE SET words = excluded.words WHERE kept.words <> excluded.words),
    stems AS NOT MATERIALIZED (SELECT said.words, said.is_kazakh, lexeme FROM said CROSS JOIN unnest(tsvector_to_array(said.vector)) AS lexeme),
    novel AS MATERIALIZED (
      SELECT lexeme FROM (SELECT DISTINCT lexeme FROM stems) d
      WHERE lexeme ~ '^[[:alpha:]]{3,30}$' AND NOT EXISTS (SELECT FROM search_vocabulary v WHERE v.lexeme = d.lexeme)),
    learned AS (
      INSERT INTO search_vocabulary (word, lexeme, sound)
      SELECT w.word, w.lexeme, search_sound(w.word) FROM (
        SELECT d.word, CASE WHEN d.is_kazakh THEN search_kazakh(d.word)
          ELSE (tsvector_to_array(to_tsvector('pg_catalog.russian', d.word)))[1] END AS lexeme
        FROM (SELECT DISTINCT word, is_kazakh
              FROM (SELECT DISTINCT words, is_kazakh FROM stems JOIN novel USING (lexeme)) texts_with_them
              CROSS JOIN unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', search_fold(words)))) AS word) d
        WHERE d.word ~ '^[[:alpha:]]{3,30}$' OFFSET 0) w
      WHERE w.lexeme IN (SELECT lexeme FROM novel))
    SELECT array_agg(DISTINCT lost.lexeme) INTO gone
    FROM (SELECT f.words AS fresh, coalesce(r.words, e.words) AS kept FROM fresh f
          LEFT JOIN recommendation_search r ON r.recommendation_id = f.id
          LEFT JOIN search_entries e ON e.id = f.id) changed
    CROSS JOIN LATERAL (SELECT unnest(tsvector_to_array(changed.kept)) AS lexeme
      EXCEPT SELECT unnest(tsvector_to_array(changed.fresh))) lost
    WHERE changed.kept <> changed.fresh;
    IF gone IS NOT NULL THEN
      PERFORM forget_words(gone);
    END IF;
  END LOOP;
END $$;

-- ── What is there already ───────────────────────────────────────────────────

SELECT refresh_search(ARRAY(SELECT id FROM recommendations));

-- ── What the program's role may do ──────────────────────────────────────────

REVOKE ALL ON FUNCTION search_said(text[]), search_words(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_said(text[]), search_words(uuid[]) TO qadam_program;
