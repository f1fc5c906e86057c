-- Evidence is found while one types: also with a letter missing or in another form.

/* Similarity of words. A trusted extension: whoever owns the database may add it. */
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX evidence_title_likeness ON evidence USING gin (lower(title) gin_trgm_ops);
COMMENT ON INDEX evidence_title_likeness IS 'Search as one types must not read every title.';
