import { describe, expect, it } from 'vitest';
import { statuses } from '@/lib/status/scale';
import { differingFields, missingFrom } from './completeness';
import type { DraftContent } from './types';

const complete: DraftContent = {
  voiceId: 'desk',
  status: 'IN_PROGRESS',
  effectiveOn: '2016-01-01',
  verifiedOn: '2016-02-01',
  reason: 'A law was passed.',
  confidence: 'HIGH',
  lookedAt: '',
  attributedFrom: '',
  evidence: ['e'],
};
const around = {
  kind: 'ASSESSMENT' as const,
  authorship: 'SIGNED' as const,
  madeOn: '2014-05-10',
  today: '2016-03-01',
  keptCitations: 0,
};
const missing = (
  draft: Partial<DraftContent>,
  other: Partial<Parameters<typeof missingFrom>[1]> = {},
) => missingFrom({ ...complete, ...draft }, { ...around, ...other });

describe('what a submission needs', () => {
  it('is there when all of it is', () => {
    expect(missing({})).toEqual({});
  });

  it('says everything that is missing at once, field by field', () => {
    const nothing = {
      status: null,
      effectiveOn: '',
      verifiedOn: '',
      reason: ' ',
      confidence: null,
    };
    expect(Object.keys(missing(nothing)).sort()).toEqual(
      ['confidence', 'effectiveOn', 'reason', 'status', 'verifiedOn'].sort(),
    );
  });

  it('rests on a citation, but for no evidence and superseded', () => {
    const uncited = statuses.filter(
      (status) => 'evidence' in missing({ status, evidence: [], lookedAt: 'Everywhere' }),
    );
    expect(uncited).toEqual([
      'NOT_STARTED',
      'IN_PROGRESS',
      'PARTIALLY_IMPLEMENTED',
      'SUBSTANTIALLY_IMPLEMENTED',
      'IMPLEMENTED',
      'REGRESSED',
    ]);
    expect(missing({ evidence: [] }, { kind: 'CORRECTION', keptCitations: 1 })).toEqual({});
  });

  it('keeps its day between the request and today', () => {
    expect(missing({ effectiveOn: '2016-03-02' })).toEqual({ effectiveOn: { code: 'dateFuture' } });
    expect(missing({ effectiveOn: '2014-05-09' })).toEqual({
      effectiveOn: { code: 'beforeMade', day: '2014-05-10' },
    });
    expect(missing({ effectiveOn: '2014-05-10', verifiedOn: '2016-03-01' })).toEqual({});
  });

  it('says where was looked in vain, and from which statement a view is taken', () => {
    expect(missing({ status: 'NO_EVIDENCE', evidence: [] })).toEqual({
      lookedAt: { code: 'lookedAt' },
    });
    expect(missing({ status: null }, { authorship: 'ATTRIBUTED' })).toEqual({
      attributedFrom: { code: 'attributedFrom' },
    });
  });

  it('of a withdrawal is its reason alone', () => {
    const bare = { status: null, effectiveOn: '', confidence: null, evidence: [] };
    expect(missing(bare, { kind: 'WITHDRAWAL' })).toEqual({});
    expect(missing({ ...bare, reason: '' }, { kind: 'WITHDRAWAL' })).toEqual({
      reason: { code: 'required' },
    });
  });
});

describe('two versions of a draft', () => {
  it('differ where they differ, the order of citations included', () => {
    expect(differingFields(complete, complete)).toEqual([]);
    expect(differingFields(complete, { ...complete, reason: 'B', evidence: ['f', 'e'] })).toEqual([
      'reason',
      'evidence',
    ]);
  });
});
