import fc from 'fast-check';
import { afterAll, beforeAll, it } from 'vitest';
import { statuses } from '@/lib/status/scale';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { expectTwoTimes } from '@/lib/testing/expect-two-times';
import { createSmallWorld, type SmallWorld } from '@/lib/testing/small-world';
import { type ModelRow, modelDays } from '@/lib/testing/two-times-model';

let database: TestDatabase;
let world: SmallWorld;
beforeAll(async () => {
  database = await createTestDatabase();
  world = await createSmallWorld(database.sql);
});
afterAll(() => database.drop());

const step = fc.record({
  voice: fc.constantFrom('desk', 'desk', 'state', 'society'),
  status: fc.constantFrom(...statuses, null),
  effectiveOn: fc.constantFrom(...modelDays),
  /** Which of the voice's rows is replaced, if it has any and it may be. */
  replaces: fc.option(fc.nat(5), { freq: 2 }),
  isWithdrawal: fc.boolean(),
});

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

async function play(steps: Step[], recommendation: string): Promise<void> {
  const made: ModelRow[] = [];
  for (const { voice: name, status, effectiveOn, replaces, isWithdrawal } of steps) {
    const voice = world.voices[name];
    const open = made.filter(
      (row) =>
        row.voice === voice &&
        row.kind !== 'WITHDRAWAL' &&
        !made.some((later) => later.replaces === row.id),
    );
    const replaced = replaces === null ? undefined : open[replaces % Math.max(open.length, 1)];
    const kind = !replaced ? 'ASSESSMENT' : isWithdrawal ? 'WITHDRAWAL' : 'CORRECTION';
    const judgement = { recommendation, voice, kind, status, effectiveOn } as const;
    const id = await world.judge({ ...judgement, ...(replaced && { replaces: replaced.id }) });
    made.push({ ...judgement, id, replaces: replaced?.id ?? null, publishedAt: '' });
  }
}

it('the database and an independent model agree on random histories', async () => {
  let serial = 0;
  const histories = fc.array(step, { minLength: 1, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(histories, async (steps) => {
      serial += 1;
      const recommendation = await world.addRecommendation(`R-${serial}`);
      await play(steps, recommendation);
      const { desk, state, society } = world.voices;
      await expectTwoTimes(database.sql, recommendation, { desk, others: [state, society] });
    }),
    { numRuns: 40 },
  );
});
