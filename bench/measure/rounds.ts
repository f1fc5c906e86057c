import { connect } from '@/lib/operations/roles';
import type { Options } from '../options';
import type { Kept } from '../program';
import type { Subject } from '../subjects/subjects';
import { askAll, joined, load, type Sample } from './load';
import { takeWork, type Work } from './statements';

/** What a subject's turns have shown together. */
export type Result = { subject: Subject; sample: Sample; work: Work; kept: Kept | null };

/**
 * Gives every subject its turn, round after round, so that a slower or faster minute of the machine
 * meets all of them. A first, unmeasured round warms caches and compilers, and what is kept.
 */
export async function measureRounds(
  subjects: readonly Subject[],
  { rounds, seconds, connections }: Pick<Options, 'rounds' | 'seconds' | 'connections'>,
  superuserUrl: string,
  progress: (text: string) => void,
): Promise<Result[]> {
  const superuser = connect(superuserUrl);
  const taken = subjects.map((subject) => ({
    subject,
    samples: [] as Sample[],
    work: [] as Work[],
    kept: [] as Kept[],
  }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { subject, samples, work, kept } of taken) {
      progress(`round ${round} of ${rounds}, ${subject.name}`);
      const from = samples.reduce((sum, { times }) => sum + times.length, 0);
      const milliseconds = round === 0 ? 1_000 : seconds * 1_000;
      if (round === 0 && subject.warm)
        await askAll(subject.warm.ask, subject.warm.turns, connections);
      await takeWork(superuser);
      const before = await subject.kept?.();
      const beside = setInterval(() => void subject.beside?.(), 1_000);
      const sample = await load(subject.ask, { connections, milliseconds, from });
      clearInterval(beside);
      const after = await subject.kept?.();
      if (round === 0) continue;
      if (before && after)
        kept.push({ asked: after.asked - before.asked, hits: after.hits - before.hits });
      samples.push(sample);
      work.push(await takeWork(superuser));
    }
  }
  await superuser.end();
  return taken.map(({ subject, samples, work, kept }) => ({
    subject,
    kept: subject.kept
      ? {
          asked: kept.reduce((sum, { asked }) => sum + asked, 0),
          hits: kept.reduce((sum, { hits }) => sum + hits, 0),
        }
      : null,
    sample: joined(samples),
    work: {
      milliseconds: work.reduce((sum, one) => sum + one.milliseconds, 0),
      statements: work.reduce((sum, one) => sum + one.statements, 0),
    },
  }));
}
