import { describe, expect, it } from 'vitest';
import { fieldErrorsOf } from '@/lib/forms/read-form';
import { progressForm, severalForm, withoutEvidenceBegun } from './schema';

const id = '00000000-0000-4000-8000-000000000001';
const content = { draftId: id, version: '0', voiceId: id, addAnyway: 'on', newTitle: ' ' };
const forms = {
  one: withoutEvidenceBegun(progressForm),
  several: withoutEvidenceBegun(severalForm),
};
const sent = (form: keyof typeof forms, other: object) => {
  const aim = form === 'one' ? { recommendationId: id } : { line: `${id}:${id}` };
  const { error } = forms[form].safeParse({ ...content, ...aim, ...other });
  return error ? fieldErrorsOf(error) : null;
};

describe.each(['one', 'several'] as const)('evidence begun on %s', (form) => {
  it.each([{ intent: 'save' }, { intent: 'submit' }, {}])('is not dropped by %o', (button) => {
    for (const begun of [
      { newTitle: 'A law' },
      { newKind: 'LAW' },
      { newEarliest: '2026-01-10' },
      { newUrl: 'https://example.org' },
    ])
      expect(sent(form, { ...button, ...begun })).toEqual({
        newEvidence: { code: 'evidenceBegun' },
      });
    expect(sent(form, button)).toBeNull();
  });
  it('can be added, and waits for a search', () => {
    for (const intent of ['add', 'search'])
      expect(sent(form, { intent, newTitle: 'A law' })).toBeNull();
  });
});
