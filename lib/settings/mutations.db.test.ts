import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { settingsTexts } from './merge';
import { changeSettings } from './mutations';
import { seenSettings } from './schema';

let database: TestDatabase;
let desk: SmallDesk;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
});
afterAll(() => database.drop());

const wanted = {
  title: 'Steps',
  defaultCountryCode: 'zz',
  languages: ['en' as const, 'ru' as const],
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

it('keeps what was decided, and by whom; two at once lose nothing', async () => {
  const [country] = await database.sql`SELECT code FROM countries`;
  const ours = { ...wanted, defaultCountryCode: String(country?.code) };
  const administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk, 'Ada');
  expect(await changeSettings(administrator, wanted)).toMatchObject({
    fieldErrors: { defaultCountryCode: { code: 'choose' } },
  });
  value(await changeSettings(administrator, ours));
  const [row] = await database.sql`SELECT title, is_self_publishing_allowed, stale_after_days
    FROM settings`;
  expect(row).toEqual({ title: 'Steps', is_self_publishing_allowed: true, stale_after_days: 30 });
  const [event] = await database.sql`SELECT account_id, before, after FROM audit_events
    WHERE subject_kind = 'settings'`;
  expect(event).toMatchObject({
    account_id: administrator.accountId,
    before: { title: 'Qadam', isSelfPublishingAllowed: false, staleAfterDays: 180 },
    after: ours,
  });

  // Somebody who began before that: what Ada changed stays, except where both did.
  const other = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk, 'Berik');
  const seen = { ...settingsTexts(ours), title: 'Qadam', staleAfterDays: '180' };
  const theirs = { ...ours, title: 'Qadam', staleAfterDays: 90 };
  const refusal = await changeSettings(other, theirs, seen);
  expect(refusal).toMatchObject({
    code: 'CONFLICT',
    detail: { theirs: { staleAfterDays: '30' }, byName: 'Ada' },
  });
  if (refusal.ok || !refusal.detail) throw new Error('there is a conflict');
  value(await changeSettings(other, theirs, seenSettings.parse(refusal.detail).seen));
  const [after] = await database.sql`SELECT title, stale_after_days FROM settings`;
  expect(after).toEqual({ title: 'Steps', stale_after_days: 90 });
});
