import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { limits } from '../limits';
import { getSuggestion } from '../queries/get-suggestion';
import { countSuggestions, listSuggestions } from '../queries/list-suggestions';
import { suggestionForm } from '../schema';
import { decideSuggestion } from './decide-suggestion';
import { purgeSuggestions } from './purge-suggestions';
import { receiveSuggestion } from './receive-suggestion';
import { takeEvidence } from './take-evidence';

let database: TestDatabase;
let desk: SmallDesk;
let recommendationId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  recommendationId = await desk.addRecommendation('X-1');
});
afterAll(() => database.drop());

const numbers = Array.from({ length: 200 }, (_, at) => at + 1);
const next = () => numbers.shift() ?? 0;
const form = (other: object = {}) => ({
  ...suggestionForm.parse({
    country: 'xx',
    about: 'x-1',
    body: `Something happened (${next()}).`,
    form: 'a number',
    contact: 'someone@example.net',
    ...other,
  }),
  locale: 'kk' as const,
});
const rows = () => database.sql`SELECT * FROM suggestions ORDER BY received_at DESC, id DESC`;
const last = async () => (await rows())[0] ?? {};
/** Sends from an address of its own, unless one is given; the id of the row. */
const send = async (other: object = {}, address = `192.0.2.${next()}`) => {
  value(await receiveSuggestion(form(other), address));
  return String((await last()).id);
};

describe('what a reader sends', () => {
  it('is kept without anything that tells who sent it', async () => {
    const id = await send({ direction: 'REGRESS', happenedWords: 'in spring' }, '203.0.113.7');
    expect(await last()).toMatchObject({
      kind: 'EVIDENCE',
      state: 'NEW',
      recommendation_id: recommendationId,
      evidence_id: null,
      locale: 'kk',
      contact: 'someone@example.net',
      direction: 'REGRESS',
    });
    const [dump] = await database.ownerSql`
      SELECT (SELECT json_agg(t)::text FROM suggestion_tries t)
        || (SELECT json_agg(s)::text FROM suggestions s)
        || (SELECT json_agg(e)::text FROM audit_events e) AS text`;
    expect(dump?.text).not.toContain('203.0.113');
    const [event] = await database.sql`SELECT account_id, action, after::text AS after
      FROM audit_events WHERE subject_kind = 'suggestion' AND subject_id = ${id}`;
    expect(event).toMatchObject({ account_id: null, action: 'receive' });
    expect(event?.after).not.toMatch(/someone|happened|spring/);
  });

  it('is one row however often the same form is sent, at once or later', async () => {
    const same = form();
    const count = async () => (await rows()).length;
    const before = await count();
    await Promise.all([1, 2, 3].map(() => receiveSuggestion(same, '192.0.2.200')));
    value(await receiveSuggestion(same, '192.0.2.201'));
    expect(await count()).toBe(before + 1);
  });

  it('may be about evidence that readers see, about the record, and about nothing else', async () => {
    await send({ about: 'XX-E01' });
    expect(await last()).toMatchObject({ recommendation_id: null, evidence_id: desk.evidence });
    await send({ about: '' });
    expect(await last()).toMatchObject({ recommendation_id: null, evidence_id: null });
    expect(await receiveSuggestion(form({ about: 'X-99' }), null)).toMatchObject({
      code: 'INVALID',
      fieldErrors: { about: { code: 'unknown' } },
    });
    expect(codeOf(await receiveSuggestion(form({ country: 'zz' }), null))).toBe('NOT_FOUND');
  });

  it('goes to the bin when the hidden field is filled in, and can be taken out again', async () => {
    const id = await send({ homepage: 'https://example.net' });
    expect(await last()).toMatchObject({ state: 'SPAM', contact: null, decided_by_id: null });
    value(await decideSuggestion(desk.editor, { id, decision: 'reopen', reason: '' }));
    expect(await getSuggestion(desk.editor, id)).toMatchObject({ state: 'NEW', decidedAt: null });
  });
});

