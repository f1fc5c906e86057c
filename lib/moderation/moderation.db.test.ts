import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCorrections } from '@/lib/corrections/queries/list-corrections';
import type { Moment } from '@/lib/moment/moment';
import { listAssessments } from '@/lib/recommendations/queries/list-assessments';
import { listDiffering } from '@/lib/reports/queries/list-differing';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { liftNote, placeNote } from './mutations/place-note';
import { getModerated, listModerated } from './queries/list-moderated';

let database: TestDatabase;
let desk: SmallDesk;
let recommendation: string;
let own: string;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  recommendation = await desk.addRecommendation('X-1');
  own = await desk.judge({
    recommendation,
    voice: desk.voices.desk,
    status: 'NOT_STARTED',
    effectiveOn: '2016-01-01',
  });
});
afterAll(() => database.drop());

const says = (other: object = {}) =>
  desk.judge({
    recommendation,
    voice: desk.voices.state,
    status: 'IMPLEMENTED',
    effectiveOn: '2016-01-01',
    reason: 'All is done.',
    ...other,
  });
const note = (assessmentId: string, other: object = {}) => ({
  assessmentId,
  kind: 'HIDDEN' as const,
  reason: 'It names a patient.',
  ...other,
});
const moment = (knownAt: Date | null = null): Moment => ({
  asOf: '2026-11-27',
  today: '2026-11-27',
  knownAt,
});
const shownOf = async (id: string, knownAt: Date | null = null) =>
  (await listAssessments(recommendation, moment(knownAt))).find((row) => row.id === id);
const noteIdOf = async (id: string) => (await getModerated(desk.reviewer, id))?.noteId ?? '';

describe('a note of the desk', () => {
  it('stands beside another voice’s judgement, which stays as it is, until it is lifted', async () => {
    const id = await says();
    const before = new Date(await desk.instant());
    value(await placeNote(desk.reviewer, note(id)));
    const during = new Date(await desk.instant());
    expect(await shownOf(id)).toMatchObject({
      reason: 'All is done.',
      moderation: { kind: 'HIDDEN', reason: 'It names a patient.', by: 'EDITORIAL_DESK' },
    });
    expect((await listDiffering([recommendation], moment())).get(recommendation)).toMatchObject([
      { status: 'IMPLEMENTED', moderation: { kind: 'HIDDEN' } },
    ]);
    value(await liftNote(desk.reviewer, { noteId: await noteIdOf(id) }));
    expect((await shownOf(id))?.moderation).toBeNull();
    // As it was known then.
    expect((await shownOf(id, before))?.moderation).toBeNull();
    expect((await shownOf(id, during))?.moderation).toMatchObject({ kind: 'HIDDEN' });
    value(await placeNote(desk.reviewer, note(id, { kind: 'CONTESTED' })));
    const page = await getModerated(desk.reviewer, id);
    expect(page).toMatchObject({ note: { kind: 'CONTESTED' }, past: [{ kind: 'HIDDEN' }] });
    const events = await database.sql`SELECT action, account_id FROM audit_events
      WHERE subject_kind = 'moderation_note' ORDER BY id`;
    expect(events.map(({ action }) => action)).toEqual(['place', 'lift', 'place']);
    expect(new Set(events.map((event) => event.account_id))).toEqual(
      new Set([desk.reviewer.accountId]),
    );
  });

  it('is seen with a judgement that was corrected, in the list of corrections', async () => {
    const first = await says({ effectiveOn: '2017-01-01' });
    const id = await says({ replaces: first, effectiveOn: '2017-01-01', reason: 'Better so.' });
    value(await placeNote(desk.reviewer, note(id, { kind: 'NOTE' })));
    const { corrections } = await listCorrections(desk.country, moment(), 1);
    expect(corrections).toMatchObject([{ id, moderation: { kind: 'NOTE' } }]);
  });

  it('is the reviewers’ of the editorial desk, and never on what the desk says', async () => {
    const id = await says({ effectiveOn: '2018-01-01' });
    const other = await desk.makeViewer('ADMINISTRATOR', desk.voices.society);
    for (const viewer of [desk.editor, other]) {
      expect(codeOf(await placeNote(viewer, note(id)))).toBe('FORBIDDEN');
      expect(await listModerated(viewer, 'X-1')).toBeNull();
      expect(await getModerated(viewer, id)).toBeNull();
    }
    expect(codeOf(await placeNote(desk.reviewer, note(own)))).toBe('NOT_FOUND');
    expect(await getModerated(desk.reviewer, own)).toBeNull();
    await expect(
      database.sql`INSERT INTO moderation_notes (id, assessment_id, kind, reason, placed_by_id)
        VALUES (gen_random_uuid(), ${own}, 'NOTE', 'x', ${desk.reviewer.accountId})`,
    ).rejects.toThrow('forbidden');
    const lines = await listModerated(desk.reviewer, 'x-1');
    expect(lines?.map((line) => line.id)).toContain(id);
    expect(lines?.map((line) => line.id)).not.toContain(own);
  });

  it('is one at a time, and lifted once, whoever comes together', async () => {
    const id = await says({ effectiveOn: '2019-01-01' });
    const placed = await Promise.all([1, 2].map(() => placeNote(desk.reviewer, note(id))));
    expect(placed.map(codeOf).sort()).toEqual(['ALREADY_DECIDED', 'ok']);
    const noteId = await noteIdOf(id);
    const lifted = await Promise.all([1, 2].map(() => liftNote(desk.reviewer, { noteId })));
    expect(lifted.map(codeOf).sort()).toEqual(['ALREADY_DECIDED', 'ok']);
  });

  it('is never rewritten or deleted', async () => {
    await expect(database.ownerSql`UPDATE moderation_notes SET reason = 'x'`).rejects.toThrow(
      'moderation_notes_immutable',
    );
    await expect(database.ownerSql`DELETE FROM moderation_notes`).rejects.toThrow(
      'moderation_notes_immutable',
    );
    await expect(database.sql`UPDATE moderation_notes SET reason = 'x'`).rejects.toThrow(
      'permission denied',
    );
  });
});
