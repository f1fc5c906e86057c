/* Whoever keeps pages for readers hears, when a transaction commits, that what they show may have changed. One
   message per transaction, whatever it touched: PostgreSQL sends equal ones once. A table of things that readers see
   has this trigger; which tables those are not is a list in public-changes.db.test.ts. */
CREATE FUNCTION tell_readers_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('qadam_public', '');
  RETURN NULL;
END
$$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'addressees', 'ask_recommendations', 'asks', 'assessment_citations', 'assessments', 'bodies', 'citations',
    'conflict_documents', 'conflict_engagements', 'conflict_evidence', 'conflict_indicators',
    'conflict_recommendations', 'conflict_sources', 'correction_notes', 'countries', 'document_bodies',
    'document_coverages', 'documents', 'engagement_bodies', 'engagements', 'evidence', 'evidence_files',
    'evidence_links', 'gap_documents', 'gap_indicators', 'gap_recommendations', 'headlines', 'indicator_series',
    'indicators', 'known_gaps', 'measure_documents', 'measure_recommendations', 'measures', 'moderation_notes',
    'observations', 'page_texts', 'recommendation_bodies', 'recommendation_origins', 'recommendation_search',
    'recommendation_themes', 'recommendations', 'report_files', 'reports', 'search_entries', 'search_vocabulary',
    'settings', 'source_conflicts', 'sources', 'themes', 'translations', 'verifications', 'voices', 'withholdings'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER readers_hear AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
       FOR EACH STATEMENT EXECUTE FUNCTION tell_readers_change()', name);
  END LOOP;
END
$$;

REVOKE ALL ON FUNCTION tell_readers_change() FROM PUBLIC;