describe('the throttle', () => {
  it('takes so many of one network and no more, and others all the same', async () => {
    const codes: string[] = [];
    for (let sent = 0; sent <= limits.perHour; sent += 1) {
      codes.push(codeOf(await receiveSuggestion(form(), '198.51.100.1')));
    }
    expect(codes.filter((code) => code === 'ok')).toHaveLength(limits.perHour);
    expect(codes.at(-1)).toBe('THROTTLED');
    expect(codeOf(await receiveSuggestion(form(), '198.51.100.2'))).toBe('ok');
  });

  it('has a key for today only: the day before leaves nothing', async () => {
    await database.sql`DELETE FROM suggestion_keys`;
    await database.sql`INSERT INTO suggestion_keys (day, key)
      VALUES ((now() AT TIME ZONE 'UTC')::date - 1, '\\x01')`;
    await database.sql`INSERT INTO suggestion_tries (id, subject, at)
      VALUES (gen_random_uuid(), '\\x02', now() - interval '25 hours')`;
    await database.sql`INSERT INTO subscription_tries (id, trier, at)
      VALUES (gen_random_uuid(), '\\x02', now() - interval '25 hours')`;
    await send();
    const keys = await database.sql`SELECT day = (now() AT TIME ZONE 'UTC')::date AS today,
      length(key) AS length FROM suggestion_keys`;
    expect([...keys]).toEqual([{ today: true, length: 32 }]);
    const old = await database.sql`SELECT 1 FROM suggestion_tries WHERE subject = '\\x02'
      UNION ALL SELECT 1 FROM subscription_tries WHERE trier = '\\x02'`;
    expect(old).toHaveLength(0);
  });

  it('keeps its tables out of the log from which databases are restored', async () => {
    const found = await database.ownerSql`SELECT relname FROM pg_class
      WHERE relpersistence = 'u' AND relkind = 'r' ORDER BY 1`;
    expect(found.map(({ relname }) => relname)).toEqual([
      'subscription_tries',
      'suggestion_keys',
      'suggestion_tries',
    ]);
  });
});

describe('the queue', () => {
  it('is seen by the editorial desk and by no other voice', async () => {
    const id = await send();
    const other = await desk.makeViewer('ADMINISTRATOR', desk.voices.state);
    expect(await listSuggestions(other, 'NEW', 1)).toBeNull();
    expect(await countSuggestions(other)).toBeNull();
    expect(await getSuggestion(other, id)).toBeNull();
    const decision = { id, decision: 'spam' as const, reason: '' };
    expect(codeOf(await decideSuggestion(other, decision))).toBe('FORBIDDEN');
    expect(codeOf(await takeEvidence(other, taken(id)))).toBe('FORBIDDEN');
    const counts = await countSuggestions(desk.editor);
    expect(counts?.NEW).toBe((await listSuggestions(desk.editor, 'NEW', 1))?.length);
    expect(counts?.oldestNewAt).not.toBeNull();
  });

  it('declines with a reason, once, and forgets the contact', async () => {
    const id = await send();
    const decide = (reason: string) =>
      decideSuggestion(desk.editor, { id, decision: 'decline', reason });
    expect(await decide('')).toMatchObject({ fieldErrors: { reason: { code: 'required' } } });
    const codes = await Promise.all([decide('Not a fact.'), decide('Not a fact.')]);
    expect(codes.map(codeOf).sort()).toEqual(['ALREADY_DECIDED', 'ok']);
    expect(await last()).toMatchObject({ state: 'DECLINED', contact: null, reason: 'Not a fact.' });
    const [event] = await database.sql`SELECT account_id, before::text || after::text AS text
      FROM audit_events WHERE subject_id = ${id} AND action = 'decline'`;
    expect(event?.account_id).toBe(desk.editor.accountId);
    expect(event?.text).not.toContain('someone');
  });

  it('cannot keep a contact after the decision, whatever writes', async () => {
    const id = await send();
    await expect(
      database.sql`UPDATE suggestions SET state = 'SPAM', decided_at = now() WHERE id = ${id}`,
    ).rejects.toThrow('suggestions_contact_check');
  });
});

const taken = (id: string, other: object = {}) => ({
  id,
  recommendation: 'X-1',
  known: null,
  newTitle: 'A ruling',
  newSummary: 'A court ruled.',
  newKind: 'COURT_RULING' as const,
  newDirection: 'PROGRESS' as const,
  newEarliest: '2024-03-03',
  newLatest: '2024-03-03',
  newWords: '',
  newUrl: '',
  newSource: 'The court',
  newConfidence: 'MEDIUM' as const,
  ...other,
});

