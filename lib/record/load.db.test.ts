import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createRecordCopy, type RecordCopy } from '@/lib/testing/record-copy';
import { loadRecord } from './load';

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

const load = async () => {
  const [summary] = (await loadRecord(database.prisma, copy.folder)).records;
  if (!summary) throw new Error('no record was found');
  return summary;
};

/** How often each kind of row changed: everything that an idle load must leave alone. */
async function fingerprint(): Promise<unknown> {
  return database.sql`
    SELECT (SELECT count(*)::int FROM audit_events) AS events,
           (SELECT count(*)::int FROM assessments) AS assessments,
           (SELECT max(loaded_at)::text FROM shipped_rows WHERE subject_kind <> 'record') AS loaded,
           (SELECT sum(version)::int FROM recommendations) AS versions`;
}

const eventsOf = (id: string) => database.sql`
  SELECT action, account_id, before, after FROM audit_events
  WHERE subject_id = ${id} ORDER BY sequence DESC LIMIT 1`;

describe('a load of what was loaded before', () => {
  it('is skipped when the files are the same', async () => {
    const before = await fingerprint();
    expect(await load()).toMatchObject({ isSkipped: true, kinds: {} });
    expect(await fingerprint()).toEqual(before);
  });

  it('changes nothing when only a comment in a file changed', async () => {
    const before = await fingerprint();
    copy.append('sources', '# read again\n');
    const summary = await load();
    expect(summary.isSkipped).toBe(false);
    for (const kind of Object.values(summary.kinds)) {
      expect(kind).toMatchObject({ created: 0, updated: 0, archived: 0, left: 0, kept: [] });
    }
    expect(summary.assessments).toMatchObject({ published: 0, corrected: 0, withdrawn: 0 });
    expect(summary.assessments.unchanged).toBeGreaterThan(100);
    expect(await fingerprint()).toEqual(before);
  });
});

describe('a changed field', () => {
  it('is updated, with the event and for editors who have it open', async () => {
    copy.change('evidence', ({ evidence }) => {
      if (evidence[0]) evidence[0].summary = 'Another summary.';
    });
    const { kinds } = await load();
    expect(kinds.evidence).toMatchObject({ updated: 1, unchanged: 58 });
    const [row] = await database.sql`
      SELECT id, summary, version FROM evidence WHERE reference = 'KZ-E01'`;
    expect(row).toMatchObject({ summary: 'Another summary.', version: 2 });
    const [event] = await eventsOf(row?.id);
    expect(event).toMatchObject({
      action: 'update',
      account_id: null,
      before: { summary: expect.stringContaining('religion law') },
      after: { summary: 'Another summary.' },
    });
    expect(Object.keys(event?.after ?? {})).toEqual(['summary']);
  });

  it('stays as it was edited here, while the others follow the files', async () => {
    await database.sql`UPDATE evidence SET title = 'Edited here' WHERE reference = 'KZ-E01'`;
    copy.change('evidence', ({ evidence }) => {
      if (evidence[0]) Object.assign(evidence[0], { title: 'From the files', confidence: 'LOW' });
    });
    const { kinds } = await load();
    expect(kinds.evidence).toMatchObject({ updated: 1, kept: ['E01: title'] });
    const [row] = await database.sql`
      SELECT title, confidence FROM evidence WHERE reference = 'KZ-E01'`;
    expect(row).toEqual({ title: 'Edited here', confidence: 'LOW' });
  });

  it('follows the files again once the edit was taken back', async () => {
    const titled = (title: string) => database.sql`
      UPDATE evidence SET title = ${title} WHERE reference = 'KZ-E01'`;
    const [shipped] = await database.sql`SELECT title FROM evidence WHERE reference = 'KZ-E01'`;
    await titled('Edited here');
    copy.change('evidence', ({ evidence }) => {
      if (evidence[0]) evidence[0].title = 'From the files';
    });
    await load();
    await titled(shipped?.title);
    copy.append('sources', '# read again\n');
    expect((await load()).kinds.evidence).toMatchObject({ updated: 1, kept: [] });
    const [row] = await database.sql`SELECT title FROM evidence WHERE reference = 'KZ-E01'`;
    expect(row?.title).toBe('From the files');
  });
});

