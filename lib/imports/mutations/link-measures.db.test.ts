import { expect, it } from 'vitest';
import { expectWhole, importDesk, listImported } from '@/lib/testing/import-desk';
import { codeOf, value } from '@/lib/testing/small-desk';
import { jobContext } from '@/lib/testing/small-import';
import { countLinks, listOpenNames } from '../queries/get-batch';
import { listDependants } from '../queries/list-dependants';
import { requestUndo } from './decide-batch';
import { chooseName } from './request-dry-run';
import { stageImport } from './stage-batch';

const at = importDesk();
const into = { countryCode: 'xx', documentSlug: 'document' };

/** As the client of IMPACT OSS writes its template: fields of its tables, then links, then a hint row. */
const impact = (...rows: string[]) =>
  [
    'Reference [database:reference],Title [database:title],Support level [database:support_level],action-reference [rel:action-reference],category-reference [rel:category-reference],indicator-reference [rel:indicator-reference],category-id [rel:category-id],',
    'Required: text,Required: text,Optional: number,"Optional: one or more references, comma-separated",Optional: one or more,Optional: one or more,Optional: number,Hint: one row per recommendation',
    ...rows,
  ].join('\n');

async function addMeasure(reference: string, country = at.desk.country) {
  await at.database
    .sql`INSERT INTO measures (id, reference, country_id, agency, title, description, state, confidence)
    VALUES (gen_random_uuid(), ${reference}, ${country}, 'Agency', ${`Title of ${reference}`}, 'It does.', 'PLANNED', 'HIGH')`;
}
const links = async () => {
  const rows = await at.database.sql`SELECT m.reference || ' ' || r.reference AS link
    FROM measure_recommendations l JOIN measures m ON m.id = l.measure_id
    JOIN recommendations r ON r.id = l.recommendation_id ORDER BY 1`;
  return rows.map(({ link }) => link);
};
const notesOf = (row: Record<string, unknown> | undefined) =>
  ((row?.problems ?? []) as { code: string; column: string; value: string }[]).map(
    ({ code, column, value: names }) => [code, column.split(' ')[0], names],
  );
const historyOf = async (reference: string) => {
  const rows = await at.database.sql`SELECT e.action, e.account_id AS by, m.version,
      jsonb_array_length(e.before -> 'recommendations') AS before, jsonb_array_length(e.after -> 'recommendations') AS after
    FROM audit_events e JOIN measures m ON m.id = e.subject_id
    WHERE e.subject_kind = 'measure' AND m.reference = ${reference} ORDER BY e.sequence`;
  return rows.map((row) => ({ ...row }));
};

it('links of IMPACT OSS become links to themes and measures; the file again changes nothing; undone they are gone', async () => {
  const { sql } = at.database;
  await addMeasure('M-1');
  await addMeasure('M-2');
  const old = await at.desk.addRecommendation('1.2');
  await sql`INSERT INTO recommendation_origins VALUES (${old}, 'impact-oss::1.2', '', '', '{}')`;
  await sql`INSERT INTO measure_recommendations SELECT id, ${old} FROM measures WHERE reference = 'M-2'`;
  const file = impact(
    '1.1,Plant trees,2,"M-1, m 2","Gardening,T9",Trees per head,12,',
    '1.2,Do something.,,M-1,theme,,,',
    '1.3,Water them,1,"M-1,M-1;M-7","T9",,,',
  );
  const { batchId, counts, rows } = await at.imports.dryRun(file, into);
  expect(counts).toEqual({ NEW: 2, CHANGED: 1 });
  expect(rows[0]?.after).toMatchObject({ themes: ['theme'], measures: ['M-1', 'M-2'] });
  expect(rows[1]).toMatchObject({
    before: { themes: [], measures: ['M-2'] },
    after: { themes: ['theme'], measures: ['M-1', 'M-2'] },
  });
  // What leads nowhere is named row by row, and once for the file.
  expect(notesOf(rows[0])).toEqual([
    ['linkIndicator', 'indicator-reference', 'Trees per head'],
    ['linkUnknown', 'category-reference', 'T9'],
  ]);
  expect(notesOf(rows[2])).toEqual([
    ['linkUnknown', 'category-reference', 'T9'],
    ['linkUnknown', 'action-reference', 'M-7'],
  ]);
  const batch = await at.imports.batchOf(batchId);
  expect(await countLinks({ id: batchId, mapping: batch.mapping })).toEqual({
    themes: 2,
    measures: 4,
  });
  expect(
    (await listOpenNames(batchId)).map(({ kind, name, rows: count }) => [kind, name, count]),
  ).toEqual([
    ['CATEGORY', 'T9', 2],
    ['MEASURE', 'M-7', 1],
  ]);

  await at.imports.apply(batchId);
  expect(await links()).toEqual(['M-1 1.1', 'M-1 1.2', 'M-1 1.3', 'M-2 1.1', 'M-2 1.2']);
  expect(await historyOf('M-1')).toEqual([
    { action: 'import', by: at.desk.reviewer.accountId, version: 2, before: 0, after: 3 },
  ]);
  expect(await historyOf('M-2')).toMatchObject([{ action: 'import', before: 1, after: 2 }]);
  expect((await listImported(at)).map(({ themes }) => themes)).toEqual([
    ['theme'],
    ['theme'],
    null,
  ]);
  await expectWhole(at);
  expect((await at.imports.dryRun(file, into)).counts).toEqual({ UNCHANGED: 3 });

  // The batch's own links do not stand in the way of its end; one that somebody made does.
  expect((await listDependants(batchId, 9)).total).toBe(0);
  await sql`INSERT INTO measure_recommendations
    SELECT m.id, r.id FROM measures m, recommendations r WHERE m.reference = 'M-2' AND r.reference = '1.3'`;
  expect((await listDependants(batchId, 9)).first).toMatchObject([
    { reference: '1.3', why: 'measure' },
  ]);
  await sql`DELETE FROM measure_recommendations l USING recommendations r
    WHERE r.id = l.recommendation_id AND r.reference = '1.3' AND l.measure_id IN (SELECT id FROM measures WHERE reference = 'M-2')`;
  const stranger = await at.desk.makeViewer('EDITOR', at.desk.voices.society);
  expect(codeOf(await requestUndo(stranger, await at.imports.choiceOf(batchId)))).toBe('FORBIDDEN');
  await at.imports.undo(batchId);
  expect(await links()).toEqual(['M-2 1.2']);
  expect((await historyOf('M-1')).at(-1)).toMatchObject({
    action: 'undo_import',
    before: 3,
    after: 0,
    version: 3,
  });
  expect((await listImported(at)).find(({ reference }) => reference === '1.2')).toMatchObject({
    themes: null,
  });
  await expectWhole(at);

  // The file brings all of it back.
  const again = await at.imports.dryRun(file, into);
  expect(again.counts).toEqual({ REVIVED: 2, CHANGED: 1 });
  await at.imports.apply(again.batchId);
  expect(await links()).toHaveLength(5);
  await expectWhole(at);
});

