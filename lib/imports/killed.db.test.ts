import type { ChildProcess } from 'node:child_process';
import { afterEach, expect, it } from 'vitest';
import { saveDraft } from '@/lib/assessments/mutations/save-draft';
import { scheduleAssessment } from '@/lib/assessments/mutations/schedule-assessment';
import { reviewForm } from '@/lib/assessments/schema';
import { settings } from '@/lib/env';
import { expectWhole, importDesk, ownLayout } from '@/lib/testing/import-desk';
import { value } from '@/lib/testing/small-desk';
import { startWorkerProcess, until } from '@/lib/testing/start-worker';
import { requestApplication } from './mutations/decide-batch';

const at = importDesk();
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A process that runs the program's own jobs. */
async function start(): Promise<ChildProcess> {
  const environment = { QADAM_DATA_DIR: settings().dataDir };
  const child = await startWorkerProcess([at.database.url], environment);
  children.push(child);
  return child;
}

/** Kills a process with -9 as soon as it waits for a row that is held; then lets go of it. */
async function killAt(hold: string, id: string): Promise<void> {
  const held = await at.database.ownerSql.reserve();
  try {
    await held`BEGIN`;
    await held.unsafe(hold, [id]);
    const [own] = await held`SELECT pg_current_xact_id()::text AS id`;
    const first = await start();
    await until(async () => {
      const [row] = await at.database.sql`SELECT 1 FROM pg_locks
        WHERE NOT granted AND locktype = 'transactionid' AND transactionid::text = ${own?.id}`;
      return row !== undefined;
    });
    first.kill('SIGKILL');
  } finally {
    await held`ROLLBACK`;
    held.release();
  }
}

const runs = async (name: string) => {
  const rows = await at.database.sql`
    SELECT outcome FROM job_runs WHERE name = ${name} ORDER BY started_at`;
  return rows.map(({ outcome }) => outcome);
};
const count = async (table: string, where = 'true') => {
  const [row] = await at.database.sql.unsafe(
    `SELECT count(*)::int AS count FROM ${table} WHERE ${where}`,
  );
  return row?.count;
};

it('an import that is killed with -9 after all is written leaves nothing, and is carried out once', async () => {
  await at.desk.addRecommendation('XX-0');
  const rows = Array.from({ length: 40 }, (_, n) => `XX-${n},xx,document,Do it ${n}.,theme`);
  const { batchId } = await at.imports.dryRun(ownLayout(...rows));
  const choice = { ...(await at.imports.choiceOf(batchId)), withoutRejected: false };
  value(await requestApplication(at.desk.reviewer, choice));
  // How far it is, it says only after the rows of its transaction are there.
  const hold = 'SELECT 1 FROM import_batches WHERE id = $1 FOR NO KEY UPDATE';
  await killAt(hold, batchId);
  expect(await count('recommendations')).toBe(1);
  expect(await at.imports.batchOf(batchId)).toMatchObject({ state: 'APPLYING' });
  await start();
  await until(async () => (await at.imports.batchOf(batchId)).state === 'APPLIED');
  await until(async () => (await runs('applyImport')).at(-1) === 'DONE');
  expect(await runs('applyImport')).toEqual(['LOST', 'DONE']);
  expect(await count('recommendations')).toBe(40);
  expect(await count('import_effects')).toBe(40);
  expect(await count('audit_events', `action = 'import'`)).toBe(40);
  expect(await count('audit_events', `action = 'apply'`)).toBe(1);
  const [row] = await at.database.sql`SELECT r.version, r.published_at = b.applied_at AS same
    FROM recommendations r, import_batches b WHERE r.reference = 'XX-1'`;
  expect(row).toEqual({ version: 1, same: true });
  await expectWhole(at);
});

it('an import that is killed with -9 at its last try says so, can be tried again, and holds up no other', async () => {
  const { batchId } = await at.imports.dryRun(ownLayout('XX-1,xx,document,Do it.,theme'));
  const choice = { ...(await at.imports.choiceOf(batchId)), withoutRejected: false };
  value(await requestApplication(at.desk.reviewer, choice));
  await at.database.ownerSql`UPDATE graphile_worker._private_jobs SET attempts = max_attempts - 1`;
  await killAt('SELECT 1 FROM import_batches WHERE id = $1 FOR NO KEY UPDATE', batchId);
  await start();
  await until(async () => (await at.imports.batchOf(batchId)).state === 'STAGED');
  expect(await at.imports.batchOf(batchId)).toMatchObject({
    failure: { code: 'stopped' },
    publishing_at: null,
  });
  expect(await count('recommendations')).toBe(0);
  // By the worker that runs: nothing else may carry it out meanwhile.
  const again = { ...(await at.imports.choiceOf(batchId)), withoutRejected: false };
  value(await requestApplication(at.desk.reviewer, again));
  await until(async () => (await at.imports.batchOf(batchId)).state === 'APPLIED');
  expect(await count('recommendations')).toBe(1);
});

it('a scheduled publication that is killed with -9 in its middle is published once', async () => {
  const recommendation = await at.desk.addRecommendation('XX-1');
  const draft = value(await saveDraft(at.desk.editor, at.desk.write(recommendation), true));
  const decision = {
    decision: 'schedule',
    seenId: '',
    publishDay: '2999-01-02',
    publishTime: '09:30',
  };
  value(await scheduleAssessment(at.desk.reviewer, reviewForm.parse({ ...draft, ...decision })));
  await at.database.ownerSql`UPDATE graphile_worker._private_jobs SET run_at = now()
    WHERE key = ${`publishScheduled:${draft.draftId}`}`;
  // The headline is the last that a published assessment writes for itself.
  const hold = 'SELECT 1 FROM headlines WHERE recommendation_id = $1 FOR UPDATE';
  await killAt(hold, recommendation);
  expect(await count('assessments')).toBe(0);
  await start();
  await until(async () => (await runs('publishScheduled')).at(-1) === 'DONE');
  expect(await runs('publishScheduled')).toEqual(['LOST', 'DONE']);
  expect(await count('assessments')).toBe(1);
  expect(await count('assessment_drafts', `state = 'PUBLISHED'`)).toBe(1);
  expect(await count('audit_events', `action = 'publish' AND subject_kind = 'assessment'`)).toBe(1);
  await expectWhole(at);
});