describe('a suggestion taken as evidence', () => {
  it('becomes a piece of evidence and a draft that cites it, all at once', async () => {
    const id = await send();
    const { draftId, reference } = value(await takeEvidence(desk.editor, taken(id)));
    expect(reference).toBe('X-1');
    const [draft] = await database.sql`
      SELECT d.state, d.author_id, d.voice_id, d.recommendation_id, e.title, e.created_by_id
      FROM assessment_drafts d JOIN draft_evidence de ON de.draft_id = d.id
      JOIN evidence e ON e.id = de.evidence_id WHERE d.id = ${draftId}`;
    expect(draft).toEqual({
      state: 'DRAFT',
      author_id: desk.editor.accountId,
      voice_id: desk.voices.desk,
      recommendation_id: recommendationId,
      title: 'A ruling',
      created_by_id: desk.editor.accountId,
    });
    expect(await getSuggestion(desk.editor, id)).toMatchObject({
      state: 'ACCEPTED',
      contact: null,
      draft: { id: draftId, reference: 'X-1' },
    });
    const kinds = await database.sql`SELECT subject_kind, action FROM audit_events
      WHERE account_id = ${desk.editor.accountId} ORDER BY id DESC LIMIT 3`;
    expect(kinds.map(({ subject_kind }) => subject_kind).sort()).toEqual([
      'assessment_draft',
      'evidence',
      'suggestion',
    ]);
    // A second one leaves no second piece behind.
    const count = async () =>
      (await database.sql`SELECT 1 FROM evidence WHERE title = 'A ruling'`).length;
    expect(codeOf(await takeEvidence(desk.reviewer, taken(id)))).toBe('ALREADY_DECIDED');
    expect(await count()).toBe(1);
  });

  it('offers what is known under its address, which can be cited instead', async () => {
    const newUrl = 'https://example.org/ruling';
    value(await takeEvidence(desk.editor, taken(await send(), { newUrl })));
    const id = await send();
    const again = await takeEvidence(desk.editor, taken(id, { newUrl }));
    expect(codeOf(again)).toBe('KNOWN_LINK');
    const known = again.ok ? null : again.detail?.known[0]?.id;
    expect(codeOf(await takeEvidence(desk.editor, taken(id, { newUrl, known })))).toBe('ok');
    expect((await database.sql`SELECT 1 FROM evidence WHERE url = ${newUrl}`).length).toBe(1);
  });

  it('needs a recommendation of the same country', async () => {
    const outcome = await takeEvidence(desk.editor, taken(await send(), { recommendation: 'Y' }));
    expect(outcome).toMatchObject({ fieldErrors: { recommendation: { code: 'unknown' } } });
  });
});

describe('what need not be kept', () => {
  it('is deleted in time: contacts that waited too long, texts that were put away', async () => {
    const waiting = await send();
    const spam = await send();
    const fresh = await send();
    const accepted = await send();
    value(await decideSuggestion(desk.editor, { id: spam, decision: 'spam', reason: '' }));
    value(await decideSuggestion(desk.editor, { id: accepted, decision: 'accept', reason: '' }));
    await database.ownerSql`UPDATE suggestions SET received_at = now() - interval '91 days',
      decided_at = decided_at - interval '91 days' WHERE id <> ${fresh}`;
    const purged = await purgeSuggestions();
    expect(purged.contacts).toBeGreaterThan(0);
    const find = async (id: string) =>
      (await database.sql`SELECT body <> '' AS text, contact FROM suggestions WHERE id = ${id}`)[0];
    expect(await find(waiting)).toEqual({ text: true, contact: null });
    expect(await find(spam)).toEqual({ text: false, contact: null });
    expect(await find(fresh)).toEqual({ text: true, contact: 'someone@example.net' });
    expect(await find(accepted)).toEqual({ text: true, contact: null });
    const [event] = await database.sql`SELECT account_id, action FROM audit_events
      WHERE subject_id = ${spam} ORDER BY sequence DESC LIMIT 1`;
    expect(event).toEqual({ account_id: null, action: 'forget_text' });
    expect(await purgeSuggestions()).toEqual({ contacts: 0, texts: 0 });
  });
});

describe('what waits', () => {
  const toldOf = (id: string) => database.sql`SELECT n.read_at, v.kind FROM notices n
    JOIN accounts a ON a.id = n.account_id JOIN voices v ON v.id = a.voice_id
    WHERE n.kind = 'SUGGESTED' AND n.subject_id = ${id}`;

  it('is told to everybody of the desk, once, until somebody decides', async () => {
    await desk.makeViewer('REVIEWER', desk.voices.state);
    const sent = form({});
    value(await receiveSuggestion(sent, `192.0.2.${next()}`));
    value(await receiveSuggestion(sent, `192.0.2.${next()}`));
    const id = String((await last()).id);
    const told = await toldOf(id);
    expect(told.length).toBeGreaterThan(1);
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['EDITORIAL_DESK']));
    const decide = (decision: 'spam' | 'reopen') =>
      decideSuggestion(desk.editor, { id, decision, reason: '' });
    value(await decide('spam'));
    expect((await toldOf(id)).every(({ read_at }) => read_at !== null)).toBe(true);
    value(await decide('reopen'));
    expect(await toldOf(id)).toHaveLength(told.length);
  });

  it('is nothing when the form was a trap that somebody fell into', async () => {
    const id = await send({ homepage: 'https://example.net' });
    expect(await toldOf(id)).toHaveLength(0);
  });
});
