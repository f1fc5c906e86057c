import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { ImportBatchModel } from '@/lib/db/generated/models';

export type Slice = {
  batch: ImportBatchModel;
  accountId: string;
  /** The last place that is taken. */
  position: number;
  /** Lines after this one … */
  from: number;
  /** … up to this one. */
  to: number;
};

/** The ids of all things of a kind by their slugs: read once for a whole statement, whatever the planner expects. */
const ids = (table: 'bodies' | 'themes') =>
  Prisma.sql`(SELECT coalesce(jsonb_object_agg(slug, id), '{}') FROM ${Prisma.raw(table)})`;

/** What a list of slugs links to, as rows `(id)`. */
const linked = (fields: Prisma.Sql, kind: 'bodies' | 'themes') => Prisma.sql`(
  SELECT ${ids(kind)} -> s AS id FROM jsonb_array_elements_text(${fields} -> ${kind}) s WHERE ${ids(kind)} ? s)`;

const listed = (fields: Prisma.Sql, kind: 'bodies' | 'themes') =>
  Prisma.sql`(SELECT coalesce(jsonb_agg(l.id ORDER BY l.id), '[]') FROM ${linked(fields, kind)} l)`;

/** What the history says by ids. */
const inOtherWords = Prisma.sql`ARRAY['bodies', 'themes', 'measures', 'addressee', 'document', 'country', 'parent']`;

/** The measures that a plan's fields link to, as the history keeps them; they are linked when all rows are there. */
const measured = (
  fields: Prisma.Sql,
) => Prisma.sql`CASE WHEN ${fields} ? 'measures' THEN jsonb_build_object('measures', (
  SELECT coalesce(jsonb_agg(x.id ORDER BY x.id), '[]') FROM measures x
  WHERE x.reference IN (SELECT jsonb_array_elements_text(${fields} -> 'measures')))) ELSE '{}' END`;

/** A plan's fields as the history keeps them: links as ids, in order. */
export const audited = (fields: Prisma.Sql) => Prisma.sql`(
  (${fields} - ${inOtherWords})
  || CASE WHEN ${fields} ? 'bodies' THEN jsonb_build_object('bodies', ${listed(fields, 'bodies')}) ELSE '{}' END
  || CASE WHEN ${fields} ? 'themes' THEN jsonb_build_object('themes', ${listed(fields, 'themes')}) ELSE '{}' END
  || CASE WHEN ${fields} ? 'addressee' THEN jsonb_build_object('addresseeId', (
       SELECT id FROM addressees WHERE slug = ${fields} ->> 'addressee')) ELSE '{}' END
  || ${measured(fields)})`;

/** Links what a statement's rows `t` name. */
const link = (kind: 'bodies' | 'themes', column: 'body_id' | 'theme_id') => Prisma.sql`
  INSERT INTO ${Prisma.raw(`recommendation_${kind}`)} (recommendation_id, ${Prisma.raw(column)})
  SELECT t.id, (l.id #>> '{}')::uuid FROM t CROSS JOIN LATERAL ${linked(Prisma.sql`t.after`, kind)} l
  ON CONFLICT DO NOTHING`;

/** An id as `newId` makes them: rows made one after another lie beside each other in every index. */
const madeInOrder = Prisma.sql`(lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0') || '7'
  || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid`;

const digests = Prisma.sql`(SELECT coalesce(jsonb_object_agg(f.key, md5(f.value::text)), '{}') FROM jsonb_each(t.after) f)`;

