import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeResetLink } from '@/lib/passwords/mutations/make-reset-link';
import { getUsableReset } from '@/lib/passwords/queries';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { getUsableLink } from '../queries';
import type { Viewer } from '../types';
import { changeAccount } from './change-account';
import { changePerson } from './change-person';
import { invitePerson } from './invite-person';

let database: TestDatabase;
let desk: SmallDesk;
let administrator: Viewer;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
});
afterAll(() => database.drop());

it('changes name and e-mail, tells the address before, and keeps both out of the history', async () => {
  const person = await desk.makeViewer('EDITOR', desk.voices.state, 'Mira');
  const { accountId } = person;
  const former = `${accountId}@example.org`;
  const wanted = { accountId, name: 'Мира Әлиева', email: `new-${former}` };
  const stranger = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk, 'Moved');
  const elsewhere = { accountId: stranger.accountId, role: 'ADMINISTRATOR' as const };
  value(await changeAccount(administrator, { ...elsewhere, voiceId: desk.voices.state }));
  expect(codeOf(await changePerson(desk.reviewer, wanted))).toBe('FORBIDDEN');
  // Of the desk once, and not any more.
  expect(codeOf(await changePerson(stranger, wanted))).toBe('FORBIDDEN');
  const state = await desk.makeViewer('ADMINISTRATOR', desk.voices.state);
  const ofDesk = { ...wanted, accountId: desk.editor.accountId };
  expect(codeOf(await changePerson(state, ofDesk))).toBe('NOT_FOUND');
  // Another voice's administrator does not find out whose address has an account.
  const taken = { ...wanted, email: `${desk.editor.accountId}@example.org` };
  for (const email of [taken.email, wanted.email])
    expect(codeOf(await changePerson(state, { ...wanted, email }))).toBe('FORBIDDEN');
  const invitation = {
    role: 'EDITOR' as const,
    voiceId: desk.voices.state,
    language: 'en' as const,
  };
  for (const email of [taken.email, 'nobody@example.org'])
    value(await invitePerson(state, { ...invitation, email }));
  expect(codeOf(await invitePerson(state, { ...invitation, email: former }))).toBe('INVALID');
  expect(await changePerson(administrator, taken)).toMatchObject({
    fieldErrors: { email: { code: 'hasAccount' } },
  });

  const { token } = value(await makeResetLink(administrator, { accountId }));
  value(await changePerson(state, { ...wanted, email: former }));
  value(await changePerson(administrator, wanted));
  const [row] = await database.sql`SELECT name, email FROM accounts WHERE id = ${accountId}`;
  expect(row).toEqual({ name: 'Мира Әлиева', email: `new-${former}` });
  expect(await getUsableReset(token)).toBeNull();
  const [mail] = await database.sql`SELECT body FROM outbox_mails WHERE recipient = ${former}`;
  expect(mail?.body).not.toContain('new-');
  value(await changePerson(state, wanted));
  const events = await database.sql`SELECT action, account_id, before, after FROM audit_events
    WHERE subject_kind = 'account' AND subject_id = ${accountId} AND action <> 'make_reset_link'
    ORDER BY sequence`;
  const by = (viewer: Viewer) => ({ account_id: viewer.accountId, before: null, after: null });
  expect([...events]).toEqual([
    { action: 'change_name', ...by(state) },
    { action: 'change_email', ...by(administrator) },
  ]);
});

it('leaves no link behind that somebody made who no longer manages these people', async () => {
  const person = await desk.makeViewer('EDITOR', desk.voices.desk);
  for (const change of [
    { role: 'EDITOR' as const, voiceId: desk.voices.desk },
    { role: 'ADMINISTRATOR' as const, voiceId: desk.voices.state },
  ]) {
    const leaver = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
    const reset = value(await makeResetLink(leaver, { accountId: person.accountId }));
    const invited = value(
      await invitePerson(leaver, {
        ...{ role: 'ADMINISTRATOR', voiceId: desk.voices.desk, email: '', language: 'en' },
      }),
    );
    expect(await getUsableReset(reset.token)).not.toBeNull();
    value(await changeAccount(administrator, { accountId: leaver.accountId, ...change }));
    expect(await getUsableReset(reset.token)).toBeNull();
    expect(await getUsableLink('INVITATION', invited.token)).toBeNull();
  }
});
