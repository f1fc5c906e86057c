import { describe, expect, it } from 'vitest';
import type { Value } from '@/lib/db/values';
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

  describe('of a list of links', () => {
    const links = {
      table: 'links',
      owner: 'owner_id',
      columns: ['to', 'note'],
      identity: ['to'],
    };
    const to = (name: string, note: string | null = null) => ({ to: name, note });
    const merge = (wanted: Value[], current: Value[], loaded: Value[]) =>
      reconcile({ links: wanted }, { links: current }, { links: loaded }, none, { links });

    it('leaves a link that was added here, and follows the files with the others', () => {
      const outcome = merge(
        [to('a'), to('b', 'new')],
        [to('a'), to('b'), to('here')],
        [to('a'), to('b')],
      );
      expect(outcome).toEqual({
        changes: { links: [to('b', 'new'), to('a'), to('here')] },
        kept: [],
        loaded: { links: [to('b', 'new'), to('a')] },
      });
    });

    it('takes out what left the files, and not what was added or edited here', () => {
      const before = [to('a'), to('b'), to('c')];
      const outcome = merge([to('a')], [to('a'), to('b'), to('c', 'edited'), to('here')], before);
      expect(outcome.changes).toEqual({ links: [to('c', 'edited'), to('a'), to('here')] });
      expect(outcome.kept).toEqual(['links']);
    });

    it('does not bring back what was removed here, until the removal is taken back', () => {
      const outcome = merge([to('a'), to('b', 'new')], [to('a')], [to('a'), to('b')]);
      expect(outcome).toEqual({
        changes: {},
        kept: ['links'],
        loaded: { links: [to('a'), to('b')] },
      });
      const loaded = outcome.loaded.links as Value[];
      expect(merge([to('a'), to('b', 'new')], [to('a'), to('b')], loaded).kept).toEqual([]);
    });

    it('is silent about what somebody did here exactly as the files do', () => {
      const outcome = merge([to('a', 'same')], [to('a', 'same')], [to('a')]);
      expect(outcome).toEqual({ changes: {}, kept: [], loaded: { links: [to('a', 'same')] } });
    });
  });
});
