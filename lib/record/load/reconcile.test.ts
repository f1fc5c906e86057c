import { describe, expect, it } from 'vitest';
import { reconcile } from './reconcile';

const none: ReadonlySet<string> = new Set();

describe('reconcile', () => {
  it('writes what nobody edited, keeps what somebody did, leaves what agrees', () => {
    const wanted = { title: 'new', summary: 'new', note: 'same' };
    const current = { title: 'old', summary: 'edited', note: 'same' };
    const loaded = { title: 'old', summary: 'old', note: 'older' };
    expect(reconcile(wanted, current, loaded, none)).toEqual({
      changes: { title: 'new' },
      kept: ['summary'],
      loaded: { title: 'new', summary: 'old', note: 'same' },
    });
  });

  it('compares lists and nested values by what they say, not by the order of their keys', () => {
    const wanted = { citations: [{ sourceId: 'a', locator: null }] };
    const current = { citations: [{ locator: null, sourceId: 'a' }] };
    expect(reconcile(wanted, current, {}, none).changes).toEqual({});
  });

  it('fills a field that was never loaded only while it is empty', () => {
    const wanted = { place: 'new', themes: ['a'], label: 'new' };
    const current = { place: null, themes: [], label: 'written here' };
    expect(reconcile(wanted, current, {}, none)).toEqual({
      changes: { place: 'new', themes: ['a'] },
      kept: ['label'],
      loaded: { place: 'new', themes: ['a'] },
    });
  });

  it('neither writes nor remembers nor reports a withheld field', () => {
    const outcome = reconcile(
      { summary: 'dangerous' },
      { summary: '[withheld]' },
      {},
      new Set(['summary']),
    );
    expect(outcome).toEqual({ changes: {}, kept: [], loaded: {} });
  });
});
