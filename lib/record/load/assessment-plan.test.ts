import { describe, expect, it } from 'vitest';
import { type LatestRow, planAssessments, type Step } from './assessment-plan';

const step = (content: Step['content'] = {}): Step => ({
  key: 'R-1/desk/2014',
  recommendationId: 'r',
  voiceId: 'v',
  content: { status: 'NOT_STARTED', reason: 'Because.', lookedAt: null, ...content },
});

const row = (changes: Partial<LatestRow> = {}): LatestRow => ({
  id: 'first',
  key: 'R-1/desk/2014',
  number: 1,
  isWithdrawal: false,
  isReplacedHere: false,
  recommendationId: 'r',
  voiceId: 'v',
  loaded: step().content,
  withheld: new Set(),
  ...changes,
});

const plan = (steps: Step[], ...rows: LatestRow[]) =>
  planAssessments(steps, new Map(rows.map((one) => [one.key, one])));

describe('planAssessments', () => {
  it('publishes a new step, leaves a known one, corrects a changed one', () => {
    expect(plan([step()]).rows).toMatchObject([{ action: 'publish', number: 1, replacesId: null }]);
    expect(plan([step()], row())).toEqual({ rows: [], unchanged: 1, kept: [] });
    expect(plan([step({ status: 'IN_PROGRESS' })], row()).rows).toMatchObject([
      { action: 'correct', number: 2, replacesId: 'first' },
    ]);
  });

  it('withdraws a dropped step once, and publishes it anew when it returns', () => {
    const withdrawn = plan([], row()).rows;
    expect(withdrawn).toMatchObject([{ action: 'withdraw', number: 2, replacesId: 'first' }]);
    expect(withdrawn[0]?.step.content).toMatchObject({ status: null, citations: [] });
    expect(plan([], row({ isWithdrawal: true, number: 2 })).rows).toEqual([]);
    expect(plan([step()], row({ isWithdrawal: true, number: 2 })).rows).toMatchObject([
      { action: 'publish', number: 3, replacesId: null },
    ]);
  });

  it('leaves what an editor replaced, whatever the files say', () => {
    const replaced = row({ isReplacedHere: true });
    const kept = { rows: [], unchanged: 0, kept: ['R-1/desk/2014'] };
    expect(plan([step({ status: 'IN_PROGRESS' })], replaced)).toEqual(kept);
    expect(plan([], replaced)).toEqual(kept);
    expect(plan([step()], replaced)).toMatchObject({ unchanged: 1, kept: [] });
  });

  it('keeps a withheld text withheld', () => {
    const { reason: _, ...loaded } = step().content;
    const hidden = row({ loaded, withheld: new Set(['reason']) });
    expect(plan([step()], hidden)).toMatchObject({ rows: [], unchanged: 1 });
    expect(plan([step({ reason: 'Said anew.' })], hidden)).toMatchObject({ rows: [] });
    const [correction] = plan([step({ status: 'IN_PROGRESS' })], hidden).rows;
    expect(correction?.step.content).toMatchObject({ reason: '[withheld]', lookedAt: null });
  });
});
