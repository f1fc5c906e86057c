import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as getDraftRoute } from '@/app/api/v1/[country]/drafts/[draft]/route';
import { POST } from '@/app/api/v1/[country]/recommendations/[reference]/assessments/route';
import type { Viewer } from '@/lib/accounts/types';
import { ProblemDocument } from '@/lib/api/resources';
import { writingLimit } from '@/lib/api/throttle';
import { Draft } from '@/lib/api/writing';
import { hashPassword } from '@/lib/auth/password';
import { provideSettings } from '@/lib/env';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { createToken } from './mutations/create-token';
import { endToken } from './mutations/end-tokens';
import { findTokenHolder } from './queries/find-holder';
import { listTokens } from './queries/list-tokens';
import type { TokenScope } from './types';

const password = 'garden lantern under seven';
let database: TestDatabase;
let desk: SmallDesk;
let member: Viewer;
beforeAll(async () => {
  database = await createTestDatabase();
  provideSettings({ databaseUrl: database.url, authSecret: 'only-for-tests-only-for-tests-only' });
  desk = await createSmallDesk(database.sql);
  member = await desk.makeViewer('EDITOR', desk.voices.state, 'Stella');
  await database.sql`UPDATE accounts SET password_hash = ${await hashPassword(password)}`;
});
afterAll(() => database.drop());

const form = (other: object = {}) => ({
  name: 'Our registry',
  scope: ['DRAFTS_WRITE', 'READ'] as TokenScope[],
  days: '30' as const,
  currentPassword: password,
  code: '',
  ...other,
});
const make = async (by: Viewer, other: object = {}) => value(await createToken(by, form(other)));
const idOf = async (by: Viewer) => (await listTokens(by, by.accountId))?.[0]?.id ?? '';

const body = (other: object = {}) => ({
  status: 'IN_PROGRESS',
  effectiveOn: '2016-01-01',
  verifiedOn: '2016-02-01',
  reason: 'A law was passed.',
  confidence: 'HIGH',
  evidence: ['XX-E01'],
  ...other,
});

async function send(
  token: string,
  { reference = 'X-1', key = randomUUID() as string, given = body() as unknown, raw = '' } = {},
) {
  const request = new Request('http://localhost/api/v1/x', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': '10.9.9.9',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(key && { 'idempotency-key': key }),
    },
    body: raw || JSON.stringify(given),
  });
  const params = Promise.resolve({ country: 'xx', reference });
  const answer = await POST(request, { params });
  return { answer, status: answer.status, said: await answer.json() };
}

