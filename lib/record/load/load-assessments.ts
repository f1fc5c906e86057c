import 'server-only';
import { createHash } from 'node:crypto';
import { type AuditEntry, recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { insertLinks, insertRows } from '@/lib/db/rows';
import { canonical, type ListTable } from '@/lib/db/values';
import type { RecordFiles } from '@/lib/record/schema';
import { type LatestRow, type PlannedRow, planAssessments } from './assessment-plan';
import { stepsOf } from './assessment-steps';
import type { RecordIds } from './ids';
import { readLoaded, readWithheld, writeLoaded } from './shipped-rows';
import type { AssessmentSummary } from './summary';

const citations: ListTable = {
  table: 'assessment_citations',
  owner: 'assessment_id',
  columns: ['evidenceId', 'observationId', 'engagementId', 'note'],
  hasId: true,
  isOrdered: true,
};

/**
 * Publishes the shipped assessments: changes as corrections, what left the files as withdrawals. Published
 * rows are never changed, and what an editor published in their place stays.
 */
export async function loadAssessments(
  tx: Transaction,
  files: RecordFiles,
  ids: RecordIds,
): Promise<AssessmentSummary> {
  const latest = await readLatest(tx, ids);
  const { rows, unchanged, kept } = planAssessments(stepsOf(files, ids), latest);
  await publish(tx, rows, ids, files.country.cutOff);
  const count = (action: PlannedRow['action']) =>
    rows.filter((row) => row.action === action).length;
  return {
    published: count('publish'),
    corrected: count('correct'),
    withdrawn: count('withdraw'),
    unchanged,
    kept,
  };
}

/** The latest row of every step that was ever loaded, by the step's key. */
async function readLatest(tx: Transaction, ids: RecordIds): Promise<Map<string, LatestRow>> {
  const loaded = await readLoaded(tx, ids.record, 'assessment');
  const withheldOf = await readWithheld(tx, 'assessment');
  const rows = await tx.assessment.findMany({
    where: { shippedKey: { startsWith: `${ids.record}/` } },
    select: {
      id: true,
      shippedKey: true,
      kind: true,
      recommendationId: true,
      voiceId: true,
      replacedBy: { select: { shippedKey: true } },
    },
  });
  const latest = new Map<string, LatestRow>();
  for (const row of rows) {
    const { key, number } = readShippedKey(row.shippedKey ?? '', ids.record);
    const other = latest.get(key);
    const withheld = new Set([...(other?.withheld ?? []), ...withheldOf(row.id)]);
    if (other && other.number > number) {
      latest.set(key, { ...other, withheld });
      continue;
    }
    latest.set(key, {
      id: row.id,
      key,
      number,
      isWithdrawal: row.kind === 'WITHDRAWAL',
      isReplacedHere: row.replacedBy.some(({ shippedKey }) => shippedKey === null),
      recommendationId: row.recommendationId,
      voiceId: row.voiceId,
      loaded: loaded.get(row.id)?.values ?? {},
      withheld,
    });
  }
  return latest;
}

async function publish(
  tx: Transaction,
  planned: readonly PlannedRow[],
  ids: RecordIds,
  verifiedOn: string,
): Promise<void> {
  const kinds = { publish: 'ASSESSMENT', correct: 'CORRECTION', withdraw: 'WITHDRAWAL' } as const;
  const rows = planned.map((row) => {
    const { citations: links, ...content } = row.step.content;
    return {
      id: rowId(row, ids),
      key: row.step.key,
      action: row.action,
      loaded: row.step.content,
      links: Array.isArray(links) ? links : [],
      fields: {
        recommendationId: row.step.recommendationId,
        voiceId: row.step.voiceId,
        kind: kinds[row.action],
        replacesId: row.replacesId,
        verifiedOn,
        shippedKey: shippedKey(row, ids.record),
        ...content,
      },
    };
  });
  await insertRows(
    tx,
    'assessments',
    rows.map(({ id, fields }) => ({ id, ...fields })),
  );
  await insertLinks(tx, citations, rows);
  await writeLoaded(
    tx,
    ids.record,
    'assessment',
    rows.map(({ id, key, loaded }) => ({ subjectId: id, key, values: loaded })),
  );
  const events = rows.map(({ id, action, fields, links }): AuditEntry => {
    const after = { ...fields, citations: links };
    return { kind: 'assessment', id, accountId: null, action, before: null, after };
  });
  await recordEvents(tx, events);
}

/** `kazakhstan/UNSR-2014-d/editorial-desk/2014`; later rows of the step end in `#2`, `#3`, … */
function shippedKey({ step, number }: PlannedRow, record: string): string {
  return `${record}/${step.key}${number > 1 ? `#${number}` : ''}`;
}

function readShippedKey(text: string, record: string): { key: string; number: number } {
  const [key = '', number = '1'] = text.slice(record.length + 1).split('#');
  return { key, number: Number(number) };
}

/**
 * A step's first row has the id of its key. Installations that were loaded at different times may have
 * different later rows, so those ids depend on the content, too.
 */
function rowId({ step, number }: PlannedRow, ids: RecordIds): string {
  if (number === 1) return ids.own('assessment', step.key);
  const digest = createHash('sha256').update(canonical(step.content)).digest('hex');
  return ids.own('assessment', `${step.key}#${number}@${digest}`);
}