it('a person says what a name stands for, and the next file knows it', async () => {
  await addMeasure('M-1');
  const file = impact('1.1,Plant trees,2,Action 7,Trees,,,');
  const { batchId } = await at.imports.dryRun(file, into);
  for (const choice of [
    { kind: 'MEASURE' as const, name: 'Action 7', slug: 'M-1' },
    { kind: 'CATEGORY' as const, name: 'Trees', slug: 'theme' },
  ]) {
    value(
      await chooseName(at.desk.editor, {
        ...(await at.imports.choiceOf(batchId)),
        ...choice,
        day: '',
      }),
    );
    await stageImport({ batchId, isReading: false }, jobContext());
  }
  expect((await at.imports.readPlan(batchId)).rows[0]).toMatchObject({
    after: { themes: ['theme'], measures: ['M-1'] },
    problems: null,
  });
  await at.imports.apply(batchId);
  expect(await links()).toEqual(['M-1 1.1']);
  const next = await at.imports.dryRun(impact('1.4,Water them,2,Action 7,Trees,,,'), into);
  expect(next.rows[0]?.after).toMatchObject({ themes: ['theme'], measures: ['M-1'] });
});

it('what cannot be linked loses no row, and makes nothing', async () => {
  const { sql } = at.database;
  const elsewhere = await at.database.sql`INSERT INTO countries (id, code, name, time_zone, topic)
    VALUES (gen_random_uuid(), 'yy', 'Elsewhere', 'UTC', 'Topic') RETURNING id`;
  await addMeasure('M-Y', String(elsewhere[0]?.id));
  await addMeasure('M-1');
  const many = Array.from({ length: 10_000 }, (_, place) => `M-${place + 100}`).join(',');
  const same = Array(10_000).fill('M-1').join(',');
  const { counts, rows, batchId } = await at.imports.dryRun(
    impact(
      `1.1,A,2,"${many}",,,,`,
      `1.2,B,2,"${same}",,,,`,
      '1.3,C,2,M-Y,"\'; DROP TABLE themes; --",,,',
      `1.4,D,2,,"${Array.from({ length: 400 }, (_, place) => `T${place}`).join(';')}",,,`,
    ),
    into,
  );
  expect(counts).toEqual({ NEW: 3, REJECTED: 1 });
  expect(notesOf(rows[0])).toMatchObject([
    ['linksTooMany', 'action-reference', expect.any(String)],
  ]);
  expect(rows[1]?.after).toMatchObject({ measures: ['M-1'] });
  expect(notesOf(rows[2]).map(([code]) => code)).toEqual(['linkUnknown', 'linkElsewhere']);
  expect(notesOf(rows[3])[0]?.[2]).toContain('T0, T1, T10');
  await at.imports.apply(batchId, true);
  expect(await links()).toEqual(['M-1 1.2']);
  expect(await sql`SELECT slug FROM themes`).toHaveLength(1);

  // A marker that is misspelt links nothing, and a measure that is archived meanwhile shows the new plan.
  const wrong = impact('1.5,E,2,M-1,theme,,,').replace(
    '[rel:category-reference]',
    '[rel:categry-reference]',
  );
  const plan = await at.imports.dryRun(wrong, into);
  expect(plan.rows[0]?.after).toMatchObject({ themes: [], measures: ['M-1'] });
  await sql`UPDATE measures SET archived_at = now(), archived_reason = 'over' WHERE reference = 'M-1'`;
  await at.imports.apply(plan.batchId);
  expect(await at.imports.batchOf(plan.batchId)).toMatchObject({
    state: 'STAGED',
    failure: { code: 'plan' },
  });
  expect(notesOf((await at.imports.readPlan(plan.batchId)).rows[0])).toEqual([
    ['linkElsewhere', 'action-reference', 'M-1'],
  ]);
});
