import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { externalDatabase } from '@/lib/operations/database';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { type Contents, contentsFile, openArchive } from './archive';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

const folder = mkdtempSync(path.join(tmpdir(), 'qadam-backup-'));
const files = path.join(folder, 'files');
const archive = path.join(folder, 'one.zip');
const bytes = Buffer.from('what a file says');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const source = () => ({ ownerUrl: database.ownerUrl, files, authSecret: 'kept' });

let database: TestDatabase;
let contents: Contents;
beforeAll(async () => {
  database = await createTestDatabase({ record: true });
  await mkdir(path.join(files, sha256.slice(0, 2)), { recursive: true });
  writeFileSync(path.join(files, sha256.slice(0, 2), sha256), bytes);
  writeFileSync(path.join(files, sha256.slice(0, 2), `${sha256}.half.new`), 'half');
  writeFileSync(path.join(files, 'f'.repeat(64)), 'not what its name says');
  await database.ownerSql`INSERT INTO evidence_files (id, evidence_id, name, media_type, size, sha256)
    SELECT gen_random_uuid(), id, 'gone.pdf', 'application/pdf', 3, decode(${'a'.repeat(64)}, 'hex') FROM evidence LIMIT 1`;
  await database.sql`SELECT graphile_worker.add_job('tidyJobs', json_build_object('of', 'the backup'))`;
  // While somebody works; of two at a time one is made.
  const working = new AbortController();
  const work = changeAgainAndAgain(working.signal);
  const made = await Promise.all([writeBackup(source(), archive), writeBackup(source(), archive)]);
  working.abort();
  await work;
  expect(made.filter((one) => one === null)).toHaveLength(1);
  contents = made.find((one) => one !== null) as Contents;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

async function changeAgainAndAgain(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await database.ownerSql`UPDATE evidence SET title = title`;
    await database.ownerSql`INSERT INTO audit_events (subject_kind, subject_id, action)
      SELECT 'evidence', id, 'update' FROM evidence LIMIT 1`;
  }
}

/** Restores into a database. */
async function restoreInto(
  file: string,
  { url, ownerUrl }: Pick<TestDatabase, 'url' | 'ownerUrl'>,
  place: string,
): Promise<void> {
  const opened = await openArchive(file);
  const there = { ...externalDatabase(url, ownerUrl), grantTo: null };
  await restoreBackup(opened, { database: there, files: place }).finally(opened.close);
}

/** What keeps rows right: constraints, triggers and numbers that count by themselves. */
const rules = (sql: TestDatabase['sql']) => sql`
  SELECT conrelid::regclass::text AS place, conname::text AS name, pg_get_constraintdef(oid) AS rule
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND convalidated
  UNION ALL SELECT tgrelid::regclass::text, tgname::text, tgenabled::text FROM pg_trigger
  WHERE NOT tgisinternal
  ORDER BY 1, 2, 3`;

describe('a backup', () => {
  it('holds every row of every table, and the files that are whole', async () => {
    const rows = Object.fromEntries(contents.tables.map(({ name, rows }) => [name, rows]));
    const [counted] =
      await database.sql`SELECT (SELECT count(*) FROM assessments)::int AS assessments,
      (SELECT count(*) FROM translations)::int AS translations`;
    expect(rows['public.assessments']).toBe(counted?.assessments);
    expect(rows['public.translations']).toBe(counted?.translations);
    expect(rows['graphile_worker._private_jobs']).toBe(1);
    expect(contents.files).toEqual([{ sha256, bytes: bytes.length }]);
    expect(contents.missing).toEqual(['a'.repeat(64), 'f'.repeat(64)]);
    expect(contents.authSecret).toBe('kept');
    // By what is not logged one could find out who wrote.
    expect(Object.keys(rows).filter((name) => /_(keys|tries)$/.test(name))).toEqual([]);
  });

  it('comes back as it was: rows, files, rules, and the work that waited', async () => {
    const restored = await createEmptyDatabase();
    const place = path.join(folder, 'restored');
    await restoreInto(archive, restored, place);
    const there = { ownerUrl: restored.ownerUrl, files: place, authSecret: 'kept' };
    const again = await writeBackup(there, path.join(folder, 'again.zip'));
    expect(again?.tables).toEqual(contents.tables);
    expect(again?.files).toEqual(contents.files);
    expect(await rules(restored.sql)).toEqual(await rules(database.sql));
    const [first, last] = await restored.sql`
      SELECT id::int FROM graphile_worker.jobs
      UNION ALL SELECT (graphile_worker.add_job('tidyJobs')).id::int ORDER BY 1`;
    expect(last?.id).toBeGreaterThan(first?.id);
    // History is still not changed by anybody.
    const changing = restored.sql`UPDATE audit_events SET action = 'x'`;
    await expect(changing).rejects.toThrow(/permission/);
    await restored.drop();
  });

  it('that is damaged, cut or none is refused, and leaves nothing behind', async () => {
    const whole = readFileSync(archive);
    const at = whole.indexOf('tables/public.assessments.copy') + 400;
    const damaged = Buffer.from(whole);
    damaged.writeUInt8((damaged.readUInt8(at) + 1) % 256, at);
    writeFileSync(path.join(folder, 'damaged.zip'), damaged);
    writeFileSync(path.join(folder, 'cut.zip'), whole.subarray(0, whole.length / 2));
    // A ZIP that is something else, or says of itself what no backup says.
    const other = new ZipFile();
    other.addBuffer(Buffer.from('{"format":1}'), contentsFile);
    other.end();
    writeFileSync(path.join(folder, 'other.zip'), await buffer(other.outputStream));
    const opening = openArchive(path.join(folder, 'other.zip'));
    await expect(opening).rejects.toThrow(/no backup of a Qadam/);
    for (const name of ['cut.zip', 'none.zip'])
      await expect(openArchive(path.join(folder, name)), name).rejects.toThrow(/as a backup/);
    const empty = await createEmptyDatabase();
    const restoring = restoreInto(path.join(folder, 'damaged.zip'), empty, folder);
    await expect(restoring).rejects.toThrow();
    const [left] = await empty.sql`SELECT count(*)::int AS count FROM recommendations`;
    expect(left?.count).toBe(0);
    await empty.drop();
  });

  it('is not restored over something else', async () => {
    await expect(restoreInto(archive, database, files)).rejects.toThrow(/empty place only/);
  });
});
