import { expect, test } from 'vitest';
import { persist } from './persist';

function failing(times: number, error: Error) {
  let calls = 0;
  const work = async () => {
    calls += 1;
    if (calls <= times) throw error;
    return calls;
  };
  return work;
}

test('a lost connection is tried again', async () => {
  const lost = Object.assign(new Error('terminating connection'), { code: '57P01' });
  expect(await persist(failing(1, lost))).toBe(2);
});

test('any other error passes at once', async () => {
  const work = failing(1, new Error('duplicate key'));
  await expect(persist(work)).rejects.toThrow('duplicate key');
  expect(await work()).toBe(2);
});