describe('a token', () => {
  it('is shown once, kept as a hash, and found again by what it is', async () => {
    const text = await make(member);
    expect(text).toMatch(/^qadam_[\w-]{43}$/);
    const kept = JSON.stringify(await database.sql`SELECT * FROM personal_tokens`);
    expect(kept).not.toContain(text);
    const events =
      await database.sql`SELECT action, after FROM audit_events WHERE subject_kind = 'personal_token'`;
    expect(events.map(({ action }) => action)).toEqual(['create']);
    expect(JSON.stringify(events)).not.toContain(text.slice(6));
    expect(await findTokenHolder(text)).toMatchObject({
      viewer: { accountId: member.accountId, role: 'EDITOR', voice: { id: desk.voices.state } },
      scopes: ['DRAFTS_WRITE', 'READ'],
    });
    expect((await listTokens(member, member.accountId))?.[0]?.lastUsedAt).not.toBeNull();
    for (const wrong of [text.slice(0, -1), `${text}x`, 'qadam_', text.toLowerCase(), ''])
      expect(await findTokenHolder(wrong)).toBeNull();
  });

  it('is made by who proves to be there, and seen and taken back by the right people', async () => {
    const wrong = await createToken(member, form({ currentPassword: 'another garden lantern' }));
    expect(wrong).toMatchObject({ code: 'INVALID', fieldErrors: { currentPassword: {} } });
    const provided = await desk.makeViewer('EDITOR', desk.voices.state, 'Without a password');
    expect(codeOf(await createToken(provided, form()))).toBe('SECOND_FACTOR_NEEDED');
    const text = await make(member);
    const tokenId = await idOf(member);
    const own = await desk.makeViewer('ADMINISTRATOR', desk.voices.state, 'Ada');
    const ofDesk = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk, 'Dana');
    const other = await desk.makeViewer('ADMINISTRATOR', desk.voices.society, 'Olga');
    for (const stranger of [desk.editor, desk.reviewer, other]) {
      expect(await listTokens(stranger, member.accountId)).toBeNull();
      expect(codeOf(await endToken(stranger, { tokenId }))).toBe('NOT_FOUND');
    }
    for (const one of [own, ofDesk])
      expect(await listTokens(one, member.accountId)).not.toHaveLength(0);
    expect(await findTokenHolder(text)).not.toBeNull();
    value(await endToken(own, { tokenId }));
    expect(await findTokenHolder(text)).toBeNull();
    expect(codeOf(await endToken(member, { tokenId }))).toBe('NOT_FOUND');
    const [event] = await database.sql`SELECT account_id, after FROM audit_events
      WHERE subject_id = ${tokenId} AND action = 'end'`;
    expect(event).toMatchObject({
      account_id: own.accountId,
      after: { endReason: 'ENDED_BY_ADMINISTRATOR' },
    });
  });

  it('ends with its time, and with what ends sessions for good', async () => {
    const { sql, ownerSql } = database;
    const text = await make(member);
    const works = async () => (await findTokenHolder(text)) !== null;
    await ownerSql`UPDATE personal_tokens SET expires_at = created_at + interval '1 ms' WHERE id = ${await idOf(member)}`;
    expect(await works()).toBe(false);
    const fresh = await make(member);
    // A role that needs a second factor: until there is one, nothing is let in.
    await sql`UPDATE settings SET second_factor_roles = '{EDITOR}'`;
    expect(await findTokenHolder(fresh)).toBeNull();
    await sql`UPDATE settings SET second_factor_roles = '{}'`;
    expect(await findTokenHolder(fresh)).not.toBeNull();
    const { transact } = await import('@/lib/forms/transact');
    const { endSessions } = await import('@/lib/sessions/mutations/end-sessions');
    for (const reason of [
      'PASSWORD_CHANGED',
      'ACCOUNT_DISABLED',
      'SECOND_FACTOR_CHANGED',
    ] as const) {
      const one = await make(member);
      await transact((tx) => endSessions(tx, member.accountId, reason, { by: null }));
      expect(await findTokenHolder(one), reason).toBeNull();
    }
    const kept = await make(member);
    await transact((tx) => endSessions(tx, member.accountId, 'SIGNED_OUT', { by: null }));
    expect(await findTokenHolder(kept)).not.toBeNull();
  });

  it('goes with its person', async () => {
    const leaver = await desk.makeViewer('EDITOR', desk.voices.state, 'Leaver');
    await database.sql`UPDATE accounts SET password_hash = ${await hashPassword(password)} WHERE id = ${leaver.accountId}`;
    const text = await make(leaver);
    await database.sql`UPDATE accounts SET email = NULL, name = NULL, password_hash = NULL, disabled_at = now(),
      anonymised_at = now() WHERE id = ${leaver.accountId}`;
    expect(await findTokenHolder(text)).toBeNull();
    expect(
      await database.sql`SELECT 1 FROM personal_tokens WHERE account_id = ${leaver.accountId}`,
    ).toEqual([]);
  });
});

