import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { ownDataFolder } from '@/lib/testing/own-data-folder';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { smallImport } from '@/lib/testing/small-import';
import { discardImport, requestApplication, requestUndo } from './decide-batch';

ownDataFolder();

let database: TestDatabase;
let desk: SmallDesk;
let imports: ReturnType<typeof smallImport>;
beforeEach(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  imports = smallImport(database.sql, desk);
  await database.sql`INSERT INTO document_bodies (document_id, body_id) VALUES (${desk.document}, ${desk.body})`;
});
afterEach(() => database.drop());

const own = (...rows: string[]) =>
  ['reference,country,document,summary,themes', ...rows, ''].join('\r\n');
async function recommendations() {
  const rows = await database.sql`
    SELECT r.reference, r.summary, r.official_text, r.response, r.version, r.archived_reason, r.action_category,
      (SELECT array_agg(b.slug ORDER BY b.slug) FROM recommendation_bodies l JOIN bodies b ON b.id = l.body_id
       WHERE l.recommendation_id = r.id) AS bodies,
      (SELECT array_agg(t.slug ORDER BY t.slug) FROM recommendation_themes l JOIN themes t ON t.id = l.theme_id
       WHERE l.recommendation_id = r.id) AS themes
    FROM recommendations r ORDER BY r.reference`;
  return rows.map((row) => ({ ...row }));
}

async function everythingHolds() {
  const [broken] = await database.sql`SELECT count(*)::int AS count FROM broken_audit_links()`;
  expect(broken?.count).toBe(0);
  const wrong = await database.sql`
    SELECT r.reference FROM recommendations r LEFT JOIN recommendation_search s ON s.recommendation_id = r.id
    LEFT JOIN recommendation_words(ARRAY(SELECT id FROM recommendations)) w ON w.recommendation_id = r.id
    LEFT JOIN headlines h ON h.recommendation_id = r.id
    WHERE s.words IS DISTINCT FROM w.words OR (h.recommendation_id IS NULL) <> (r.archived_at IS NOT NULL)`;
  expect(wrong.map((row) => ({ ...row }))).toEqual([]);
}

describe('undoing a batch', () => {
  it('archives what it made, restores what it changed, and importing again revives', async () => {
    await desk.addRecommendation('XX-1');
    const file = own('XX-1,xx,document,Do something else.,theme', 'XX-2,xx,document,Do more.,');
    const { batchId } = await imports.dryRun(file);
    await imports.apply(batchId);
    const { number } = await imports.batchOf(batchId);
    await imports.undo(batchId);
    expect(await imports.batchOf(batchId)).toMatchObject({ state: 'UNDONE', publishing_at: null });
    expect(await recommendations()).toMatchObject([
      {
        reference: 'XX-1',
        summary: 'Do something.',
        themes: null,
        archived_reason: null,
        version: 3,
      },
      { reference: 'XX-2', archived_reason: `batch ${number} undone` },
    ]);
    await everythingHolds();
    const again = await imports.dryRun(file);
    expect(again.counts).toEqual({ CHANGED: 1, REVIVED: 1 });
    await imports.apply(again.batchId);
    expect(await recommendations()).toMatchObject([
      { reference: 'XX-1', summary: 'Do something else.', archived_reason: null },
      { reference: 'XX-2', summary: 'Do more.', archived_reason: null },
    ]);
    await everythingHolds();
  });

  it('is refused once something rests on it', async () => {
    const { batchId } = await imports.dryRun(own('XX-2,xx,document,Do more.,'));
    await imports.apply(batchId);
    const [made] = await database.sql`SELECT id FROM recommendations WHERE reference = 'XX-2'`;
    await desk.judge({
      recommendation: made?.id,
      voice: desk.voices.state,
      status: 'IN_PROGRESS',
      effectiveOn: '2016-01-01',
    });
    expect(codeOf(await requestUndo(desk.reviewer, await imports.choiceOf(batchId)))).toBe(
      'IMPORT_DEPENDED_ON',
    );
  });
});

describe('carrying out', () => {
  it('does nothing when the record has changed since the dry run, and shows the new plan', async () => {
    await desk.addRecommendation('XX-1');
    const { batchId } = await imports.dryRun(
      own('XX-1,xx,document,Do something else.,', 'XX-2,xx,document,B,'),
    );
    await database.sql`UPDATE recommendations SET summary = 'Meanwhile.' WHERE reference = 'XX-1'`;
    await imports.apply(batchId);
    const { state, failure, rows } = await imports.readPlan(batchId);
    expect({ state, failure }).toEqual({ state: 'STAGED', failure: { code: 'plan' } });
    expect(rows[0]).toMatchObject({ before: { summary: 'Meanwhile.' } });
    expect(await recommendations()).toHaveLength(1);
  });

  it('is for reviewers of the desk; a batch is prepared by the desk alone', async () => {
    const { batchId } = await imports.dryRun(own('XX-2,xx,document,B,'));
    const choice = await imports.choiceOf(batchId);
    const stranger = await desk.makeViewer('REVIEWER', desk.voices.state);
    for (const viewer of [desk.editor, stranger]) {
      expect(codeOf(await requestApplication(viewer, { ...choice, withoutRejected: false }))).toBe(
        'FORBIDDEN',
      );
      expect(codeOf(await requestUndo(viewer, choice))).toBe('FORBIDDEN');
    }
    expect(codeOf(await discardImport(stranger, choice))).toBe('FORBIDDEN');
    const later = { ...choice, version: choice.version - 1, withoutRejected: false };
    expect(codeOf(await requestApplication(desk.reviewer, later))).toBe('IMPORT_MOVED_ON');
    expect(codeOf(await discardImport(desk.editor, choice))).toBe('ok');
    const events =
      await database.sql`SELECT action FROM audit_events WHERE subject_id = ${batchId} ORDER BY sequence`;
    expect(events.map(({ action }) => action)).toEqual(['create', 'discard']);
  });

  it('needs a word where rows are rejected, and publishes all at one instant that no pinned report precedes', async () => {
    const { batchId } = await imports.dryRun(own('XX-2,xx,document,B,', 'X X,xx,document,B,'));
    const refusal = await requestApplication(desk.reviewer, {
      ...(await imports.choiceOf(batchId)),
      withoutRejected: false,
    });
    expect(codeOf(refusal)).toBe('INVALID');
    value(
      await requestApplication(desk.reviewer, {
        ...(await imports.choiceOf(batchId)),
        withoutRejected: true,
      }),
    );
    const [pinned] =
      await database.sql`SELECT settled_instant() < publishing_at AS earlier FROM import_batches WHERE id = ${batchId}`;
    expect(pinned?.earlier).toBe(true);
    const { applyImport } = await import('./apply-batch');
    const { jobContext } = await import('@/lib/testing/small-import');
    const payload = { batchId, accountId: desk.reviewer.accountId };
    const stopped = new AbortController();
    stopped.abort();
    await expect(
      applyImport(payload, { ...jobContext(), signal: stopped.signal }),
    ).rejects.toThrow();
    expect(await recommendations()).toEqual([]);
    await applyImport(payload, jobContext());
    await applyImport(payload, jobContext());
    const [row] =
      await database.sql`SELECT r.published_at = b.applied_at AS same, settled_instant() > r.published_at AS later
      FROM recommendations r, import_batches b`;
    expect(row).toEqual({ same: true, later: true });
    expect((await imports.readPlan(batchId)).rows).toMatchObject([
      { line: 3, outcome: 'REJECTED' },
    ]);
  });
});
