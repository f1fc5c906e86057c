import { describe, expect, it } from 'vitest';
import { stepsOf } from './steps';
import type { LinkedEvidence, PublishedAssessment } from './types';

const assessment = (id: string, effectiveOn: string) =>
  ({ id, effectiveOn }) as PublishedAssessment;
const fact = (reference: string, earliest: string | null, latest: string | null) =>
  ({
    reference,
    occurred: { earliest, latest, qualifier: 'EXACT', words: null },
  }) as LinkedEvidence;

describe('stepsOf', () => {
  it('puts both kinds in one order, the latest first', () => {
    const steps = stepsOf(
      [assessment('a2014', '2014-12-23'), assessment('a2011', '2011-10-24')],
      [fact('E2', '2012-01-01', '2012-12-31'), fact('E1', null, '2021-06-11')],
    );
    expect(steps.map((step) => step.id)).toEqual(['E1', 'a2014', 'E2', 'a2011']);
  });

  it('puts an assessment above the evidence of the same day', () => {
    const steps = stepsOf(
      [assessment('a', '2014-11-19')],
      [fact('E04', '2014-11-19', '2014-11-19')],
    );
    expect(steps.map((step) => step.id)).toEqual(['a', 'E04']);
  });

  it('places what has only an earliest day by that day', () => {
    const steps = stepsOf([assessment('a', '2018-01-01')], [fact('E13', '2019-01-01', null)]);
    expect(steps[0]?.id).toBe('E13');
  });
});