describe('a program with a token', () => {
  it('writes a draft in the voice of its owner, once for each key, and follows it', async () => {
    await desk.addRecommendation('X-1');
    const token = await make(member);
    const key = 'request-1';
    const first = await send(token, { key });
    expect(first.status, JSON.stringify(first.said)).toBe(201);
    const draft = Draft.parse(first.said);
    expect(draft).toMatchObject({ reference: 'X-1', country: 'xx', state: 'DRAFT', version: 1 });
    const [row] =
      await database.sql`SELECT voice_id, author_id, authorship, status::text, reason FROM assessment_drafts
      WHERE id = ${draft.id}`;
    expect(row).toEqual({
      voice_id: desk.voices.state,
      author_id: member.accountId,
      authorship: 'SIGNED',
      status: 'IN_PROGRESS',
      reason: 'A law was passed.',
    });
    // The same again, also at once, and after somebody went on with it.
    const again = await Promise.all([send(token, { key }), send(token, { key })]);
    expect(again.map(({ status, said }) => [status, said.id])).toEqual([
      [200, draft.id],
      [200, draft.id],
    ]);
    await database.sql`UPDATE assessment_drafts SET reason = 'Otherwise.', version = 2 WHERE id = ${draft.id}`;
    expect((await send(token, { key })).said).toMatchObject({ id: draft.id, version: 2 });
    const other = await send(token, { key, given: body({ reason: 'Something else.' }) });
    expect([other.status, other.said.type]).toEqual([409, expect.stringMatching(/#conflict$/)]);
    const twice = await Promise.all([1, 2, 3].map(() => send(token, { key: 'request-2' })));
    expect(new Set(twice.map(({ said }) => said.id)).size).toBe(1);
    const uses = await database.sql`SELECT 1 FROM audit_events
      WHERE subject_kind = 'personal_token' AND action = 'use'`;
    expect(uses).toHaveLength(2);
    const follow = (text: string, id = draft.id) =>
      getDraftRoute(
        new Request('http://localhost/api/v1/drafts', {
          headers: { authorization: `Bearer ${text}`, 'x-forwarded-for': '10.9.9.8' },
        }),
        { params: Promise.resolve({ country: 'xx', draft: id }) },
      );
    expect(Draft.parse(await (await follow(token)).json()).version).toBe(2);
    expect((await follow(await make(desk.editor))).status).toBe(404);
    expect((await follow(await make(member, { scope: ['DRAFTS_WRITE'] }))).status).toBe(403);
    expect((await follow(token, 'nothing')).status).toBe(404);
  });

  it('is told what is wrong, field by field, and nothing is written', async () => {
    const token = await make(member);
    const before = await database.sql`SELECT 1 FROM assessment_drafts`;
    const problem = async (sent: Parameters<typeof send>[1], status: number, part: string) => {
      const { status: got, said, answer } = await send(token, sent);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect([got, JSON.stringify(ProblemDocument.parse(said))]).toEqual([
        status,
        expect.stringContaining(part),
      ]);
    };
    await problem({ given: body({ status: 'DONE' }) }, 422, 'status');
    await problem({ given: body({ effectiveOn: '2016-02-31' }) }, 422, 'effectiveOn');
    await problem({ given: body({ evidence: ['XX-E99'] }) }, 422, 'there is no XX-E99');
    await problem({ given: body({ voice: 'editorial_desk' }) }, 422, 'is not known');
    await problem({ given: body({ reason: 'x'.repeat(9000) }) }, 422, 'reason');
    await problem({ raw: '{' }, 422, 'no JSON');
    await problem({ raw: JSON.stringify(body({ reason: 'x'.repeat(70_000) })) }, 422, 'At most');
    await problem({ key: '' }, 422, 'Idempotency-Key');
    await problem({ reference: 'X-9' }, 404, 'recommendation');
    expect(await database.sql`SELECT 1 FROM assessment_drafts`).toHaveLength(before.length);
    // Half filled, as the form lets it be.
    expect((await send(token, { given: { reason: 'Begun.' } })).status).toBe(201);
  });

  it('needs a token that works and is for this; a cookie is no token', async () => {
    const none = await send('');
    expect([none.status, none.said.type]).toEqual([401, expect.stringMatching(/#unauthorized$/)]);
    expect(none.answer.headers.get('www-authenticate')).toContain('Bearer');
    const reader = await make(member, { scope: ['READ'] });
    expect((await send(reader)).status).toBe(403);
    await database.sql`UPDATE accounts SET disabled_at = now() WHERE id = ${member.accountId}`;
    const text = await send(reader);
    expect(text.status).toBe(401);
    await database.sql`UPDATE accounts SET disabled_at = NULL WHERE id = ${member.accountId}`;
  });

  it('may write so many drafts a minute', async () => {
    const token = await make(member);
    const statuses = [];
    for (let sent = 0; sent <= writingLimit.requests; sent += 1)
      statuses.push((await send(token, { raw: '{' })).status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(writingLimit.requests);
    expect(statuses.at(-1)).toBe(429);
  });
});