/** From here to the transaction's end: see `refresh_search_of_links` in the migrations. */
export async function writeWhole(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT set_config('qadam.written_whole', 'on', true)`;
}

const chosen = ({ batch, from, to }: Slice) =>
  Prisma.sql`p.batch_id = ${batch.id}::uuid AND p.line > ${from}::int AND p.line <= ${to}::int`;

/** The new recommendations of a slice with their links, origin, effect and history, in one statement. */
export async function createSlice(tx: Transaction, slice: Slice): Promise<void> {
  const { batch, accountId, position } = slice;
  await tx.$executeRaw`
    WITH t AS MATERIALIZED (
      SELECT ${madeInOrder} AS id, p.line, p.reference, p.after, coalesce(r.key, 'qadam:' || p.reference) AS key,
             c.id AS country_id, d.id AS document_id, a.id AS addressee_id
      FROM import_plans p JOIN import_rows r ON r.batch_id = p.batch_id AND r.line = p.line
      JOIN countries c ON c.code = p.after ->> 'country' JOIN documents d ON d.slug = p.after ->> 'document'
      JOIN addressees a ON a.slug = p.after ->> 'addressee'
      WHERE ${chosen(slice)} AND p.outcome = 'NEW'),
    made AS (
      INSERT INTO recommendations (id, reference, country_id, document_id, addressee_id, label, place, addressee_note,
        summary, official_text, response, response_note, responded_on, action_category, due_on, confidence,
        confidence_note, position, published_at)
      SELECT id, reference, country_id, document_id, addressee_id, after ->> 'label', after ->> 'place',
        after ->> 'addresseeNote', after ->> 'summary', after ->> 'officialText', (after ->> 'response')::"StateResponse",
        after ->> 'responseNote', (after ->> 'respondedOn')::date, (after ->> 'actionCategory')::smallint,
        (after ->> 'dueOn')::date, (after ->> 'confidence')::"Confidence", after ->> 'confidenceNote',
        ${position}::int + line, ${batch.publishingAt}::timestamptz FROM t),
    bodied AS (${link('bodies', 'body_id')}),
    themed AS (${link('themes', 'theme_id')}),
    origins AS (
      INSERT INTO recommendation_origins (recommendation_id, key, source_note, licence_note, digests)
      SELECT t.id, t.key, ${batch.sourceNote}, ${batch.licenceNote}, ${digests} FROM t),
    effects AS (
      INSERT INTO import_effects (batch_id, recommendation_id, outcome, version)
      SELECT ${batch.id}::uuid, t.id, 'NEW', 1 FROM t)
    INSERT INTO audit_events (subject_kind, subject_id, account_id, action, after)
    SELECT 'recommendation', t.id, ${accountId}::uuid, 'import', (t.after - ${inOtherWords}) || jsonb_build_object(
      'bodies', ${listed(Prisma.sql`t.after`, 'bodies')}, 'themes', ${listed(Prisma.sql`t.after`, 'themes')},
      'addresseeId', t.addressee_id, 'reference', t.reference, 'countryId', t.country_id, 'documentId', t.document_id) || ${measured(Prisma.sql`t.after`)}
    FROM t`;
}

const set = (column: string, field: string, type: string) => {
  const name = Prisma.raw(column);
  return Prisma.sql`${name} = CASE WHEN t.after ? ${field} THEN (t.after ->> ${field})::${Prisma.raw(type)} ELSE m.${name} END`;
};

/** The columns of a recommendation that an import may change. */
export const assignments = Prisma.join([
  set('label', 'label', 'text'),
  set('place', 'place', 'text'),
  set('addressee_note', 'addresseeNote', 'text'),
  set('summary', 'summary', 'text'),
  set('official_text', 'officialText', 'text'),
  set('response', 'response', '"StateResponse"'),
  set('response_note', 'responseNote', 'text'),
  set('responded_on', 'respondedOn', 'date'),
  set('action_category', 'actionCategory', 'smallint'),
  set('due_on', 'dueOn', 'date'),
  set('confidence', 'confidence', '"Confidence"'),
  set('confidence_note', 'confidenceNote', 'text'),
]);

/** The changed and revived recommendations of a slice. */
export async function changeSlice(tx: Transaction, slice: Slice): Promise<void> {
  const { batch, accountId } = slice;
  await tx.$executeRaw`
    WITH t AS MATERIALIZED (
      SELECT p.recommendation_id AS id, p.outcome, coalesce(p.before, '{}') AS before, coalesce(p.after, '{}') AS after,
             m.archived_at, m.archived_reason
      FROM import_plans p JOIN recommendations m ON m.id = p.recommendation_id
      WHERE ${chosen(slice)} AND p.outcome IN ('CHANGED', 'REVIVED')),
    changed AS (
      UPDATE recommendations m SET ${assignments}, version = m.version + 1, archived_at = NULL, archived_reason = NULL,
        addressee_id = coalesce((SELECT a.id FROM addressees a WHERE a.slug = t.after ->> 'addressee'), m.addressee_id)
      FROM t WHERE m.id = t.id RETURNING m.id, m.version),
    bodies_gone AS (
      DELETE FROM recommendation_bodies l USING t, bodies b
      WHERE t.after ? 'bodies' AND l.recommendation_id = t.id AND b.id = l.body_id AND NOT t.after -> 'bodies' ? b.slug),
    bodies_come AS (${link('bodies', 'body_id')}),
    themes_gone AS (
      DELETE FROM recommendation_themes l USING t, themes h
      WHERE t.after ? 'themes' AND l.recommendation_id = t.id AND h.id = l.theme_id AND NOT t.after -> 'themes' ? h.slug),
    themes_come AS (${link('themes', 'theme_id')}),
    origins AS (
      UPDATE recommendation_origins o SET digests = o.digests || ${digests} FROM t WHERE o.recommendation_id = t.id),
    effects AS (
      INSERT INTO import_effects (batch_id, recommendation_id, outcome, version)
      SELECT ${batch.id}::uuid, t.id, t.outcome, c.version FROM t JOIN changed c ON c.id = t.id)
    INSERT INTO audit_events (subject_kind, subject_id, account_id, action, before, after)
    SELECT 'recommendation', t.id, ${accountId}::uuid, 'import',
      ${audited(Prisma.sql`t.before`)} || CASE WHEN t.outcome = 'REVIVED'
        THEN jsonb_build_object('archivedAt', t.archived_at, 'archivedReason', t.archived_reason) ELSE '{}' END,
      ${audited(Prisma.sql`t.after`)} || CASE WHEN t.outcome = 'REVIVED'
        THEN jsonb_build_object('archivedAt', NULL, 'archivedReason', NULL) ELSE '{}' END
    FROM t`;
}
