-- Search in three languages: stems in English and Russian, stems and likeness in Kazakh, words as people type them.

-- CreateEnum
CREATE TYPE "SearchKind" AS ENUM ('ASK', 'DOCUMENT', 'EVIDENCE');

-- CreateTable
CREATE TABLE "search_entries" (
    "id" UUID NOT NULL,
    "kind" "SearchKind" NOT NULL,
    "ask_id" UUID,
    "document_id" UUID,
    "evidence_id" UUID,
    "words" tsvector NOT NULL,

    CONSTRAINT "search_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_vocabulary" (
    "id" BIGSERIAL NOT NULL,
    "word" TEXT NOT NULL,
    "lexeme" TEXT NOT NULL,
    "sound" TEXT NOT NULL,

    CONSTRAINT "search_vocabulary_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "search_entries_ask_id_key" ON "search_entries"("ask_id");

-- CreateIndex
CREATE UNIQUE INDEX "search_entries_document_id_key" ON "search_entries"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "search_entries_evidence_id_key" ON "search_entries"("evidence_id");

-- CreateIndex
CREATE INDEX "search_entries_words_idx" ON "search_entries" USING GIN ("words");

-- CreateIndex
CREATE INDEX "search_vocabulary_lexeme_idx" ON "search_vocabulary"("lexeme");

-- AddForeignKey
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_ask_id_fkey" FOREIGN KEY ("ask_id") REFERENCES "asks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── Rules ───────────────────────────────────────────────────────────────────

ALTER TABLE search_entries ADD CONSTRAINT search_entries_one_check CHECK (
  id = CASE kind WHEN 'ASK' THEN ask_id WHEN 'DOCUMENT' THEN document_id ELSE evidence_id END
  AND num_nonnulls(ask_id, document_id, evidence_id) = 1);
COMMENT ON CONSTRAINT search_entries_one_check ON search_entries IS 'An entry is of one thing of its kind, and has its id.';

/* Not unique: two that write at the same time may both bring a new word, and neither should wait for the other. */
ALTER TABLE search_vocabulary ADD CONSTRAINT search_vocabulary_letters_check
  CHECK (word ~ '^[[:alpha:]]+$' AND lexeme ~ '^[[:alpha:]]+$');
COMMENT ON CONSTRAINT search_vocabulary_letters_check ON search_vocabulary IS 'Only words of letters are likened, and none needs quoting in a tsquery.';

CREATE INDEX search_vocabulary_likeness ON search_vocabulary USING gin (sound gin_trgm_ops);
COMMENT ON INDEX search_vocabulary_likeness IS 'A misspelt word must not be compared with all words.';

CREATE INDEX recommendations_reference_beginning ON recommendations (lower(reference) text_pattern_ops);
COMMENT ON INDEX recommendations_reference_beginning IS 'The beginning of a reference finds it, without reading all references.';

-- ── Words as they are compared ──────────────────────────────────────────────

/* Without case, accents and the dots of ё; Kazakh letters stay. What each text needs is done to it, and no more: most
   are of plain letters, and an import has hundreds of thousands of them. */
CREATE FUNCTION search_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN octet_length(words) = length(words) THEN lower(words)
    WHEN words !~ '[À-ɏ\u0300-\u036fʼ’]' THEN translate(lower(words), 'ё', 'е')
    ELSE translate(lower(regexp_replace(normalize(words, NFC), '[\u0300-\u036f]', '', 'g')),
      'ёàáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķłļñńňņòóôõöøōőŕřśşšșťţțùúûüūůűųýÿžźżʼ’',
      'еaaaaaaaaacccddeeeeeeeeggiiiiiiikllnnnnoooooooorrsssstttuuuuuuuuyyzzz''''') END
$$;

/* Kazakh as it is typed without Kazakh letters. */
CREATE FUNCTION search_bare(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(search_fold(words), 'әғқңөұүһі', 'агкноуухи')
$$;

/* Kazakh words without endings of number, possession and case (twice: an ending can stand behind another), and with
   the к and п that vowels soften. PostgreSQL knows no Kazakh; what this misses, likeness finds. */
CREATE FUNCTION search_kazakh(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(regexp_replace(regexp_replace(regexp_replace(search_bare(words),
    ending, '\1', 'g'), ending, '\1', 'g'), 'г\M', 'к', 'g'), 'б\M', 'п', 'g')
  FROM (VALUES ('\m(\w{3,}?)(?:[лдт][ае]р)?(?:[ыи]м[ыи]з|[ыи]н[ыи]з|[ыи]м|[ыи]н|с[ыи]|[ыи])?(?:н?[дт][ае]н?|н[ае]н|[ндт][ыи]н|[ндт][ыи]|[гкн][ае]|[мбп]ен|н)?\M')) e (ending)
$$;

/* How a word sounds, in Latin letters, whichever alphabet and spelling it is written in. */
CREATE FUNCTION search_sound(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(translate(
      replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(latin,
        'shch', 's'), 'sch', 's'), 'sh', 's'), 'ch', 'c'), 'ts', 'c'), 'tz', 'c'), 'kh', 'h'), 'zh', 'j'),
        'gh', 'g'), 'ph', 'f'), 'x', 'ks'), 'dj', 'j'),
      'qwy', 'kvi'), '(.)\1+', '\1', 'g')
  FROM (SELECT translate(replace(replace(search_bare(word), 'ю', 'iu'), 'я', 'ia'),
    'абвгдежзийклмнопрстуфхцчшщыэьъ', 'abvgdejziiklmnoprstufhccssie') AS latin) l
$$;

/* The words of a text in its language. The Russian configuration stems words of Latin letters as English ones. */
CREATE FUNCTION search_vector(words text, is_kazakh boolean) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN is_kazakh THEN to_tsvector('pg_catalog.simple', search_kazakh(words))
    ELSE to_tsvector('pg_catalog.russian', search_fold(words)) END
$$;

/* What a typed word or phrase looks for: its form in English or Russian, or in Kazakh. Empty for words that are in
   every text. */
CREATE FUNCTION search_query(words text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN numnode(plain) = 0 OR search_bare(words) ~ '^(жане|мен|бен|пен|ушин|туралы|бойынша|немесе)$' THEN ''::tsquery
    WHEN words ~ '[Ѐ-ӿ]' THEN plain || phraseto_tsquery('pg_catalog.simple', search_kazakh(words))
    ELSE plain END
  FROM (SELECT phraseto_tsquery('pg_catalog.russian', search_fold(words)) AS plain) p
$$;

/* Several vectors as one, the positions of each behind those of the one before. */
CREATE AGGREGATE search_join(tsvector) (SFUNC = tsvector_concat, STYPE = tsvector, INITCOND = '');

/* The mark by which whatever holds a text is found when a translation of it comes or goes. */
CREATE FUNCTION search_mark(source_hash bytea) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT '#' || left(encode(source_hash, 'hex'), 20)
$$;

/* Every text as readers read it: as it was written and in each translation (the one somebody vouches for most, then
   the latest, as lib/translations chooses), numbered in an order of their own. What is withheld says nothing. */
CREATE FUNCTION search_said(originals text[])
  RETURNS TABLE (number bigint, original text, words text, is_kazakh boolean, vector tsvector) LANGUAGE sql STABLE AS $$
  WITH o AS MATERIALIZED (
    SELECT original, sha256(convert_to(original, 'UTF8')) AS hash FROM (SELECT DISTINCT unnest(originals) AS original) d
    WHERE original <> '' AND NOT is_withheld(original))
  SELECT row_number() OVER (ORDER BY s.original COLLATE "C", s.is_kazakh, s.words COLLATE "C"),
    s.original, s.words, s.is_kazakh, CASE WHEN s.mark IS NULL THEN search_vector(s.words, s.is_kazakh)
    ELSE search_vector(s.words, s.is_kazakh) || array_to_tsvector(ARRAY[s.mark]) END
  FROM (
    SELECT o.original, o.original AS words, octet_length(o.original) > length(o.original) AND o.original ~ '[ӘәҒғҚқҢңӨөҰұҮүҺһІі]' AS is_kazakh, search_mark(o.hash) AS mark FROM o
    UNION ALL
    (SELECT DISTINCT ON (o.original, t.locale) o.original, t.text, t.locale = 'kk', NULL
     FROM o JOIN translations t ON t.source_hash = o.hash
     ORDER BY o.original, t.locale, t.state DESC, t.updated_at DESC, t.id)) s
$$;

-- ── What is searched ────────────────────────────────────────────────────────

/* Every text by which a thing is found, the heaviest A, what people judge of it D (the reasons that hold today). The kind
   is null for recommendations. `LIMIT 1` keeps each name a look-up by key: see migration 55. */
CREATE FUNCTION search_texts(ids uuid[])
  RETURNS TABLE (id uuid, kind "SearchKind", weight "char", place int, words text) LANGUAGE sql STABLE AS $$
  SELECT r.id, NULL::"SearchKind", t.* FROM recommendations r CROSS JOIN LATERAL (
    VALUES ('A'::"char", 1, r.reference), ('A', 2, r.label), ('A', 3, r.summary),
      ('C', 9, r.official_text), ('C', 10, r.place), ('C', 11, r.addressee_note), ('C', 12, r.response_note)
    UNION ALL
    SELECT 'B', d.place, d.words FROM (SELECT * FROM documents WHERE documents.id = r.document_id LIMIT 1) o
      CROSS JOIN LATERAL (VALUES (4, o.title), (5, o.symbol)) d (place, words)
    UNION ALL
    SELECT 'B', b.place, b.words FROM recommendation_bodies rb
      CROSS JOIN LATERAL (SELECT * FROM bodies WHERE bodies.id = rb.body_id LIMIT 1) o
      CROSS JOIN LATERAL (VALUES (6, o.name), (6, o.short_name),
        (7, (SELECT a.short_name FROM bodies a WHERE a.id = o.above_id))) b (place, words)
      WHERE rb.recommendation_id = r.id
    UNION ALL
    SELECT 'B', 8, o.name FROM recommendation_themes rt
      CROSS JOIN LATERAL (SELECT * FROM themes WHERE themes.id = rt.theme_id LIMIT 1) o
      WHERE rt.recommendation_id = r.id
    UNION ALL
    SELECT 'C', 13, o.title FROM ask_recommendations ar
      CROSS JOIN LATERAL (SELECT * FROM asks WHERE asks.id = ar.ask_id LIMIT 1) o
      WHERE ar.recommendation_id = r.id) t
  WHERE r.id = ANY (ids)
  UNION ALL
  SELECT a.recommendation_id, NULL, 'D', 14, a.reason FROM assessments_as_of('infinity', 'infinity') a
  WHERE a.recommendation_id = ANY (ids)
  UNION ALL
  SELECT k.id, 'ASK', t.* FROM asks k CROSS JOIN LATERAL (
    VALUES ('A'::"char", 1, k.title), ('C', 2, k.description)) t WHERE k.id = ANY (ids)
  UNION ALL
  SELECT d.id, 'DOCUMENT', t.* FROM documents d CROSS JOIN LATERAL (
    VALUES ('A'::"char", 1, d.title), ('A', 2, d.symbol), ('C', 3, d.summary)) t WHERE d.id = ANY (ids)
  UNION ALL
  SELECT e.id, 'EVIDENCE', t.* FROM evidence e CROSS JOIN LATERAL (
    VALUES ('A'::"char", 1, e.reference), ('A', 2, e.title), ('C', 3, e.summary)) t WHERE e.id = ANY (ids)
$$;

/* What is kept of things, worked out anew. Each text is read once, however many things share it. */
CREATE FUNCTION search_words(ids uuid[]) RETURNS TABLE (id uuid, kind "SearchKind", words tsvector)
  LANGUAGE sql STABLE AS $$
  WITH texts AS MATERIALIZED (SELECT * FROM search_texts(ids) t WHERE t.words <> ''),
    said AS MATERIALIZED (SELECT * FROM search_said(ARRAY(SELECT DISTINCT texts.words FROM texts)))
  SELECT t.id, t.kind, search_join(setweight(s.vector, t.weight) ORDER BY t.weight, t.place, s.number)
  FROM texts t JOIN said s ON s.original = t.words GROUP BY t.id, t.kind
$$;
CREATE OR REPLACE FUNCTION recommendation_words(ids uuid[]) RETURNS TABLE (recommendation_id uuid, words tsvector)
  LANGUAGE sql STABLE AS $$
  SELECT w.id, w.words FROM search_words(ids) w WHERE w.kind IS NULL
$$;

/* Words of changed texts that stand nowhere any more (withheld ones, for example) are not proposed to anybody. Each is
   looked up by index, however common the planner thinks it. */
CREATE FUNCTION forget_words(gone text[]) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off AS $$
  DELETE FROM search_vocabulary v WHERE v.lexeme = ANY (gone)
    AND NOT EXISTS (SELECT FROM recommendation_search s WHERE s.words @@ v.lexeme::tsquery)
    AND NOT EXISTS (SELECT FROM search_entries s WHERE s.words @@ v.lexeme::tsquery)
$$;

/* Works out anew what is kept of things of any kind. The vocabulary learns the words of stems that it does not know yet;
   only the texts that have such a stem are read for it. */
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
      SELECT t.id, t.kind, search_join(setweight(s.vector, t.weight) ORDER BY t.weight, t.place, s.number) AS words
      FROM texts t JOIN said s ON s.original = t.words GROUP BY t.id, t.kind),
    recommendations_kept AS (
      INSERT INTO recommendation_search AS kept (recommendation_id, words) SELECT id, words FROM fresh WHERE kind IS NULL
      ON CONFLICT (recommendation_id) DO UPDATE SET words = excluded.words WHERE kept.words <> excluded.words),
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

-- ── Kept as everything else changes ─────────────────────────────────────────

CREATE FUNCTION refresh_search_of_fresh() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM refresh_search(ARRAY(SELECT id FROM fresh));
  RETURN NULL;
END $$;
CREATE TRIGGER refresh_search_of_new AFTER INSERT ON asks REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_fresh();
CREATE TRIGGER refresh_search_of_new AFTER INSERT ON documents REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_fresh();
CREATE TRIGGER refresh_search_of_new AFTER INSERT ON evidence REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_fresh();
CREATE TRIGGER refresh_search_of_changed AFTER UPDATE ON evidence REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_fresh();

CREATE OR REPLACE FUNCTION refresh_search_of_names() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM refresh_search(CASE TG_TABLE_NAME
    WHEN 'documents' THEN ARRAY(SELECT id FROM recommendations WHERE document_id = NEW.id) || NEW.id
    WHEN 'themes' THEN ARRAY(SELECT recommendation_id FROM recommendation_themes WHERE theme_id = NEW.id)
    WHEN 'asks' THEN ARRAY(SELECT recommendation_id FROM ask_recommendations WHERE ask_id = NEW.id) || NEW.id
    ELSE ARRAY(SELECT rb.recommendation_id FROM recommendation_bodies rb JOIN bodies b ON b.id = rb.body_id
               WHERE NEW.id IN (b.id, b.above_id)) END);
  RETURN NULL;
END $$;
DROP TRIGGER refresh_search ON documents;
CREATE TRIGGER refresh_search AFTER UPDATE OF title, symbol, summary ON documents
  FOR EACH ROW EXECUTE FUNCTION refresh_search_of_names();
DROP TRIGGER refresh_search ON asks;
CREATE TRIGGER refresh_search AFTER UPDATE OF title, description ON asks
  FOR EACH ROW EXECUTE FUNCTION refresh_search_of_names();

/* What voices say today. */
CREATE FUNCTION refresh_search_of_assessments() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM refresh_search(ARRAY(SELECT DISTINCT recommendation_id FROM fresh));
  RETURN NULL;
END $$;
CREATE TRIGGER refresh_search_of_new AFTER INSERT ON assessments REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_assessments();
CREATE TRIGGER refresh_search_of_changed AFTER UPDATE ON assessments REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_assessments();

/* A translation is read wherever its original stands, so all those places are found by it. */
CREATE FUNCTION refresh_search_of_translations() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  hashes bytea[];
  marks tsquery;
BEGIN
  IF TG_OP <> 'DELETE' THEN
    hashes := ARRAY(SELECT source_hash FROM fresh);
  END IF;
  IF TG_OP <> 'INSERT' THEN
    hashes := hashes || ARRAY(SELECT source_hash FROM stale);
  END IF;
  marks := (SELECT string_agg(DISTINCT search_mark(hash), '|') FROM unnest(hashes) AS hash)::tsquery;
  PERFORM refresh_search(ARRAY(
    SELECT recommendation_id FROM recommendation_search WHERE words @@ marks
    UNION ALL SELECT id FROM search_entries WHERE words @@ marks));
  RETURN NULL;
END $$;
CREATE TRIGGER refresh_search_of_new AFTER INSERT ON translations REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_translations();
CREATE TRIGGER refresh_search_of_changed AFTER UPDATE ON translations
  REFERENCING NEW TABLE AS fresh OLD TABLE AS stale
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_translations();
CREATE TRIGGER refresh_search_of_gone AFTER DELETE ON translations REFERENCING OLD TABLE AS stale
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_translations();

-- ── What is there already ───────────────────────────────────────────────────

DELETE FROM recommendation_search;
SELECT refresh_search(ARRAY(SELECT id FROM recommendations UNION ALL SELECT id FROM asks
  UNION ALL SELECT id FROM documents UNION ALL SELECT id FROM evidence));

-- ── What the program's role may do ──────────────────────────────────────────

REVOKE ALL ON search_entries, search_vocabulary FROM PUBLIC;
GRANT SELECT ON search_entries, search_vocabulary TO qadam_program;
REVOKE ALL ON FUNCTION search_fold(text), search_bare(text), search_kazakh(text), search_sound(text),
  search_vector(text, boolean), search_query(text), search_join(tsvector), search_mark(bytea), search_said(text[]),
  search_texts(uuid[]), search_words(uuid[]), forget_words(text[]), refresh_search_of_fresh(),
  refresh_search_of_assessments(), refresh_search_of_translations() FROM PUBLIC;
-- Asked by readers' questions, by the check of what is kept, and by the triggers of what the program writes.
GRANT EXECUTE ON FUNCTION search_fold(text), search_bare(text), search_kazakh(text), search_sound(text),
  search_vector(text, boolean), search_query(text), search_join(tsvector), search_mark(bytea), search_said(text[]),
  search_texts(uuid[]), search_words(uuid[]) TO qadam_program;

-- As of every row of ours: an identifier never changes.
CREATE TRIGGER refuse_new_id BEFORE UPDATE OF id ON search_entries FOR EACH ROW EXECUTE FUNCTION refuse_new_id();
CREATE TRIGGER refuse_new_id BEFORE UPDATE OF id ON search_vocabulary FOR EACH ROW EXECUTE FUNCTION refuse_new_id();
