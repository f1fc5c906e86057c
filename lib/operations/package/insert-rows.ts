import type { TransactionSql } from 'postgres';
import { columnOf, fieldsOf } from '@/lib/bulk/tables';
import type { RecordTable } from '@/lib/bulk/types';

/** What a table is filled with where the file says it otherwise; `s` is the row of the file. */
const otherwise: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  evidence: {
    publicSince: '',
    created_at: 's."publicSince"::timestamptz',
    // Of what was archived only the name is left.
    summary: `coalesce(s.summary, '')`,
  },
  indicators: { description: `coalesce(s.description, '')` },
  engagements: { summary: `coalesce(s.summary, '')` },
  recommendation_origins: {
    key: `'package:' || s."recommendationId"`,
    digests: `'{}'::jsonb`,
  },
  assessments: {
    authorship: `(CASE s.authorship WHEN 'SHIPPED' THEN 'SIGNED' ELSE s.authorship END)::"Authorship"`,
    shipped_key: `CASE s.authorship WHEN 'SHIPPED' THEN 'package/' || s.id END`,
    signed_by_id: `CASE s.authorship WHEN 'SIGNED' THEN ${signer('s."voiceId"')} END`,
  },
  reports: {
    draft_id: '(SELECT d.id FROM report_drafts d WHERE d.reference = s.reference)',
    published_by_id: signer('s."voiceId"'),
  },
  verifications: { account_id: signer('s."voiceId"') },
  moderation_notes: {
    placed_by_id: deskSigner(),
    lifted_by_id: `CASE WHEN s."liftedAt" IS NOT NULL THEN ${deskSigner()} END`,
  },
  correction_notes: { published_by_id: deskSigner() },
  withholdings: { account_id: deskSigner() },
  translations: { updated_at: 'now()' },
};

/** Whoever speaks for a voice in what was brought along: no person came with it. */
function signer(voice: string): string {
  return `(SELECT p.id FROM package_signers p WHERE p.voice_id = (${voice})::uuid)`;
}

function deskSigner(): string {
  return signer(`SELECT v.id FROM voices v WHERE v.kind = 'EDITORIAL_DESK'`);
}

/** For every voice an account of nobody, in whose name its signed rows stand here. */
export async function makeSigners(tx: TransactionSql): Promise<void> {
  await tx`CREATE TEMPORARY TABLE package_signers ON COMMIT DROP AS
    SELECT gen_random_uuid() AS id, id AS voice_id FROM voices`;
  await tx`INSERT INTO accounts (id, role, voice_id, disabled_at, anonymised_at)
    SELECT id, 'EDITOR', voice_id, now(), now() FROM package_signers`;
  await tx`INSERT INTO audit_events (subject_kind, subject_id, action, after)
    SELECT 'account', id, 'create', jsonb_build_object('role', 'EDITOR', 'voiceId', voice_id) FROM package_signers`;
}

/** For every report the draft with which its voice goes on, as its latest version has it. */
export async function makeReportDrafts(tx: TransactionSql): Promise<void> {
  await tx.unsafe(`WITH made AS (
      INSERT INTO report_drafts (id, reference, country_id, voice_id, template, locale, title, selection, as_of, since,
        introduction, notes, created_by_id, updated_at)
      SELECT DISTINCT ON (s.reference) gen_random_uuid(), s.reference, s."countryId"::uuid, s."voiceId"::uuid,
        s.template::"ReportTemplate", s.locale, s.title, s.selection::jsonb, s."asOf"::date, s.since::date,
        coalesce(s.introduction, ''), coalesce(s.notes, ''), ${signer('s."voiceId"')}, now()
      FROM staged_reports s ORDER BY s.reference, s.version::int DESC RETURNING *)
    INSERT INTO audit_events (subject_kind, subject_id, action, after)
    SELECT 'report_draft', id, 'create', jsonb_build_object('reference', reference, 'title', title) FROM made ORDER BY id`);
}

/** The words of pages: every Qadam has its own, under the same ids. */
export async function bringPageTexts(tx: TransactionSql): Promise<void> {
  await tx.unsafe(`INSERT INTO audit_events (subject_kind, subject_id, action, after)
    SELECT 'page_text', p.id, 'update', jsonb_build_object('key', p.key, 'title', s.title, 'lead', s.lead, 'body', s.body,
      'isInStep', s."isInStep"::boolean)
    FROM staged_page_texts s JOIN page_texts p ON p.id = s.id::uuid
    WHERE (p.title, p.lead, p.body, p.is_in_step) IS DISTINCT FROM (s.title, s.lead, s.body, s."isInStep"::boolean)
    ORDER BY p.key`);
  await tx.unsafe(`UPDATE page_texts p
    SET title = s.title, lead = s.lead, body = s.body, is_in_step = s."isInStep"::boolean
    FROM staged_page_texts s WHERE p.id = s.id::uuid`);
  await tx.unsafe('DROP TABLE staged_page_texts');
}

/** A place for the rows of a file as they stand in it. */
export async function stage(tx: TransactionSql, table: RecordTable): Promise<void> {
  const columns = fieldsOf(table).map((field) => `"${field}" text`);
  await tx.unsafe(
    `CREATE TEMPORARY TABLE staged_${table.name} (${columns.join(', ')}) ON COMMIT DROP`,
  );
}

/** Puts the rows of a file into their table, all at once: a row may point to another of them. */
export async function insertStaged(tx: TransactionSql, table: RecordTable): Promise<void> {
  const types = new Map(
    (
      await tx<{ name: string; type: string }[]>`
        SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
        WHERE attrelid = ${`public.${table.table}`}::regclass AND attnum > 0 AND NOT attisdropped`
    ).map(({ name, type }) => [name, type]),
  );
  const values = new Map<string, string>();
  for (const field of fieldsOf(table)) {
    const type = types.get(columnOf(field));
    if (type) values.set(columnOf(field), cast(`s."${field}"`, type));
  }
  for (const [column, value] of Object.entries(otherwise[table.name] ?? {}))
    if (value) values.set(column, value);
  await tx.unsafe(`INSERT INTO ${table.table} (${[...values.keys()].join(', ')})
    SELECT ${[...values.values()].join(', ')} FROM staged_${table.name} s`);
  await tx.unsafe(`DROP TABLE staged_${table.name}`);
}

function cast(value: string, type: string): string {
  if (type.endsWith('[]'))
    return `ARRAY(SELECT jsonb_array_elements_text(${value}::jsonb))::${type}`;
  return type === 'bytea' ? `decode(${value}, 'hex')` : `${value}::${type}`;
}
