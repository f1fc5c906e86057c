import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadRecord } from '@/lib/record/load';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createRecordCopy, type RecordCopy } from '@/lib/testing/record-copy';

/** Words that must be nowhere once they are withheld. */
const secret = 'Names a person who could be hurt.';

let database: TestDatabase;
let copy: RecordCopy;
let administrator: string;
beforeEach(async () => {
  database = await createTestDatabase({ record: true });
  copy = await createRecordCopy();
  administrator = randomUUID();
  await database.sql`INSERT INTO accounts (id, email, name, role, voice_id)
    SELECT ${administrator}, 'a@example.org', 'A', 'ADMINISTRATOR', id
    FROM voices WHERE kind = 'EDITORIAL_DESK'`;
});
afterEach(async () => {
  await database.drop();
  await copy.remove();
});

const withhold = (kind: string, subject: string, field: string, account = administrator) =>
  database.sql`SELECT withhold_text(${kind}, ${subject}, ${field}, 'SAFETY', ${account})`;

/** Every table and column of the database in which the secret still is. */
async function placesOfSecret(): Promise<string[]> {
  const tables = await database.ownerSql`
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await database.ownerSql`
      SELECT count(*)::int AS count FROM ${database.ownerSql(name)} t WHERE t::text LIKE ${`%${secret}%`}`;
    if (row?.count > 0) found.push(String(name));
  }
  return found;
}

const brokenLinks = () => database.sql`SELECT * FROM broken_audit_links()`;

describe('a withheld text of a judgement', () => {
  let subject: string;
  beforeEach(async () => {
    copy.change('assessments', ({ assessments }) => {
      const [entry] = assessments;
      const step = entry?.steps.at(-1);
      if (step) step.reason = secret;
    });
    await loadRecord(database.prisma, copy.folder);
    const [row] = await database.sql`
      SELECT id, recommendation_id, voice_id FROM assessments WHERE reason = ${secret}`;
    subject = row?.id;
    // A draft of a correction that began with the published words, and its history.
    const draft = randomUUID();
    await database.sql`INSERT INTO assessment_drafts (id, recommendation_id, voice_id, author_id, reason, updated_at)
      VALUES (${draft}, ${row?.recommendation_id}, ${row?.voice_id}, ${administrator}, ${`${secret} More.`}, now())`;
    await database.sql`INSERT INTO audit_events (subject_kind, subject_id, account_id, action, after)
      VALUES ('assessment_draft', ${draft}, ${administrator}, 'create', ${database.sql.json({ reason: secret })})`;
    await database.sql`INSERT INTO translations (id, subject_kind, subject_id, field, locale, text, state, source_hash, updated_at)
      VALUES (gen_random_uuid(), 'assessment', ${subject}, 'reason', 'ru', ${secret}, 'REVIEWED', sha256(''), now())`;
  });

  it('leaves every place; its digest, a marker and an event remain; the chains are whole', async () => {
    expect(await placesOfSecret()).toEqual([
      'assessment_drafts',
      'assessments',
      'audit_events',
      'shipped_rows',
      'translations',
    ]);
    await withhold('assessment', subject, 'reason');
    expect(await placesOfSecret()).toEqual([]);
    expect(await brokenLinks()).toEqual([]);
    const [row] = await database.sql`
      SELECT a.reason, encode(w.sha256, 'hex') AS hash, encode(sha256(${secret}::text::bytea), 'hex') AS expected,
        w.field, w.reason AS category, e.action, e.account_id, e.after
      FROM assessments a JOIN withholdings w ON w.subject_id = a.id
      JOIN audit_events e ON e.subject_id = a.id AND e.action = 'withhold' WHERE a.id = ${subject}`;
    expect(row).toMatchObject({
      reason: expect.stringMatching(/^\[withheld: SAFETY \d{4}-\d\d-\d\d\]$/),
      field: 'reason',
      category: 'SAFETY',
      account_id: administrator,
      after: { field: 'reason', category: 'SAFETY' },
    });
    expect(row?.hash).toBe(row?.expected);
  });

  it('does not come back with the files, nor with a correction of something else', async () => {
    await withhold('assessment', subject, 'reason');
    copy.append('sources', '# read again\n');
    const [again] = (await loadRecord(database.prisma, copy.folder)).records;
    expect(again?.assessments).toMatchObject({ published: 0, corrected: 0, kept: [] });
    copy.change('assessments', ({ assessments }) => {
      const step = assessments[0]?.steps.at(-1);
      if (step) step.confidence = 'LOW_MEDIUM';
    });
    const [changed] = (await loadRecord(database.prisma, copy.folder)).records;
    expect(changed?.assessments).toMatchObject({ corrected: 1 });
    expect(await placesOfSecret()).toEqual([]);
    const [correction] = await database.sql`
      SELECT reason, confidence FROM assessments WHERE replaces_id = ${subject}`;
    expect(correction).toEqual({ reason: '[withheld]', confidence: 'LOW_MEDIUM' });
  });

  it('goes from its corrections, too', async () => {
    copy.change('assessments', ({ assessments }) => {
      const step = assessments[0]?.steps.at(-1);
      if (step) step.confidence = 'LOW_MEDIUM';
    });
    await loadRecord(database.prisma, copy.folder);
    await withhold('assessment', subject, 'reason');
    expect(await placesOfSecret()).toEqual([]);
    expect(await brokenLinks()).toEqual([]);
  });
});

describe('a withheld text of evidence', () => {
  it('leaves every place and does not come back with the files', async () => {
    copy.change('evidence', ({ evidence }) => {
      if (evidence[0]) evidence[0].summary = secret;
    });
    await loadRecord(database.prisma, copy.folder);
    const [row] = await database.sql`SELECT id FROM evidence WHERE summary = ${secret}`;
    expect(await placesOfSecret()).toEqual(['audit_events', 'evidence', 'shipped_rows']);
    await withhold('evidence', row?.id, 'summary');
    expect(await placesOfSecret()).toEqual([]);
    copy.change('evidence', ({ evidence }) => {
      if (evidence[0]) evidence[0].title = 'Another title';
    });
    const [again] = (await loadRecord(database.prisma, copy.folder)).records;
    expect(again?.kinds.evidence).toMatchObject({ updated: 1, kept: [] });
    expect(await placesOfSecret()).toEqual([]);
    expect(await brokenLinks()).toEqual([]);
  });
});

describe('a withheld text of a recommendation', () => {
  it('is not found by search any more', async () => {
    const [row] = await database.sql`
      SELECT id, summary FROM recommendations WHERE reference = 'UNSR-2014-e'`;
    const found = async () => {
      const rows = await database.sql`SELECT recommendation_id FROM recommendation_search
        WHERE words @@ phraseto_tsquery('english', ${row?.summary}) AND recommendation_id = ${row?.id}`;
      return rows.length;
    };
    expect(await found()).toBe(1);
    await withhold('recommendation', row?.id, 'summary');
    expect(await found()).toBe(0);
  });
});

describe('withholding', () => {
  it('is for administrators, for texts that are there, and for nothing else', async () => {
    const [row] = await database.sql`SELECT id FROM assessments LIMIT 1`;
    const [desk] = await database.sql`SELECT voice_id AS id FROM accounts LIMIT 1`;
    const editor = randomUUID();
    await database.sql`INSERT INTO accounts (id, email, name, role, voice_id)
      VALUES (${editor}, 'e@example.org', 'E', 'EDITOR', ${desk?.id})`;
    await expect(withhold('assessment', row?.id, 'reason', editor)).rejects.toThrow('forbidden');
    await expect(withhold('assessment', row?.id, 'status')).rejects.toThrow('not_withholdable');
    await expect(withhold('account', editor, 'name')).rejects.toThrow('not_withholdable');
    await expect(withhold('assessment', randomUUID(), 'reason')).rejects.toThrow('not_found');
    await withhold('assessment', row?.id, 'reason');
    await expect(withhold('assessment', row?.id, 'reason')).rejects.toThrow('not_found');
    await database.sql`UPDATE accounts SET disabled_at = now() WHERE id = ${administrator}`;
    await expect(withhold('assessment', row?.id, 'reason')).rejects.toThrow('forbidden');
  });
});
