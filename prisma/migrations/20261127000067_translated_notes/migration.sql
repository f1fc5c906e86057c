/* Also what the desk says in public of a correction, and beside what another voice says, is read in three languages. */
CREATE OR REPLACE FUNCTION translatable_places() RETURNS TABLE (kind text, place text, subject text)
  LANGUAGE sql IMMUTABLE AS $$
  SELECT k, p, 'id' FROM (VALUES
    ('recommendation', 'recommendations'), ('evidence', 'evidence'), ('document', 'documents'), ('ask', 'asks'),
    ('theme', 'themes'), ('body', 'bodies'), ('addressee', 'addressees'), ('measure', 'measures'),
    ('indicator', 'indicators'), ('engagement', 'engagements'), ('source_conflict', 'source_conflicts'),
    ('known_gap', 'known_gaps'), ('source', 'sources'), ('voice', 'voices'), ('country', 'countries'),
    ('assessment', 'assessments'), ('assessment.citation', 'assessment_citations'),
    ('observation', 'observations'),
    ('correction_note', 'correction_notes'), ('moderation_note', 'moderation_notes')) plain (k, p)
  UNION ALL VALUES
    ('evidence.links', 'evidence_links',
      'md5(concat_ws(''/'', evidence_id, recommendation_id, document_id, engagement_id))::uuid'),
    ('document.coverage', 'document_coverages', 'md5(concat_ws(''/'', document_id, country_id))::uuid'),
    ('indicator.series', 'indicator_series', 'md5(concat_ws(''/'', indicator_id, slug))::uuid')
$$;
