-- Imports of hundreds of thousands of rows: what is done for each of them is done by index.

/* The words of a recommendation and of what it belongs to, heaviest first. `LIMIT 1` keeps each name a look-up by
   key: to a planner that has not yet counted the rows of a running import, reading all bodies and themes anew for
   each recommendation looks cheaper. */
CREATE OR REPLACE FUNCTION recommendation_words(ids uuid[]) RETURNS TABLE (recommendation_id uuid, words tsvector)
  LANGUAGE sql STABLE AS $$
  SELECT r.id,
    setweight(to_tsvector('english', concat_ws(' ', r.reference, r.label, r.summary)), 'A') ||
    setweight(to_tsvector('english', concat_ws(' ', d.title, d.symbol,
      (SELECT string_agg(b.words, ' ' ORDER BY b.slug)
       FROM recommendation_bodies rb CROSS JOIN LATERAL (
         SELECT b.slug, b.name || ' ' || b.short_name || ' ' || coalesce(
           (SELECT a.short_name FROM bodies a WHERE a.id = b.above_id), '') AS words
         FROM bodies b WHERE b.id = rb.body_id LIMIT 1) b
       WHERE rb.recommendation_id = r.id),
      (SELECT string_agg(t.name, ' ' ORDER BY t.slug)
       FROM recommendation_themes rt CROSS JOIN LATERAL (
         SELECT t.slug, t.name FROM themes t WHERE t.id = rt.theme_id LIMIT 1) t
       WHERE rt.recommendation_id = r.id))), 'B') ||
    setweight(to_tsvector('english', concat_ws(' ',
      (SELECT string_agg(k.title, ' ' ORDER BY k.slug) FROM ask_recommendations ar
       JOIN asks k ON k.id = ar.ask_id WHERE ar.recommendation_id = r.id),
      r.official_text, r.place, r.addressee_note)), 'C')
  FROM recommendations r JOIN documents d ON d.id = r.document_id
  WHERE r.id = ANY (ids)
$$;
