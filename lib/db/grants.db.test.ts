import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Tables by what the program may do with their rows, beyond reading them. */
const granted = {
  'INSERT UPDATE': [
    'accounts',
    'addressees',
    'asks',
    'assessment_drafts',
    'bodies',
    'countries',
    'documents',
    'engagements',
    'evidence',
    'evidence_files',
    'import_batches',
    'indicators',
    'known_gaps',
    'measures',
    'notice_choices',
    'observations',
    'one_time_links',
    'recommendation_origins',
    'recommendations',
    'report_drafts',
    'settings',
    'shipped_rows',
    'source_conflicts',
    'sources',
    'themes',
    'voices',
  ],
  'DELETE INSERT UPDATE': [
    'citations',
    'conflict_documents',
    'conflict_engagements',
    'conflict_evidence',
    'conflict_indicators',
    'conflict_recommendations',
    'conflict_sources',
    'document_bodies',
    'document_coverages',
    'draft_evidence',
    'editing_presences',
    'engagement_bodies',
    'evidence_links',
    'gap_documents',
    'gap_indicators',
    'gap_recommendations',
    'import_names',
    'indicator_series',
    'job_runs',
    'measure_documents',
    'measure_recommendations',
    'notices',
    'outbox_mails',
    'second_factors',
    'subscriptions',
  ],
  'DELETE INSERT': [
    'ask_recommendations',
    'identities',
    'import_plans',
    'import_rows',
    'personal_tokens',
    'recommendation_bodies',
    'recommendation_themes',
    'recovery_codes',
    'saved_views',
    'sessions',
    'several_draft_evidence',
    'several_draft_lines',
    'several_drafts',
    'sign_in_attempts',
    'subscription_tries',
    'suggestion_keys',
    'suggestion_tries',
    'token_requests',
  ],
  INSERT: [
    'assessment_citations',
    'import_effects',
    'password_resets',
    'reports',
    'suggestions',
    'translations',
  ],
  '': [
    'assessments',
    'assignments',
    'audit_chains',
    'audit_events',
    'correction_notes',
    'draft_comments',
    'headlines',
    'moderation_notes',
    'page_texts',
    'recommendation_search',
    'report_files',
    'search_entries',
    'search_vocabulary',
    'verifications',
    'withholdings',
  ],
};

it('the program’s role is neither owner nor superuser and can become nobody else', async () => {
  const [role] = await database.sql`
    SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
      has_schema_privilege('public', 'CREATE') AS makes_tables,
      (SELECT array_agg(g.rolname::text) FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
       WHERE m.member = r.oid) AS groups,
      (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
    FROM pg_roles r WHERE rolname = current_user`;
  expect(role).toEqual({
    rolsuper: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolreplication: false,
    rolbypassrls: false,
    makes_tables: false,
    groups: ['qadam_program'],
    owned: 0,
  });
});

it('it may do with each table what the migrations say, and no more', async () => {
  const rows = await database.sql`
    SELECT c.relname AS name, (
      SELECT coalesce(string_agg(p, ' ' ORDER BY p), '')
      FROM unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
      WHERE has_table_privilege(c.oid, p)) AS may
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm')
      AND c.relname <> '_prisma_migrations' ORDER BY 1`;
  const found: Record<string, string[]> = {};
  for (const { name, may } of rows) {
    found[may] ??= [];
    found[may].push(name);
  }
  expect(found).toEqual(granted);
});

it('of rows that never change it chooses only the columns that are its own', async () => {
  const rows = await database.sql`
    SELECT c.relname AS name, string_agg(a.attname, ' ' ORDER BY a.attname) AS kept
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace
      AND c.relname IN ('assessments', 'verifications', 'audit_events', 'correction_notes')
      AND (NOT has_column_privilege(c.oid, a.attnum, 'INSERT') OR has_column_privilege(c.oid, a.attnum, 'UPDATE'))
    GROUP BY c.relname ORDER BY 1`;
  expect([...rows]).toEqual([
    { name: 'assessments', kept: 'published_at' },
    {
      name: 'audit_events',
      kept: 'at digest id payload_digest previous_digest redacted_at sequence',
    },
    { name: 'correction_notes', kept: 'published_at' },
    { name: 'verifications', kept: 'published_at' },
  ]);
});

it('nobody else was granted anything', async () => {
  const rows = await database.ownerSql`
    SELECT DISTINCT grantee::text FROM information_schema.role_table_grants
    WHERE table_schema = 'public' AND grantee <> 'qadam_owner'
    UNION SELECT grantee::text FROM information_schema.role_routine_grants
    WHERE specific_schema = 'public' AND grantee <> 'qadam_owner'`;
  expect(rows.map(({ grantee }) => grantee)).toEqual(['qadam_program']);
});
