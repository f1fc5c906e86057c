import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { joined, load, percentile } from './load';

test('as many questions are under way as there are connections, each with its own turn', async () => {
  let underWay = 0;
  let most = 0;
  const turns: number[] = [];
  const sample = await load(
    async (turn) => {
      turns.push(turn);
      most = Math.max(most, ++underWay);
      await pause(5);
      underWay -= 1;
      return turn !== 102;
    },
    { connections: 4, milliseconds: 60, from: 100 },
  );
  expect(most).toBe(4);
  expect(turns).toEqual(turns.map((_, place) => 100 + place));
  expect(sample.times).toHaveLength(turns.length);
  expect(sample.failed).toBe(1);
  expect(sample.elapsed).toBeGreaterThanOrEqual(60);
});

test('percentiles are of the nearest rank, over all turns', () => {
  const times = Array.from({ length: 100 }, (_, place) => 100 - place);
  const half = { times: times.slice(50), failed: 1, elapsed: 10 };
  const all = joined([{ times: times.slice(0, 50), failed: 0, elapsed: 20 }, half]);
  expect(all).toMatchObject({ failed: 1, elapsed: 30 });
  expect([0.5, 0.95, 0.99, 1].map((share) => percentile(all.times, share))).toEqual([
    50, 95, 99, 100,
  ]);
});
