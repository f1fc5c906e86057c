import { describe, expect, it } from 'vitest';
import { differences } from './differences';

describe('what an event changed', () => {
  it('is all that a new thing holds', () => {
    expect(differences(null, { name: 'A', note: '', urls: [], count: 0 })).toEqual([
      { field: 'name', before: null, after: 'A' },
      { field: 'count', before: null, after: 0 },
    ]);
  });
  it('is what differs, also in lists, and nothing where emptiness has another name', () => {
    const before = { a: 1, b: ['x'], c: null, d: true };
    const after = { a: 1, b: ['x', 'y'], c: '', d: false, e: 'new' };
    expect(differences(before, after)).toEqual([
      { field: 'b', before: ['x'], after: ['x', 'y'] },
      { field: 'd', before: true, after: false },
      { field: 'e', before: null, after: 'new' },
    ]);
    expect(differences(before, { ...before, a: undefined as never }).length).toBe(1);
  });
  it('is nothing where nothing was kept', () => {
    expect(differences(null, null)).toEqual([]);
  });
});
