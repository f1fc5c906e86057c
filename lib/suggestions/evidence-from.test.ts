import { describe, expect, it } from 'vitest';
import { evidenceFrom } from './evidence-from';
import { formDigest } from './form-digest';
import { canModerateSuggestions } from './policy';
import { type SuggestionForm, suggestionForm } from './schema';

const sent = {
  subject: { kind: 'recommendation' as const, id: 'x', reference: 'X-1', title: 'Do it.' },
  body: 'A court ruled.',
  happenedWords: 'spring 2024',
  readAt: 'https://example.org/ruling',
  direction: 'PROGRESS' as const,
};

describe('evidence begun with what was sent', () => {
  it('takes an address as an address, and other places as the source', () => {
    expect(evidenceFrom(sent)).toMatchObject({
      recommendation: 'X-1',
      newSummary: 'A court ruled.',
      newUrl: 'https://example.org/ruling',
      newSource: '',
      newWords: 'spring 2024',
      newEarliest: '',
      newDirection: 'PROGRESS',
      newTitle: '',
      newConfidence: '',
    });
    const paper = { ...sent, readAt: 'Newspaper, 3 March', happenedWords: '2024-03-03' };
    expect(evidenceFrom(paper)).toMatchObject({
      newUrl: '',
      newSource: 'Newspaper, 3 March',
      newEarliest: '2024-03-03',
      newLatest: '2024-03-03',
      newWords: '',
    });
    // Only the web: nothing that a browser would run.
    expect(evidenceFrom({ ...sent, readAt: 'javascript:alert(1)' }).newUrl).toBe('');
  });
});

describe('what is sent', () => {
  const form = { country: 'xx', body: 'Something.' };

  it('needs a text, and a reply needs who replies', () => {
    expect(suggestionForm.safeParse(form).success).toBe(true);
    expect(suggestionForm.safeParse({ ...form, body: ' ' }).success).toBe(false);
    expect(suggestionForm.safeParse({ ...form, body: 'x'.repeat(4001) }).success).toBe(false);
    const reply = { ...form, kind: 'REPLY' };
    expect(suggestionForm.safeParse(reply).error?.issues[0]?.path).toEqual(['organisation']);
    expect(suggestionForm.safeParse({ ...reply, organisation: 'A ministry' }).success).toBe(true);
  });

  it('is the same form only when every answer and its number are the same', () => {
    const parsed = (other: object) => suggestionForm.parse({ ...form, form: 'n', ...other });
    const digest = (other: object) => Buffer.from(formDigest(parsed(other))).toString('hex');
    expect(digest({})).toBe(digest({}));
    const others: Partial<SuggestionForm>[] = [{ body: 'Else.' }, { contact: 'a' }, { form: 'm' }];
    for (const other of others) expect(digest(other)).not.toBe(digest({}));
  });
});

it('is for the editorial desk alone', () => {
  const voice = { id: 'v', slug: 'v', name: 'V' };
  const may = (kind: 'EDITORIAL_DESK' | 'STATE') =>
    canModerateSuggestions({ role: 'EDITOR', voice: { ...voice, kind } });
  expect([may('EDITORIAL_DESK'), may('STATE')]).toEqual([true, false]);
});
