import { canonical, type Value, type Values } from '@/lib/db/values';
import { bareMarker } from '@/lib/withholding/marker';

/** One step of the files. */
export type Step = {
  /** `<reference>/<voice>/<step>`: permanent. */
  key: string;
  recommendationId: string;
  voiceId: string;
  /** Status, day, reason, confidence, authorship, citations: everything that a change would correct. */
  content: Values;
};

/** The latest row that the loader published for a step. */
export type LatestRow = {
  id: string;
  key: string;
  /** How many rows the step has, this one included. */
  number: number;
  isWithdrawal: boolean;
  /** An editor has corrected or withdrawn it: what an editor published stays. */
  isReplacedHere: boolean;
  recommendationId: string;
  voiceId: string;
  /** What was loaded; withheld texts are missing. */
  loaded: Values;
  withheld: ReadonlySet<string>;
};

/** One row to publish. */
export type PlannedRow = {
  action: 'publish' | 'correct' | 'withdraw';
  step: Step;
  /** The number of this row within its step, from 1. */
  number: number;
  replacesId: string | null;
};

export type AssessmentPlan = { rows: PlannedRow[]; unchanged: number; kept: string[] };

/**
 * Turns steps and what was published of them into rows to publish: a new step is published, a changed one
 * corrects its latest row, a dropped one withdraws it; one that comes back is published anew. Steps that an
 * editor has replaced are left alone. A withheld text stays withheld in every later row.
 */
export function planAssessments(
  steps: readonly Step[],
  latest: ReadonlyMap<string, LatestRow>,
): AssessmentPlan {
  const plan: AssessmentPlan = { rows: [], unchanged: 0, kept: [] };
  for (const step of steps) {
    const row = latest.get(step.key);
    if (!row || row.isWithdrawal) {
      const number = (row?.number ?? 0) + 1;
      const hidden = row ? withholdAgain(step, row.withheld) : step;
      plan.rows.push({ action: 'publish', step: hidden, number, replacesId: null });
      continue;
    }
    const hidden = withholdAgain(step, row.withheld);
    if (isSame(hidden.content, row)) plan.unchanged += 1;
    else if (row.isReplacedHere) plan.kept.push(step.key);
    else
      plan.rows.push({
        action: 'correct',
        step: hidden,
        number: row.number + 1,
        replacesId: row.id,
      });
  }
  const wanted = new Set(steps.map(({ key }) => key));
  for (const row of latest.values()) {
    if (wanted.has(row.key) || row.isWithdrawal) continue;
    if (row.isReplacedHere) plan.kept.push(row.key);
    else plan.rows.push(withdrawal(row));
  }
  return plan;
}

function isSame(content: Values, row: LatestRow): boolean {
  return Object.entries(content).every(
    ([field, value]) =>
      row.withheld.has(field) || canonical(value) === canonical(row.loaded[field] ?? null),
  );
}

function withholdAgain(step: Step, withheld: ReadonlySet<string>): Step {
  const hidden = [...withheld].filter((field) => step.content[field] != null);
  if (hidden.length === 0) return step;
  const markers = hidden.map((field) => [field, hide(step.content[field] ?? null)]);
  return { ...step, content: { ...step.content, ...Object.fromEntries(markers) } };
}

/** Of a list of citations what they say of themselves is withheld, not what they cite. */
function hide(value: Value): Value {
  if (!Array.isArray(value)) return bareMarker;
  return value.map((link) =>
    link !== null && typeof link === 'object' && !Array.isArray(link) && link.note
      ? { ...link, note: bareMarker }
      : link,
  );
}

function withdrawal(row: LatestRow): PlannedRow {
  const { key, recommendationId, voiceId, loaded } = row;
  const inherited = (field: string): Value =>
    row.withheld.has(field) ? bareMarker : (loaded[field] ?? null);
  const content: Values = {
    status: null,
    effectiveOn: inherited('effectiveOn'),
    reason: 'The shipped record no longer holds this step.',
    confidence: inherited('confidence'),
    confidenceNote: null,
    lookedAt: null,
    authorship: inherited('authorship'),
    attributedFrom: inherited('attributedFrom'),
    citations: [],
  };
  const step = { key, recommendationId, voiceId, content };
  return { action: 'withdraw', step, number: row.number + 1, replacesId: row.id };
}
