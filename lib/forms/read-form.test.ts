import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listOf, newPassword, optionalUrl, requiredText } from './fields';
import { fieldErrorsOf, readForm, withoutSecrets } from './read-form';

describe('reading a form', () => {
  it('keeps texts, lists what comes twice, and leaves out what React adds', () => {
    const data = new FormData();
    data.append('$ACTION_ID_1', '');
    data.append('reason', 'Because');
    data.append('evidence', 'a');
    data.append('evidence', 'b');
    data.append('file', new Blob(['x']));
    expect(readForm(data)).toEqual({ reason: 'Because', evidence: ['a', 'b'], file: [] });
  });
  it('sends no password or token back', () => {
    const values = { email: 'a@example.org', password: 'x', token: 'y', newPassword: 'z' };
    expect(withoutSecrets(values)).toEqual({ email: 'a@example.org' });
  });
  it('names the first problem of each field with its limit', () => {
    const schema = z.object({
      name: requiredText(3),
      password: newPassword,
      url: optionalUrl,
      ids: listOf(z.uuid('choose')),
    });
    const wrong = { name: 'long name', password: 'short', url: 'javascript:alert(1)', ids: 'x' };
    const { error } = schema.safeParse(wrong);
    expect(error && fieldErrorsOf(error)).toEqual({
      name: { code: 'tooLong', max: 3 },
      password: { code: 'tooShort', min: 12 },
      url: { code: 'url' },
      ids: { code: 'choose' },
    });
    const empty = schema.safeParse({ name: ' ' });
    expect(empty.error && fieldErrorsOf(empty.error)).toMatchObject({
      name: { code: 'required' },
      password: { code: 'required' },
    });
  });
});

it('leaves out letters that nobody sees, but not of what is secret', () => {
  const form = new FormData();
  form.append('reason', 'Line\n\tone\u0007 \u202etwo\u202c й');
  form.append('password', 'a\u0007b');
  expect(readForm(form)).toEqual({ reason: 'Line\n\tone two й', password: 'a\u0007b' });
});
