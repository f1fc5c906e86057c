-- Everything that editors make can be archived with a reason now, and the reason can be withheld like any other text.

/* The same list as before, with those reasons. */
CREATE OR REPLACE FUNCTION withholdable_texts() RETURNS TABLE (kind text, field text, place text, owner text, words text)
  LANGUAGE sql IMMUTABLE AS $$
  SELECT o.kind, f.field, o.place, 'id', f.field FROM (VALUES
    ('assessment', 'assessments', ARRAY['reason', 'attributed_from', 'looked_at', 'confidence_note']),
    ('assessment_draft', 'assessment_drafts', ARRAY['reason', 'attributed_from', 'looked_at', 'review_comment']),
    ('draft_comment', 'draft_comments', ARRAY['text']),
    ('moderation_note', 'moderation_notes', ARRAY['reason']),
    ('correction_note', 'correction_notes', ARRAY['wrong', 'corrected']),
    ('suggestion', 'suggestions', ARRAY['body', 'happened_words', 'read_at', 'organisation', 'contact', 'reason']),
    ('evidence', 'evidence', ARRAY['title', 'summary', 'occurred_words', 'citation_text', 'url', 'archived_url',
      'confidence_note', 'archived_reason']),
    ('evidence_file', 'evidence_files', ARRAY['name', 'archived_reason']),
    ('recommendation', 'recommendations', ARRAY['summary', 'official_text', 'label', 'place', 'response_note',
      'addressee_note', 'confidence_note', 'alone_reason', 'archived_reason']),
    ('document', 'documents', ARRAY['title', 'symbol', 'url', 'summary', 'methodology', 'funding', 'disclaimer',
      'issued_words', 'archived_reason']),
    ('ask', 'asks', ARRAY['title', 'description', 'archived_reason']),
    ('theme', 'themes', ARRAY['name', 'definition', 'archived_reason']),
    ('body', 'bodies', ARRAY['name', 'short_name', 'description', 'archived_reason']),
    ('addressee', 'addressees', ARRAY['name', 'description', 'archived_reason']),
    ('measure', 'measures', ARRAY['agency', 'title', 'description', 'starts_words', 'archived_reason']),
    ('indicator', 'indicators', ARRAY['name', 'description', 'higher_means', 'note', 'archived_reason']),
    ('observation', 'observations', ARRAY['group_name', 'period_words', 'note', 'conflict_note']),
    ('engagement', 'engagements', ARRAY['title', 'summary', 'occurred_words', 'confidence_note', 'archived_reason']),
    ('source_conflict', 'source_conflicts', ARRAY['title', 'description', 'archived_reason']),
    ('known_gap', 'known_gaps', ARRAY['title', 'description', 'archived_reason']),
    ('source', 'sources', ARRAY['title', 'publisher', 'published_words', 'urls', 'note', 'archived_reason']),
    ('voice', 'voices', ARRAY['name', 'description']),
    ('country', 'countries', ARRAY['name', 'topic']),
    ('report', 'reports', ARRAY['title']),
    ('import_batch', 'import_batches', ARRAY['file_name', 'source_note', 'licence_note'])
  ) AS o (kind, place, fields), unnest(o.fields) AS f (field)
  UNION ALL VALUES
    ('recommendation', 'source_note', 'recommendation_origins', 'recommendation_id', 'source_note'),
    ('recommendation', 'licence_note', 'recommendation_origins', 'recommendation_id', 'licence_note'),
    ('recommendation', 'citations', 'citations', 'recommendation_id', 'locator'),
    ('document', 'citations', 'citations', 'document_id', 'locator'),
    ('evidence', 'citations', 'citations', 'evidence_id', 'locator'),
    ('indicator', 'citations', 'citations', 'indicator_id', 'locator'),
    ('observation', 'citations', 'citations', 'observation_id', 'locator'),
    ('engagement', 'citations', 'citations', 'engagement_id', 'locator'),
    ('measure', 'citations', 'citations', 'measure_id', 'locator'),
    ('document', 'coverage', 'document_coverages', 'document_id', 'note'),
    ('evidence', 'links', 'evidence_links', 'evidence_id', 'note'),
    ('indicator', 'series', 'indicator_series', 'indicator_id', 'name'),
    ('assessment', 'citations', 'assessment_citations', 'assessment_id', 'note')
$$;

