import { elapsed, type Progress, say } from '@/lib/operations/launch/say.mjs';

/** Runs a step of the bench, says how far it is every ten seconds and how long it took. */
export async function step<Result>(
  name: string,
  work: (progress: Progress) => Promise<Result>,
): Promise<Result> {
  const since = Date.now();
  let far = '';
  const alive = setInterval(() => say(`${name} … ${elapsed(since)}${far}`), 10_000);
  try {
    const result = await work((text) => {
      far = text && `: ${text}`;
    });
    say(`${name}: done in ${elapsed(since)}`);
    return result;
  } finally {
    clearInterval(alive);
  }
}
