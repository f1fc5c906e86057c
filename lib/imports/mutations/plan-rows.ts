import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import { isArchived } from '../archived';
import type { Field } from '../fields';
import { noteCodes, type RowCode } from '../problems';

/** A problem as the dry run keeps it; `field` names the column that the mapping gives it. */
function problem(
  met: Prisma.Sql,
  code: RowCode,
  field: Field,
  value: Prisma.Sql,
  length = 80,
): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${met} THEN jsonb_build_array(jsonb_build_object('code', ${code}::text,
    'column', coalesce(b.header[array_position(b.mapping, ${field}::text)], ''),
    'value', left(coalesce(${value}, ''), ${length}::int))) ELSE '[]'::jsonb END`;
}

/** Links that lead nowhere: the row is taken without them, and they are named. */
const unlinked = (code: RowCode, field: Field, names: Prisma.Sql) =>
  problem(Prisma.sql`${names} IS NOT NULL`, code, field, names, 1_000);

/** Of what was found while a row was read: what was mended, or what it is rejected for. */
const noted = (found: Prisma.Sql, isMended: boolean) => Prisma.sql`(
  SELECT coalesce(jsonb_agg(p), '[]') FROM jsonb_array_elements(coalesce(${found}, '[]')) p
  WHERE (p ->> 'code' = ANY (${noteCodes}::text[])) = ${isMended}::boolean)`;

/** No document divides its points more often. */
const deepest = 20;

const none = Prisma.sql`NULL::text`;

/** A recommendation as imports compare it: texts plain, lists in order, days as ISO text. */
const current = Prisma.sql`jsonb_build_object(
  'summary', plain_text(m.summary), 'officialText', plain_text(m.official_text), 'label', plain_text(m.label),
  'place', plain_text(m.place), 'addresseeNote', plain_text(m.addressee_note), 'response', m.response,
  'responseNote', plain_text(m.response_note), 'respondedOn', m.responded_on, 'actionCategory', m.action_category,
  'dueOn', m.due_on, 'confidence', m.confidence, 'confidenceNote', plain_text(m.confidence_note),
  'addressee', (SELECT slug FROM addressees WHERE id = m.addressee_id),
  'bodies', (SELECT coalesce(jsonb_agg(b.slug ORDER BY b.slug), '[]') FROM recommendation_bodies l
             JOIN bodies b ON b.id = l.body_id WHERE l.recommendation_id = m.id),
  'themes', (SELECT coalesce(jsonb_agg(t.slug ORDER BY t.slug), '[]') FROM recommendation_themes l
             JOIN themes t ON t.id = l.theme_id WHERE l.recommendation_id = m.id))
  || CASE WHEN r.measures IS NULL THEN '{}' ELSE jsonb_build_object('measures', (
       SELECT coalesce(jsonb_agg(x.reference ORDER BY x.reference), '[]') FROM measure_recommendations l
       JOIN measures x ON x.id = l.measure_id WHERE l.recommendation_id = m.id)) END`;

/** Two lists as one, in order: what a row links to comes to what is there, and takes nothing away. */
const both = (one: Prisma.Sql, other: Prisma.Sql) => Prisma.sql`(
  SELECT coalesce(jsonb_agg(s ORDER BY s), '[]') FROM (
    SELECT jsonb_array_elements_text(${one}) AS s UNION SELECT jsonb_array_elements_text(${other})) u)`;

/** The names of a kind's archived things by their slugs, as one object that is read once. */
const archivedOf = (table: 'bodies' | 'themes' | 'addressees' | 'documents') => Prisma.sql`(
  SELECT coalesce(jsonb_object_agg(slug, ${Prisma.raw(table === 'documents' ? 'title' : 'name')}), '{}')
  FROM ${Prisma.raw(table)} WHERE ${isArchived})`;

/** Says that a row would come to stand under something archived; what a living row stands under already is left alone. */
function archivedProblem(field: 'bodies' | 'themes' | 'addressee' | 'document'): Prisma.Sql {
  const table = field === 'addressee' || field === 'document' ? (`${field}s` as const) : field;
  const said =
    field === 'document'
      ? Prisma.sql`coalesce(r.after -> 'document', to_jsonb(r.own_document))`
      : Prisma.sql`coalesce(r.after -> ${field}, r.now -> ${field})`;
  const gone = Prisma.sql`CASE WHEN ${archivedOf(table)} <> '{}' THEN (
    SELECT string_agg(${archivedOf(table)} ->> s, ', ' ORDER BY s)
    FROM jsonb_array_elements_text(CASE jsonb_typeof(${said}) WHEN 'array' THEN ${said} ELSE jsonb_build_array(${said}) END) s
    WHERE r.found_id IS NULL OR r.archived_reason IS NOT NULL OR NOT (r.now -> ${field} @> to_jsonb(s))) END`;
  return problem(Prisma.sql`${gone} IS NOT NULL`, 'nameArchived', field, gone);
}

/** What each name of a kind stands for, as one object that is read once for the whole question. */
const meanings = (batchId: string, kind: string) => Prisma.sql`(
  SELECT coalesce(jsonb_object_agg(name, slug), '{}') FROM import_names
  WHERE batch_id = ${batchId}::uuid AND kind = ${kind}::"ImportNameKind")`;

/** The slugs that a row's names stand for, in order, and whether one stands for nothing. */
const resolved = (names: Prisma.Sql, meaning: Prisma.Sql) => Prisma.sql`LATERAL (
  SELECT coalesce(jsonb_agg(DISTINCT w.slug ORDER BY w.slug) FILTER (WHERE w.slug IS NOT NULL), '[]') AS slugs,
         min(w.name) FILTER (WHERE w.slug IS NULL) AS missing,
         string_agg(w.name, ', ' ORDER BY w.name) FILTER (WHERE w.slug IS NULL) AS all_missing
  FROM (SELECT name, ${meaning} ->> name AS slug FROM unnest(${names}) AS u (name)) w)`;

/** The themes of a row's own column, or of the record where there is none, and those that its categories stand for. */
const themesOf = (now: Prisma.Sql) =>
  Prisma.sql`CASE WHEN r.category_slugs = '[]' THEN r.theme_slugs ELSE ${both(
    Prisma.sql`CASE WHEN r.themes IS NULL THEN ${now} ELSE r.theme_slugs END`,
    Prisma.sql`r.category_slugs`,
  )} END`;

/** Which of the measures that a row names are of its own country; one of another, or archived, is not linked. */
const measuresOf = (references: Prisma.Sql) => Prisma.sql`LATERAL (
  SELECT coalesce(jsonb_agg(x.reference ORDER BY x.reference) FILTER (WHERE x.is_near), '[]') AS slugs,
         string_agg(x.reference, ', ' ORDER BY x.reference) FILTER (WHERE NOT x.is_near) AS elsewhere
  FROM (SELECT reference, archived_at IS NULL AND country_id = coalesce(m.country_id, r.country_id) AS is_near
        FROM measures WHERE r.measures IS NOT NULL AND reference IN (SELECT jsonb_array_elements_text(${references}))) x)`;

/**
 * What a batch would do with each of its rows, as rows `(line, outcome, reference, recommendation_id, before,
 * after, problems)`: one question for the dry run and for the moment of carrying it out, so that the two can be
 * compared. `after` holds only what changes; of a new row everything. `OFFSET 0` keeps each step apart: merged into
 * one, what a step has worked out would be worked out anew wherever a later one reads it.
 */
export function plannedRows(batchId: string): Prisma.Sql {
  return Prisma.sql`
  WITH b AS (SELECT * FROM import_batches WHERE id = ${batchId}::uuid),
  -- Rows that stand above themselves, or so deep that nobody meant it.
  circles AS MATERIALIZED (
    WITH RECURSIVE up AS (
      SELECT reference, parent AS at, 1 AS depth FROM import_rows
      WHERE batch_id = ${batchId}::uuid AND reference IS NOT NULL AND parent IS NOT NULL
      UNION SELECT up.reference, r.parent, up.depth + 1 FROM up JOIN import_rows r ON r.reference = up.at
      WHERE r.batch_id = ${batchId}::uuid AND r.parent IS NOT NULL AND up.depth < ${deepest})
    SELECT reference FROM up WHERE depth = ${deepest}),
  matched AS (
    SELECT r.*, row_number() OVER (PARTITION BY coalesce(r.key, r.reference) ORDER BY r.line) AS nth,
           coalesce(o.recommendation_id, own.id) AS found_id, o.digests,
           taken.id AS taken_id, c.id AS country_id, cn.details ->> 'addressee' AS usual_addressee
    FROM import_rows r
    LEFT JOIN import_names cn ON cn.batch_id = r.batch_id AND cn.kind = 'COUNTRY' AND cn.name = r.country
    LEFT JOIN countries c ON c.code = cn.slug
    LEFT JOIN recommendation_origins o ON o.key = r.key
    LEFT JOIN recommendations own ON r.key IS NULL AND own.reference = r.reference
    LEFT JOIN recommendations taken ON r.key IS NOT NULL AND taken.reference = r.reference
    WHERE r.batch_id = ${batchId}::uuid),
  named AS (
    SELECT r.*, m.version, m.archived_reason, m.country_id AS own_country_id, dn.slug AS document_slug,
      own_d.slug AS own_document, own_p.reference AS own_parent, said_b.missing AS missing_body,
      said_t.missing AS missing_theme, an.slug AS said_addressee, coalesce(m.reference, r.reference) AS shown_reference,
      CASE WHEN m.id IS NOT NULL THEN ${current} END AS now,
      coalesce(nullif(said_b.slugs, '[]'), CASE WHEN m.id IS NULL THEN (
          SELECT jsonb_agg(db.slug ORDER BY db.slug) FROM documents d JOIN document_bodies l ON l.document_id = d.id
          JOIN bodies db ON db.id = l.body_id WHERE d.slug = dn.slug) END, '[]') AS body_slugs,
      said_t.slugs AS theme_slugs, said_c.slugs AS category_slugs, said_c.all_missing AS missing_categories,
      said_x.slugs AS measure_slugs, said_x.elsewhere AS measures_elsewhere, said_m.all_missing AS missing_measures,
      r.parent IS NOT NULL AND (EXISTS (SELECT 1 FROM recommendations p WHERE p.reference = r.parent) OR r.parent IN (
        SELECT reference FROM import_rows WHERE batch_id = ${batchId}::uuid AND reference IS NOT NULL)) AS has_parent,
      (SELECT array_agg(CASE w.field WHEN 'official_text' THEN 'officialText' WHEN 'response_note' THEN 'responseNote'
                                     ELSE w.field END)
       FROM withholdings w WHERE w.subject_kind = 'recommendation' AND w.subject_id = m.id) AS withheld
    FROM matched r
    LEFT JOIN recommendations m ON m.id = r.found_id
    LEFT JOIN documents own_d ON own_d.id = m.document_id
    LEFT JOIN recommendations own_p ON own_p.id = m.parent_id
    LEFT JOIN import_names dn ON dn.batch_id = r.batch_id AND dn.kind = 'DOCUMENT' AND dn.name = r.document
    LEFT JOIN import_names an ON an.batch_id = r.batch_id AND an.kind = 'ADDRESSEE' AND an.name = r.addressee
    CROSS JOIN ${resolved(
      Prisma.sql`CASE WHEN cardinality(r.states) > 0 THEN r.states ELSE r.bodies END`,
      Prisma.sql`CASE WHEN cardinality(r.states) > 0 THEN ${meanings(batchId, 'STATE')} ELSE ${meanings(batchId, 'BODY')} END`,
    )} said_b
    CROSS JOIN ${resolved(Prisma.sql`r.themes`, meanings(batchId, 'THEME'))} said_t
    CROSS JOIN ${resolved(Prisma.sql`r.categories`, meanings(batchId, 'CATEGORY'))} said_c
    CROSS JOIN ${resolved(Prisma.sql`r.measures`, meanings(batchId, 'MEASURE'))} said_m
    CROSS JOIN ${measuresOf(Prisma.sql`said_m.slugs`)} said_x OFFSET 0),
  said AS (
    SELECT r.*,
      CASE WHEN r.found_id IS NULL THEN jsonb_build_object('response', 'NONE_STATED', 'confidence', 'MEDIUM_HIGH')
        || r.values || CASE WHEN r.measure_slugs = '[]' THEN '{}' ELSE jsonb_build_object('measures', r.measure_slugs) END
        || jsonb_build_object('bodies', r.body_slugs, 'themes', ${themesOf(Prisma.sql`'[]'`)},
          'document', r.document_slug, 'addressee', coalesce(r.said_addressee, r.usual_addressee),
          'country', (SELECT code FROM countries WHERE id = r.country_id), 'parent', r.parent)
      ELSE (r.values
        || CASE WHEN 'bodies' = ANY (b.mapping) OR 'states' = ANY (b.mapping)
             THEN jsonb_build_object('bodies', r.body_slugs) ELSE '{}' END
        || CASE WHEN r.themes IS NOT NULL OR r.category_slugs <> '[]'
             THEN jsonb_build_object('themes', ${themesOf(Prisma.sql`r.now -> 'themes'`)}) ELSE '{}' END
        || CASE WHEN r.measure_slugs <> '[]'
             THEN jsonb_build_object('measures', ${both(Prisma.sql`r.now -> 'measures'`, Prisma.sql`r.measure_slugs`)}) ELSE '{}' END
        || CASE WHEN r.said_addressee IS NOT NULL THEN jsonb_build_object('addressee', r.said_addressee) ELSE '{}' END)
        - CASE WHEN b.layout IN ('UHRI', 'UPR_INFO') THEN 'summary' ELSE '' END
        - coalesce(r.withheld, ARRAY[]::text[])
      END AS wanted
    FROM named r CROSS JOIN b OFFSET 0),
  told AS (
    -- What the source says as it did before was perhaps edited here: it stays as it is.
    SELECT r.*, CASE WHEN r.found_id IS NULL THEN r.wanted ELSE (
      SELECT coalesce(jsonb_object_agg(f.key, f.value), '{}') FROM jsonb_each(r.wanted) f
      WHERE r.now -> f.key IS DISTINCT FROM f.value
        AND coalesce(r.digests ->> f.key, '') <> md5(f.value::text)) END AS after
    FROM said r OFFSET 0),
  judged AS (
    SELECT r.*, r.found_id IS NOT NULL AND r.after <> '{}' AS is_changing,
      ${noted(Prisma.sql`r.problems`, false)}
      || ${problem(Prisma.sql`r.nth > 1`, 'repeated', 'reference', Prisma.sql`r.shown_reference`)}
      || ${problem(Prisma.sql`r.missing_body IS NOT NULL`, 'nameMissing', 'bodies', Prisma.sql`r.missing_body`)}
      || ${problem(Prisma.sql`r.missing_theme IS NOT NULL`, 'nameMissing', 'themes', Prisma.sql`r.missing_theme`)}
      || ${problem(Prisma.sql`r.addressee IS NOT NULL AND r.said_addressee IS NULL`, 'nameMissing', 'addressee', Prisma.sql`r.addressee`)}
      || ${archivedProblem('bodies')} || ${archivedProblem('themes')}
      || ${archivedProblem('addressee')} || ${archivedProblem('document')}
      || CASE WHEN r.found_id IS NULL THEN
           ${problem(Prisma.sql`r.taken_id IS NOT NULL`, 'referenceTaken', 'reference', Prisma.sql`r.reference`)}
           || ${problem(Prisma.sql`r.document IS NULL`, 'documentMissing', 'document', none)}
           || ${problem(Prisma.sql`r.document IS NOT NULL AND r.document_slug IS NULL`, 'documentDay', 'document', Prisma.sql`r.document`)}
           || ${problem(Prisma.sql`r.document_slug IS NOT NULL AND r.body_slugs = '[]'`, 'bodyMissing', 'bodies', none)}
           || ${problem(Prisma.sql`r.after ->> 'summary' IS NULL AND NOT 'summary' = ANY (b.mapping)`, 'required', 'summary', none)}
           || ${problem(Prisma.sql`r.after ->> 'addressee' IS NULL`, 'required', 'addressee', none)}
           || ${problem(Prisma.sql`r.parent IS NOT NULL AND NOT r.has_parent`, 'parentUnknown', 'parent', Prisma.sql`r.parent`)}
           || ${problem(Prisma.sql`r.parent IS NOT NULL AND r.reference IN (SELECT reference FROM circles)`, 'parentCircle', 'parent', Prisma.sql`r.parent`)}
           || ${problem(Prisma.sql`r.parent IS NOT NULL AND EXISTS (SELECT 1 FROM recommendations p JOIN documents d ON d.id = p.document_id WHERE p.reference = r.parent AND d.slug <> r.document_slug)`, 'parentDocument', 'parent', Prisma.sql`r.parent`)}
         ELSE
           ${problem(Prisma.sql`r.after -> 'bodies' = '[]'`, 'bodyMissing', 'bodies', none)}
           || ${problem(Prisma.sql`r.after -> 'themes' = '[]'`, 'required', 'themes', none)}
           || ${problem(Prisma.sql`'country' = ANY (b.mapping) AND r.country_id <> r.own_country_id`, 'fixed', 'country', Prisma.sql`r.country`)}
           || ${problem(Prisma.sql`b.layout = 'OWN' AND 'document' = ANY (b.mapping) AND r.document IS NOT NULL AND r.document_slug IS DISTINCT FROM r.own_document`, 'fixed', 'document', Prisma.sql`r.document`)}
           || ${problem(Prisma.sql`'parent' = ANY (b.mapping) AND r.parent IS DISTINCT FROM r.own_parent`, 'fixed', 'parent', Prisma.sql`coalesce(r.parent, '-')`)}
           || ${problem(Prisma.sql`r.archived_reason !~ '^batch \\d+ undone$'`, 'archived', 'reference', Prisma.sql`r.archived_reason`)}
           || ${problem(Prisma.sql`r.archived_reason IS NULL AND r.seen_version < r.version AND r.after <> '{}'`, 'stale', 'version', Prisma.sql`r.seen_version::text`)}
         END AS all_problems, ${noted(Prisma.sql`r.problems`, true)}
         || ${unlinked('linkUnknown', 'categories', Prisma.sql`r.missing_categories`)}
         || ${unlinked('linkUnknown', 'measures', Prisma.sql`r.missing_measures`)}
         || ${unlinked('linkElsewhere', 'measures', Prisma.sql`r.measures_elsewhere`)} AS notes
    FROM told r CROSS JOIN b OFFSET 0)
  SELECT r.line, (CASE
      WHEN r.is_left_out OR (r.country IS NOT NULL AND r.country_id IS NULL) THEN 'LEFT_OUT'
      WHEN r.country_id IS NULL AND r.found_id IS NULL OR r.all_problems <> '[]' THEN 'REJECTED'
      WHEN r.found_id IS NULL THEN 'NEW'
      WHEN r.archived_reason IS NOT NULL THEN 'REVIVED'
      WHEN r.is_changing THEN 'CHANGED' ELSE 'UNCHANGED' END)::"ImportOutcome" AS outcome,
    r.shown_reference AS reference, r.found_id AS recommendation_id,
    CASE WHEN r.found_id IS NOT NULL AND r.after <> '{}' AND r.all_problems = '[]' THEN (
      SELECT jsonb_object_agg(f.key, r.now -> f.key) FROM jsonb_each(r.after) f) END AS before,
    CASE WHEN r.after <> '{}' AND r.all_problems = '[]' AND r.country_id IS NOT NULL AND NOT r.is_left_out THEN r.after END AS after,
    CASE WHEN r.is_left_out THEN ${problem(Prisma.sql`true`, 'notRecommendation', 'type', none)}
         WHEN r.country IS NOT NULL AND r.country_id IS NULL THEN ${problem(Prisma.sql`true`, 'countryUnknown', 'country', Prisma.sql`r.country`)}
         WHEN r.country_id IS NULL AND r.found_id IS NULL THEN r.all_problems || ${problem(Prisma.sql`true`, 'countryMissing', 'country', none)}
         ELSE nullif(r.all_problems || r.notes, '[]') END AS problems
  FROM judged r CROSS JOIN b`;
}
