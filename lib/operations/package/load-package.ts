import { finished } from 'node:stream/promises';
import type { TransactionSql } from 'postgres';
import { fieldsOf, recordTables } from '@/lib/bulk/tables';
import type { RecordTable } from '@/lib/bulk/types';
import { shippedId } from '@/lib/identity/ids';
import { jobKinds } from '@/lib/jobs/schema';
import { PlainError } from '@/lib/plain-error.mjs';
import { refreshDerived } from '../refresh-derived';
import { connect } from '../roles';
import { bringPageTexts, insertStaged, makeReportDrafts, makeSigners, stage } from './insert-rows';
import { type OpenPackage, openPackage } from './read-package';
import { packageRules } from './rules';

/** What came: rows by file. */
export type Loaded = { version: string; countries: string[]; rows: Map<string, number> };

/** Files that tell of what is not in the package. */
const toldOnly: readonly string[] = ['evidence_files'];

/**
 * Fills an empty, migrated database with a package, as the owner of its tables: everything keeps its ids and the
 * instants at which it was published, so that every past stays as it was. All or nothing. Throws a PlainError when
 * there is a record already, and when the package breaks a rule of the record.
 */
export async function loadPackage(ownerUrl: string, file: string): Promise<Loaded> {
  const opened = await openPackage(file);
  const sql = connect(ownerUrl);
  try {
    const rows = await sql.begin(async (tx) => {
      await tx.unsafe(`SET LOCAL statement_timeout = 0; SET LOCAL timezone = 'UTC'`);
      return fill(tx, opened);
    });
    await sql.unsafe('ANALYZE');
    return { version: opened.version, countries: opened.countries, rows };
  } finally {
    opened.close();
    await sql.end({ timeout: 5 });
  }
}

async function fill(tx: TransactionSql, opened: OpenPackage): Promise<Map<string, number>> {
  const tables = recordTables.filter(({ name }) => !toldOnly.includes(name));
  const names = tables.map(({ table }) => table);
  await tx.unsafe(`LOCK TABLE ${names.join(', ')} IN EXCLUSIVE MODE`);
  const [known] =
    await tx`SELECT (SELECT count(*) FROM countries) + (SELECT count(*) FROM voices) AS count`;
  if (Number(known?.count) > 0)
    throw new PlainError('there is a record already: a package is loaded into an empty Qadam only');
  // They would give everything today's instant; what they ask of a row is asked of all rows below.
  for (const name of names) await tx.unsafe(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  const rows = new Map<string, number>();
  for (const table of tables) {
    await stage(tx, table);
    const columns = fieldsOf(table).map((field) => `"${field}"`);
    const target = await tx
      .unsafe(
        `COPY staged_${table.name} (${columns.join(', ')}) FROM STDIN WITH (FORMAT csv, HEADER)`,
      )
      .writable();
    await (opened.has(table) ? opened.send(table, target) : finish(target));
    const [counted] = await tx.unsafe(`SELECT count(*)::int AS count FROM staged_${table.name}`);
    rows.set(table.name, counted?.count ?? 0);
    if (table.name === 'reports') await makeReportDrafts(tx);
    if (table.name === 'page_texts') await bringPageTexts(tx);
    else await insertStaged(tx, table);
    if (table.name === 'voices') await makeSigners(tx);
  }
  for (const name of names) await tx.unsafe(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  await refuseBroken(tx);
  await refreshDerived(tx);
  for (const table of tables) await recordArrival(tx, table);
  await remember(tx, opened);
  await enqueueFiles(tx);
  return rows;
}

/** No rows. */
function finish(target: NodeJS.WritableStream): Promise<void> {
  target.end();
  return finished(target);
}

async function refuseBroken(tx: TransactionSql): Promise<void> {
  for (const rule of packageRules) {
    const broken = await tx.unsafe(`SELECT * FROM (${rule}) AS b (problem) LIMIT 3`);
    const [first] = broken;
    if (first) throw new PlainError(`the package breaks a rule of the record: ${first.problem}`);
  }
}

/** The files of published reports, which are not in a package, are written from their trees. */
async function enqueueFiles(tx: TransactionSql): Promise<void> {
  await tx`SELECT graphile_worker.add_job('writeReportFiles', payload := json_build_object('reportId', id),
      job_key := 'writeReportFiles:' || id, max_attempts := ${jobKinds.writeReportFiles.attempts})
    FROM reports ORDER BY id`;
}

/** Each thing's history begins with its coming here. */
async function recordArrival(tx: TransactionSql, table: RecordTable): Promise<void> {
  // Pages had their words before.
  if (table.name === 'page_texts') return;
  if (!table.kind && table.name !== 'translations') return;
  const action =
    table.name === 'assessments'
      ? `CASE t.kind WHEN 'ASSESSMENT' THEN 'publish' WHEN 'CORRECTION' THEN 'correct' ELSE 'withdraw' END`
      : `'${table.name === 'reports' ? 'publish' : 'create'}'`;
  await tx.unsafe(`INSERT INTO audit_events (subject_kind, subject_id, action)
    SELECT '${table.kind ?? 'translation'}', t.id, ${action} FROM ${table.table} t ORDER BY t.id`);
}

/** The start leaves countries alone that came in a package, and shipped rows are known to the check of everything. */
async function remember(tx: TransactionSql, { version, countries }: OpenPackage): Promise<void> {
  await tx`INSERT INTO shipped_rows (subject_kind, subject_id, key, loaded_values)
    SELECT 'package', id, 'package/' || code, jsonb_build_object('version', ${version}::text) FROM countries`;
  await tx`INSERT INTO shipped_rows (subject_kind, subject_id, key, loaded_values)
    SELECT 'assessment', id, shipped_key, '{}' FROM assessments WHERE shipped_key IS NOT NULL`;
  const [first] = countries;
  if (!first) return;
  await tx`UPDATE settings SET default_country_code = ${first} WHERE id = 1`;
  await tx`INSERT INTO audit_events (subject_kind, subject_id, action, after)
    VALUES ('settings', ${shippedId('shared', 'settings', '1')}, 'update',
      jsonb_build_object('defaultCountryCode', ${first}::text))`;
}
