import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { todayIn } from '@/lib/moment/moment';
import { listChanges } from '@/lib/overview/queries/list-changes';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createRecordCopy, type RecordCopy } from '@/lib/testing/record-copy';
import { loadRecord } from './load';

/** The step that these tests change: the desk's on one recommendation. */
const place = { recommendation: 'UNSR-2014-d', voice: 'editorial-desk' };

let database: TestDatabase;
let copy: RecordCopy;
beforeEach(async () => {
  database = await createTestDatabase({ record: true });
  copy = await createRecordCopy();
});
afterEach(async () => {
  await database.drop();
  await copy.remove();
});

async function load() {
  const [summary] = (await loadRecord(database.prisma, copy.folder)).records;
  return summary?.assessments;
}

/** Changes the last step of the place, or drops it. */
function changeStep(edit: ((step: Record<string, unknown>) => void) | 'drop') {
  return copy.change('assessments', ({ assessments }) => {
    const entry = assessments.find(
      ({ recommendation, voice }) =>
        recommendation === place.recommendation && voice === place.voice,
    );
    const step = entry?.steps.at(-1);
    if (!entry || !step) throw new Error('the step is not in the files');
    if (edit === 'drop') entry.steps.pop();
    else edit(step);
  });
}

const history = () => database.sql<{ id: string; kind: string; reason: string; key: string }[]>`
  SELECT a.id, a.kind, a.reason, a.shipped_key AS key, a.replaces_id FROM assessments a
  JOIN recommendations r ON r.id = a.recommendation_id JOIN voices v ON v.id = a.voice_id
  WHERE r.reference = ${place.recommendation} AND v.slug = ${place.voice}
  ORDER BY a.published_at, a.effective_on, a.id`;

/** The desk's reason that stands, as known at an instant. */
async function standingReason(knownAt = 'infinity'): Promise<string | undefined> {
  const [row] = await database.sql`
    SELECT a.reason FROM assessments_as_of('infinity', ${knownAt}::text::timestamptz) a
    JOIN recommendations r ON r.id = a.recommendation_id JOIN voices v ON v.id = a.voice_id
    WHERE r.reference = ${place.recommendation} AND v.slug = ${place.voice}`;
  return row?.reason;
}

async function now(): Promise<string> {
  await new Promise((done) => setTimeout(done, 5));
  const [row] = await database.sql`SELECT clock_timestamp()::text AS now`;
  return row?.now;
}

describe('a changed step', () => {
  it('becomes a correction; the old one stays readable as known before', async () => {
    const [shipped, before] = [await standingReason(), await now()];
    changeStep((step) => Object.assign(step, { reason: 'Looked at again.' }));
    expect(await load()).toMatchObject({ published: 0, corrected: 1, withdrawn: 0, kept: [] });
    expect(await standingReason()).toBe('Looked at again.');
    expect(await standingReason(before)).toBe(shipped);
    const rows = await history();
    const correction = rows.at(-1);
    const [event] = await database.sql`
      SELECT action, account_id, after FROM audit_events WHERE subject_id = ${correction?.id ?? ''}`;
    expect(correction?.kind).toBe('CORRECTION');
    expect(correction?.key).toMatch(/#2$/);
    expect(event).toMatchObject({
      action: 'correct',
      account_id: null,
      after: {
        reason: 'Looked at again.',
        replacesId: rows.find(({ key }) => `${key}#2` === correction?.key)?.id,
      },
    });
  });

  it('is corrected once more when it changes back, and by a changed citation', async () => {
    const change = changeStep((step) => Object.assign(step, { reason: 'Looked at again.' }));
    await load();
    change.undo();
    expect(await load()).toMatchObject({ corrected: 1 });
    changeStep((step) => Object.assign(step, { citations: [{ evidence: 'E01' }] }));
    expect(await load()).toMatchObject({ corrected: 1 });
    expect((await history()).at(-1)?.key).toMatch(/#4$/);
    copy.append('sources', '# read again\n');
    expect(await load()).toMatchObject({ corrected: 0, published: 0 });
  });

  it('is no change of a status when only its words are others, nor is a step that confirms it', async () => {
    const [country] = await database.sql<{ id: string }[]>`SELECT id FROM countries`;
    const today = todayIn('Asia/Almaty');
    const changes = async () => {
      const moment = { asOf: today, knownAt: null, today };
      const rows = await listChanges(country?.id ?? '', moment, 100);
      return rows.map(({ reason, ...row }) => row);
    };
    const before = await changes();
    copy.change('assessments', ({ assessments }) => {
      for (const { steps } of assessments) {
        for (const step of steps) step.reason = 'Looked at again.';
        const last = steps.at(-1);
        if (last) steps.push({ ...last, key: 'again', effectiveOn: '2026-02-10' });
      }
    });
    expect((await load())?.corrected).toBeGreaterThan(150);
    expect(before.length).toBeGreaterThan(20);
    expect(await changes()).toEqual(before);
  });

  it('stays as an editor corrected it', async () => {
    const last = (await history()).at(-1);
    const id = crypto.randomUUID();
    await database.sql.begin(async (sql) => {
      const account = crypto.randomUUID();
      await sql`INSERT INTO accounts (id, email, name, role, voice_id)
        SELECT ${account}, 'editor@example.org', 'Editor', 'EDITOR', voice_id
        FROM assessments WHERE id = ${last?.id ?? ''}`;
      await sql`INSERT INTO assessments (id, recommendation_id, voice_id, kind, replaces_id, status,
          effective_on, verified_on, reason, confidence, authorship, signed_by_id)
        SELECT ${id}, recommendation_id, voice_id, 'CORRECTION', id, 'SUPERSEDED', effective_on,
          verified_on, 'Corrected at the desk.', confidence, 'SIGNED', ${account}
        FROM assessments WHERE id = ${last?.id ?? ''}`;
    });
    const change = changeStep((step) => Object.assign(step, { reason: 'From the files.' }));
    const key = expect.stringMatching(`^${place.recommendation}/${place.voice}/`);
    expect(await load()).toMatchObject({ corrected: 0, kept: [key] });
    change.undo();
    changeStep('drop');
    expect(await load()).toMatchObject({ withdrawn: 0, kept: [key] });
    expect((await history()).at(-1)).toMatchObject({ id, reason: 'Corrected at the desk.' });
  });
});

describe('a removed step', () => {
  it('is withdrawn with a reason; the step before it stands, and it stays readable', async () => {
    const [shipped, before] = [await standingReason(), await now()];
    const dropped = changeStep('drop');
    expect(await load()).toMatchObject({ corrected: 0, withdrawn: 1 });
    expect((await history()).at(-1)).toMatchObject({
      kind: 'WITHDRAWAL',
      reason: 'The shipped record no longer holds this step.',
    });
    expect(await standingReason()).not.toBe(shipped);
    expect(await standingReason(before)).toBe(shipped);
    copy.append('sources', '# read again\n');
    expect(await load()).toMatchObject({ withdrawn: 0 });
    dropped.undo();
    expect(await load()).toMatchObject({ published: 1, corrected: 0 });
    expect(await standingReason()).toBe(shipped);
    expect((await history()).at(-1)).toMatchObject({ kind: 'ASSESSMENT' });
  });
});
