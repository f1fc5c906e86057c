import { readNumbers } from '../options';

export type FaultOptions = {
  /** After so many minutes no fault is begun any more. */
  minutes: number;
  /** So many faults at most. */
  rounds: number;
  /** Only faults whose names have these words. */
  only: string;
  /** Decides what happens when and what people do. */
  seed: number;
};

const limits = { minutes: [1, 600], rounds: [1, 10_000], seed: [0, 4_294_967_295] } as const;

/** Reads `disk --minutes 10 --rounds 100 --seed 7`. Throws a PlainError that says what is possible. */
export function readFaultOptions(args: string[]): FaultOptions {
  const seed = Math.floor(Math.random() * 1_000_000);
  const [first = ''] = args;
  const only = first.startsWith('--') ? '' : first;
  const numbers = only ? args.slice(1) : args;
  return { only, ...readNumbers(numbers, limits, { minutes: 10, rounds: 10_000, seed }) };
}
