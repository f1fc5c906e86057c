import { expect, it } from 'vitest';
import { tooLarge } from './too-large';

it('names the longest field of what no action would take', () => {
  const data = new FormData();
  data.set('title', 'Short');
  data.set('reason', 'ә'.repeat(449_990));
  expect(tooLarge(data)).toBeNull();
  data.set('reason', 'ә'.repeat(450_000));
  expect(tooLarge(data)).toMatchObject({
    code: 'INVALID',
    fieldErrors: { reason: { code: 'tooLong', max: 300_000 } },
  });
});
