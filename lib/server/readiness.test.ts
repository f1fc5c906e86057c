import { expect, it } from 'vitest';
import { Readiness } from './readiness';

it('names what is not well, also what fails or never answers, and asks once for all who ask', async () => {
  let asked = 0;
  const readiness = new Readiness({
    database: () => {
      asked += 1;
      return true;
    },
    schema: async () => {
      throw new Error('no');
    },
    jobs: () => false,
    disk: () => new Promise<boolean>(() => undefined),
  });
  const [one, other] = await Promise.all([readiness.reasons(), readiness.reasons()]);
  expect(one).toEqual(['schema', 'jobs', 'disk']);
  expect(other).toBe(one);
  expect(asked).toBe(1);
});
