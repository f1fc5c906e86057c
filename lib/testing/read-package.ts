import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { bulkFiles } from '@/lib/bulk/files';
import { writeFiles } from '@/lib/bulk/queries/write-files';

type Resource = {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  rows: number;
  schema: {
    fields: { name: string; type: string; constraints?: { required?: boolean; enum?: string[] } }[];
    primaryKey: string[];
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
};

/** What was written, read back by readers that are not ours. */
export type WrittenRecord = {
  folder: string;
  file: string;
  descriptor: { version: string; resources: Resource[] } & Record<string, unknown>;
  csv: (resource: Resource) => { text: string; rows: Record<string, string>[] };
  /** Rows of a file by its name in the database. */
  rows: (name: string) => Record<string, string>[];
  lines: Record<string, unknown>[];
  /** Everything that went out, as one text. */
  everything: string;
};

const digest = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');

/** Writes the record of a database (of one country, or of all) and reads it back. */
export async function writeRecord(url: string, scope: string | null): Promise<WrittenRecord> {
  const folder = mkdtempSync(path.join(tmpdir(), 'qadam-bulk-'));
  const subject = {
    scope,
    name: scope ? 'xx' : 'all',
    title: 'Qadam',
    url: 'https://qadam.example',
  };
  await writeFiles(subject, async () => folder, url);
  const [zip, gzip, sums] = [bulkFiles.package, bulkFiles.lines, bulkFiles.sums].map((name) =>
    readFileSync(path.join(folder, name)),
  ) as [Buffer, Buffer, Buffer];
  const expected = `${digest(zip)}  ${bulkFiles.package}\n${digest(gzip)}  ${bulkFiles.lines}\n`;
  if (sums.toString() !== expected) throw new Error('the digests are of something else');
  const entries = unzipSync(zip);
  const textOf = (name: string) => Buffer.from(entries[name] ?? []).toString('utf8');
  const descriptor = JSON.parse(textOf('datapackage.json'));
  const csv = ({ path: name, bytes, hash }: Resource) => {
    const data = entries[name] ?? new Uint8Array();
    if (data.length !== bytes || `sha256:${digest(data)}` !== hash) throw new Error(name);
    const text = textOf(name);
    return { text, rows: parse(text, { columns: true }) as Record<string, string>[] };
  };
  const lines = gunzipSync(gzip).toString('utf8');
  return {
    folder,
    file: path.join(folder, bulkFiles.package),
    descriptor,
    csv,
    rows: (name) =>
      csv(descriptor.resources.find((one: Resource) => one.path === `data/${name}.csv`)).rows,
    lines: lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
    everything: Object.keys(entries).map(textOf).join('\n') + lines,
  };
}
