import { readFileSync, rmSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Ajv from 'ajv-draft-04';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPackage } from '@/lib/operations/package/load-package';
import { verify } from '@/lib/operations/verify';
import { loadRecord } from '@/lib/record/load';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { type WrittenRecord, writeRecord } from '@/lib/testing/read-package';
import { recordTables } from './tables';

let from: TestDatabase;
let to: TestDatabase;
let written: WrittenRecord;
beforeAll(async () => {
  from = await createTestDatabase({ record: true });
  // A past of its own: something that was said is corrected later.
  await from.sql`
    INSERT INTO assessments (id, recommendation_id, voice_id, kind, replaces_id, status, effective_on, verified_on, reason,
      confidence, authorship, shipped_key, looked_at)
    SELECT md5(a.id::text)::uuid, a.recommendation_id, a.voice_id, 'CORRECTION', a.id, 'NO_EVIDENCE', a.effective_on,
      a.verified_on, 'Corrected, "in quotes",' || E'\nwith lines. ', 'HIGH', 'SIGNED', 'test/' || a.id, 'Everywhere'
    FROM assessments a JOIN voices v ON v.id = a.voice_id
    WHERE v.kind = 'EDITORIAL_DESK' AND a.status = 'NOT_STARTED' LIMIT 9`;
  written = await writeRecord(from.url, null);
  to = await createTestDatabase();
  await loadPackage(to.ownerUrl, written.file);
});
afterAll(async () => {
  await from.drop();
  await to.drop();
  rmSync(written.folder, { recursive: true });
});

describe('the package', () => {
  it('is a tabular data package by the schema that Frictionless publishes', () => {
    const profile = gunzipSync(
      readFileSync('lib/testing/frictionless-tabular-data-package.json.gz'),
    );
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(profile.toString('utf8')),
    );
    expect(validate(written.descriptor), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...written.descriptor, resources: [] })).toBe(false);
  });

  it('has rows that fit their schemas, are found by their keys, and point to rows that are there', () => {
    const forms: Record<string, RegExp> = {
      integer: /^-?\d+$/,
      number: /^-?\d+(\.\d+)?$/,
      boolean: /^(true|false)$/,
      date: /^\d{4}-\d\d-\d\d$/,
      datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
      array: /^\[.*\]$/,
    };
    const { resources } = written.descriptor;
    const rowsOf = new Map(resources.map((one) => [one.name, written.csv(one).rows]));
    for (const { name, rows, schema } of resources) {
      const found = rowsOf.get(name) ?? [];
      expect(found.length, name).toBe(rows);
      const keys = found.map((row) => schema.primaryKey.map((field) => row[field]).join('|'));
      expect(new Set(keys).size, name).toBe(rows);
      for (const { name: field, type, constraints } of schema.fields)
        for (const row of found) {
          const value = row[field] ?? '';
          if (value === '') expect(constraints?.required ?? false, `${name}.${field}`).toBe(false);
          else {
            expect(value, `${name}.${field}`).toMatch(forms[type] ?? /^/);
            if (constraints?.enum) expect(constraints.enum).toContain(value);
          }
        }
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const target = rowsOf.get(reference.resource || name) ?? [];
        const ids = new Set(target.map((row) => row.id));
        const dangling = found.filter((row) => row[fields] && !ids.has(row[fields]));
        expect(dangling, `${name}.${fields}`).toEqual([]);
      }
    }
  });

  it('has a line for every thing, with its lists in it', () => {
    const [count] = [written.lines.length];
    const things = recordTables.filter(({ type }) => type);
    const rows = things.map(({ name }) => written.rows(name).length);
    expect(count).toBe(rows.reduce((sum, one) => sum + one, 0));
    const one = written.lines.find(({ reference }) => reference === 'UNSR-2014-d');
    expect(one).toMatchObject({ type: 'recommendation', madeOn: '2014-12-23' });
    expect(one?.bodies).toHaveLength(1);
    const judged = written.lines.filter(({ recommendationId }) => recommendationId === one?.id);
    expect(judged.some(({ type }) => type === 'assessment')).toBe(true);
  });

  it('is the same, byte by byte, when it is made again', async () => {
    const again = await writeRecord(from.url, null);
    expect(readFileSync(again.file).equals(readFileSync(written.file))).toBe(true);
    rmSync(again.folder, { recursive: true });
  });
});

