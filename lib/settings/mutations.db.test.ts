import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { changeSettings } from './mutations';

let database: TestDatabase;
let desk: SmallDesk;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
});
afterAll(() => database.drop());

const wanted = {
  isSelfPublishingAllowed: true,
  staleAfterDays: 30,
  suggestionKeptDays: 60,
  escalateAfterDays: 5,
};

it('lets nobody but an administrator decide for the installation', async () => {
  expect(codeOf(await changeSettings(desk.editor, wanted))).toBe('FORBIDDEN');
  expect(codeOf(await changeSettings(desk.reviewer, wanted))).toBe('FORBIDDEN');
  const rows = await database.sql`SELECT 1 FROM audit_events WHERE subject_kind = 'settings'`;
  expect(rows).toHaveLength(0);
});

it('keeps what was decided, and by whom', async () => {
  const administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
  value(await changeSettings(administrator, wanted));
  const [row] =
    await database.sql`SELECT is_self_publishing_allowed, stale_after_days FROM settings`;
  expect(row).toEqual({ is_self_publishing_allowed: true, stale_after_days: 30 });
  const [event] = await database.sql`SELECT account_id, before, after FROM audit_events
    WHERE subject_kind = 'settings'`;
  expect(event).toMatchObject({
    account_id: administrator.accountId,
    before: { isSelfPublishingAllowed: false, staleAfterDays: 180 },
    after: wanted,
  });
});