describe('a changed list', () => {
  it('is replaced, and search follows', async () => {
    copy.change('recommendations', ({ recommendations }) => {
      const [first] = recommendations;
      if (first) first.themes = ['heritage', 'secularism'];
    });
    expect((await load()).kinds.recommendation).toMatchObject({ updated: 1 });
    const [row] = await database.sql`
      SELECT array_agg(t.slug ORDER BY t.slug) AS themes,
        bool_and(s.words @@ to_tsquery('english', 'heritage')) AS found
      FROM recommendations r JOIN recommendation_themes rt ON rt.recommendation_id = r.id
      JOIN themes t ON t.id = rt.theme_id JOIN recommendation_search s ON s.recommendation_id = r.id
      WHERE r.reference = 'UNSR-2014-a'`;
    expect(row).toEqual({ themes: ['heritage', 'secularism'], found: true });
  });

  it('keeps a link that was removed here out, and takes in the others', async () => {
    await database.sql`
      DELETE FROM citations c USING evidence e
      WHERE e.id = c.evidence_id AND e.reference = 'KZ-E01'
        AND c.source_id = (SELECT id FROM sources WHERE key = 'KZ-S1')`;
    copy.change('evidence', ({ evidence }) => {
      evidence[0]?.citations.push('S3');
    });
    expect((await load()).kinds.evidence).toMatchObject({ updated: 1, kept: ['E01: citations'] });
    const [row] = await database.sql`
      SELECT array_agg(s.key ORDER BY s.key) AS keys FROM citations c
      JOIN evidence e ON e.id = c.evidence_id JOIN sources s ON s.id = c.source_id
      WHERE e.reference = 'KZ-E01'`;
    expect(row?.keys).toContain('KZ-S3');
    expect(row?.keys).not.toContain('KZ-S1');
  });

  it('is not edited by a publication that tied the fact to one more recommendation', async () => {
    const added = () => database.sql`
      SELECT l.id FROM evidence_links l JOIN evidence e ON e.id = l.evidence_id
      JOIN recommendations r ON r.id = l.recommendation_id
      WHERE e.reference = 'KZ-E01' AND r.reference = 'LYNC-2025-4c'`;
    await database.sql`
      INSERT INTO evidence_links (id, evidence_id, recommendation_id)
      SELECT gen_random_uuid(), e.id, r.id FROM evidence e, recommendations r
      WHERE e.reference = 'KZ-E01' AND r.reference = 'LYNC-2025-4c'`;
    const known = await added();
    copy.change('evidence', ({ evidence }) => {
      evidence[0]?.bearsOn?.pop();
    });
    expect((await load()).kinds.evidence).toMatchObject({ updated: 1, kept: [] });
    expect(await added()).toEqual(known);
    expect(known).toHaveLength(1);
  });
});

describe('what leaves the files', () => {
  it('is archived with a reason, and returns with the files', async () => {
    const added = copy.change('evidence', ({ evidence }) => {
      const [first] = evidence;
      if (first) evidence.push({ ...first, key: 'E99', bearsOn: [] });
    });
    expect((await load()).kinds.evidence).toMatchObject({ created: 1, unchanged: 59 });
    added.undo();
    expect((await load()).kinds.evidence).toMatchObject({ archived: 1, unchanged: 59 });
    const state = () => database.sql`
      SELECT archived_at IS NOT NULL AS gone, archived_reason, title <> '' AS kept
      FROM evidence WHERE reference = 'KZ-E99'`;
    const reason = 'No longer part of the shipped record.';
    expect(await state()).toEqual([{ gone: true, archived_reason: reason, kept: true }]);
    added.redo();
    expect((await load()).kinds.evidence).toMatchObject({ archived: 0, updated: 1 });
    expect(await state()).toEqual([{ gone: false, archived_reason: null, kept: true }]);
  });
});

describe('two loads at once', () => {
  it('do the work once', async () => {
    const empty = await createTestDatabase();
    try {
      const both = await Promise.all([
        loadRecord(empty.prisma, copy.folder),
        loadRecord(empty.prisma, copy.folder),
      ]);
      expect(both.map(({ records }) => records[0]?.isSkipped).sort()).toEqual([false, true]);
      const [counts] = await empty.sql`SELECT count(*)::int AS all FROM recommendations`;
      expect(counts?.all).toBe(79);
    } finally {
      await empty.drop();
    }
  });
});

describe('the default country', () => {
  it('is the first one loaded, and stays what an administrator chose', async () => {
    const chosen = () => database.sql`SELECT default_country_code AS code FROM settings`;
    expect(await chosen()).toEqual([{ code: 'kz' }]);
    await database.sql`UPDATE settings SET default_country_code = 'uz'`;
    copy.append('sources', '# read again\n');
    await load();
    expect(await chosen()).toEqual([{ code: 'uz' }]);
  });
});
