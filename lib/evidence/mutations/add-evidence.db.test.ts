import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { listTimeline } from '@/lib/timeline/queries';
import { getEvidence } from '../queries/get-evidence';
import type { NewEvidence } from '../schema';
import { addEvidence } from './add-evidence';

let database: TestDatabase;
let desk: SmallDesk;
let recommendationId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  recommendationId = await desk.addRecommendation('X-1');
});
afterAll(() => database.drop());

const fact = (other: Partial<NewEvidence> = {}) => ({
  recommendationId,
  newTitle: 'An order',
  newSummary: 'It orders something.',
  newKind: 'LAW' as const,
  newDirection: 'PROGRESS' as const,
  newEarliest: '2015-03-01',
  newLatest: '2015-03-01',
  newWords: '',
  newUrl: '',
  newSource: 'The official gazette',
  newConfidence: 'HIGH' as const,
  ...other,
});
const add = async (other: Partial<NewEvidence> = {}) =>
  value(await addEvidence(desk.editor, fact(other))).evidenceId;
const referenceOf = async (id: string) => {
  const [row] = await database.sql`SELECT reference FROM evidence WHERE id = ${id}`;
  return String(row?.reference);
};

describe('evidence added on the spot', () => {
  it('gets references of its own beyond those that ship, however many add at once', async () => {
    const ids = await Promise.all([add(), add(), add(), add()]);
    const references = await Promise.all(ids.map(referenceOf));
    expect(references.sort()).toEqual(['XX-E1001', 'XX-E1002', 'XX-E1003', 'XX-E1004']);
  });

  it('says what is missing, and in which order days come', async () => {
    const empty = { newTitle: '', newSource: '', newKind: null, newEarliest: '', newLatest: '' };
    expect(await addEvidence(desk.editor, fact(empty))).toMatchObject({
      code: 'INVALID',
      fieldErrors: {
        newTitle: { code: 'required' },
        newSource: { code: 'required' },
        newKind: { code: 'choose' },
        newEarliest: { code: 'required' },
      },
    });
    expect(await addEvidence(desk.editor, fact({ newLatest: '2015-02-01' }))).toMatchObject({
      fieldErrors: { newLatest: { code: 'dateOrder' } },
    });
  });

  it('offers what is known under the same address, unless one insists', async () => {
    const newUrl = 'https://example.org/order';
    const known = await add({ newUrl });
    const again = await addEvidence(desk.editor, fact({ newUrl }));
    expect(again).toMatchObject({ code: 'KNOWN_LINK', detail: { known: [{ id: known }] } });
    const alike = 'http://www.example.org/order/?utm_source=mail#part';
    expect(codeOf(await addEvidence(desk.editor, fact({ newUrl: alike })))).toBe('KNOWN_LINK');
    expect(await add({ newUrl, addAnyway: 'on' })).not.toBe(known);
    // Another voice does not learn of it.
    const other = await desk.makeViewer('EDITOR', desk.voices.state);
    expect(codeOf(await addEvidence(other, fact({ newUrl })))).toBe('ok');
  });

  it('leaves an event that names the account and no address of a person', async () => {
    const id = await add();
    const [event] = await database.sql`SELECT account_id, action, after::text AS after
      FROM audit_events WHERE subject_kind = 'evidence' AND subject_id = ${id}`;
    expect(event).toMatchObject({ account_id: desk.editor.accountId, action: 'create' });
    expect(event?.after).not.toMatch(/@|token|password/);
  });

  it('is seen by readers from the publication of what cites it, and not before', async () => {
    const id = await add({ newTitle: 'Seen in time' });
    const reference = await referenceOf(id);
    const now = { asOf: '2026-11-23', knownAt: null, today: '2026-11-23' };
    const isSeen = async (knownAt: Date | null = null) => {
      const moment = { ...now, knownAt };
      const found = await getEvidence(desk.country, reference, moment);
      const dated = await listTimeline(desk.country, moment);
      expect(dated.some((entry) => entry.reference === reference)).toBe(found !== null);
      return found !== null;
    };
    expect(await isSeen()).toBe(false);
    const before = new Date(await desk.instant());
    await desk.bringOut(desk.write(recommendationId, { evidence: [id] }));
    expect(await isSeen()).toBe(true);
    expect(await isSeen(before)).toBe(false);
  });
});
