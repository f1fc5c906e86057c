import 'server-only';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { recordEvents } from '@/lib/audit/mutations';
import { db, type Transaction } from '@/lib/db/client';
import type { PrismaClient } from '@/lib/db/generated/client';
import { shippedId } from '@/lib/identity/ids';
import { digestRecord } from './load/digest';
import { RecordIds } from './load/ids';
import { thingKinds } from './load/kinds/all';
import { loadAssessments } from './load/load-assessments';
import { loadThings } from './load/load-things';
import { loadTranslations } from './load/load-translations';
import { retryConflicts } from './load/retry';
import { readLoaded, writeLoaded } from './load/shipped-rows';
import { emptyAssessmentSummary, type LoadSummary, type RecordSummary } from './load/summary';
import { readRecordFiles } from './read-files';

/** Any number that no other lock of ours has. */
const lockKey = 7_270_002;

/**
 * Loads every record under `prisma/data` into the database, as the program's role, and says what it did.
 * Repeating it changes nothing; a record whose files are as they were when last loaded is not even read.
 * One transaction a record, one load at a time.
 *
 * @param folder where the records' folders lie; by default below the project's own folder
 * @throws RecordFilesError when the files contradict their layout or each other
 */
export async function loadRecord(
  client: PrismaClient = db,
  folder: string = resolve('prisma', 'data'),
): Promise<LoadSummary> {
  const records: RecordSummary[] = [];
  for (const record of recordNames(folder)) {
    records.push(await retryConflicts(() => loadOne(client, record, join(folder, record))));
  }
  return { records };
}

function recordNames(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'country.yaml')))
    .map(({ name }) => name)
    .sort();
}

async function loadOne(
  client: PrismaClient,
  record: string,
  directory: string,
): Promise<RecordSummary> {
  const digest = digestRecord(directory);
  const skipped: RecordSummary = {
    record,
    isSkipped: true,
    kinds: {},
    assessments: emptyAssessmentSummary(),
  };
  if ((await isLoaded(client, record, digest)) || (await cameInPackage(client, directory)))
    return skipped;
  return client.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockKey}::bigint)`;
      // Another instance may have loaded it while we waited.
      if (await isLoaded(tx, record, digest)) return skipped;
      return loadFiles(tx, record, directory, digest);
    },
    { timeout: 120_000, maxWait: 120_000 },
  );
}

async function loadFiles(
  tx: Transaction,
  record: string,
  directory: string,
  digest: string,
): Promise<RecordSummary> {
  const files = readRecordFiles(directory);
  const ids = new RecordIds(record, files.country.code);
  const kinds: RecordSummary['kinds'] = {};
  for (const kind of thingKinds) {
    kinds[kind.kind] = await loadThings(tx, kind, files, ids);
  }
  const assessments = await loadAssessments(tx, files, ids);
  kinds.translation = await loadTranslations(tx, files, ids);
  await chooseDefaultCountry(tx, files.country.code);
  await writeLoaded(tx, record, 'record', [
    { subjectId: recordId(record), key: record, values: { digest } },
  ]);
  return { record, isSkipped: false, kinds, assessments };
}

/** Whether exactly these files were the last ones loaded. */
async function isLoaded(tx: Transaction, record: string, digest: string): Promise<boolean> {
  const loaded = await readLoaded(tx, record, 'record');
  return loaded.get(recordId(record))?.values.digest === digest;
}

/** A country that came in a package (`npm run load`) is as it was there: our files are not its record's. */
async function cameInPackage(client: PrismaClient, directory: string): Promise<boolean> {
  const [found] = await client.shippedRow.findMany({ where: { subjectKind: 'package' }, take: 1 });
  if (!found) return false;
  const { code } = readRecordFiles(directory).country;
  return (await client.shippedRow.count({ where: { key: `package/${code}` } })) > 0;
}

function recordId(record: string): string {
  return shippedId(record, 'record', record);
}

/** The first country that is loaded is where `/en` leads, until an administrator decides otherwise. */
async function chooseDefaultCountry(tx: Transaction, code: string): Promise<void> {
  const { count } = await tx.settings.updateMany({
    where: { id: 1, defaultCountryCode: null },
    data: { defaultCountryCode: code },
  });
  if (count === 0) return;
  await recordEvents(tx, [
    {
      kind: 'settings',
      id: shippedId('shared', 'settings', '1'),
      accountId: null,
      action: 'update',
      before: { defaultCountryCode: null },
      after: { defaultCountryCode: code },
    },
  ]);
}