describe('a fresh Qadam that a package was loaded into', () => {
  const standing = (sql: Sql, day: string, known: string) => sql`
    SELECT r.reference, s.status, s.effective_on::text, s.verified_on::text, s.contest, s.held_since::text, s.assessment_id
    FROM standing_as_of(${day}::text::date, ${known}::text::timestamptz) s
    JOIN recommendations r ON r.id = s.recommendation_id ORDER BY 1`;

  it('says of every past what the first one says', async () => {
    const [times] = await from.sql`
      SELECT min(published_at)::text AS first, max(published_at)::text AS last,
        (min(published_at) - interval '1 day')::text AS before FROM assessments`;
    const seen = new Set<string>();
    for (const day of ['2013-01-01', '2015-06-30', '2019-12-31', '2024-01-01', '2026-02-11'])
      for (const known of [times?.before, times?.first, times?.last, 'infinity']) {
        const there = await standing(from.sql, day, known);
        expect([...(await standing(to.sql, day, known))]).toEqual([...there]);
        seen.add(JSON.stringify(there));
      }
    // The pasts differ among themselves: the comparison sees something.
    expect(seen.size).toBeGreaterThan(6);
  });

  it('holds what the first one holds, fits together, and gives the same away again', async () => {
    const count = async (sql: Sql, table: string) =>
      (await sql`SELECT 1 FROM ${sql(table)}`).length;
    for (const { table } of recordTables)
      expect(await count(to.sql, table), table).toBe(await count(from.sql, table));
    expect(await verify(() => undefined)).toEqual([]);
    const again = await writeRecord(to.url, null);
    for (const resource of written.descriptor.resources) {
      const name = resource.path;
      const same = again.descriptor.resources.find((one) => one.path === name);
      expect(same && again.csv(same).text, name).toBe(written.csv(resource).text);
    }
    rmSync(again.folder, { recursive: true });
  });

  it('is left alone by the files that the program ships, and takes no second package', async () => {
    const { records } = await loadRecord(to.prisma);
    expect(records.map(({ isSkipped }) => isSkipped)).toEqual([true]);
    expect(await to.sql`SELECT 1 FROM assessments`).toHaveLength(
      written.rows('assessments').length,
    );
    await expect(loadPackage(to.ownerUrl, written.file)).rejects.toThrow('empty Qadam only');
    const off =
      await to.sql`SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'`;
    expect(off).toHaveLength(0);
  });
});

it('a package that was changed on the way, or breaks a rule, is not taken', async () => {
  const { unzipSync, zipSync, strToU8, strFromU8 } = await import('fflate');
  const { writeFileSync } = await import('node:fs');
  const { createHash } = await import('node:crypto');
  const empty = await createTestDatabase();
  const change = (edit: (text: string) => string, isSealed: boolean) => {
    const entries = unzipSync(readFileSync(written.file));
    const before = entries['data/assessments.csv'] ?? new Uint8Array();
    const after = strToU8(edit(strFromU8(before)));
    const sha = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
    entries['data/assessments.csv'] = after;
    if (isSealed)
      entries['datapackage.json'] = strToU8(
        strFromU8(entries['datapackage.json'] ?? after).replace(sha(before), sha(after)),
      );
    const file = `${written.file}.changed`;
    writeFileSync(file, zipSync(entries, { level: 0 }));
    return loadPackage(empty.ownerUrl, file);
  };
  const later = (text: string) => text.replace(/,(20\d\d)-(\d\d-\d\d),2026/, ',2099-$2,2026');
  await expect(change(later, false)).rejects.toThrow('was changed after it was made');
  await expect(change(later, true)).rejects.toThrow('breaks a rule of the record');
  expect(await empty.sql`SELECT 1 FROM countries`).toHaveLength(0);
  await empty.drop();
});
