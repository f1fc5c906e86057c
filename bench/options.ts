import { parseArgs } from 'node:util';
import { PlainError } from '@/lib/plain-error.mjs';

export type Options = {
  recommendations: number;
  seed: number;
  /** How often each subject has its turn. */
  rounds: number;
  /** How long (seconds) a turn lasts. */
  seconds: number;
  connections: number;
  /** Asks for uncompressed answers; else as a browser does. */
  plain: boolean;
  /** How often the second start is timed. */
  starts: number;
};

const limits = {
  recommendations: [100, 1_000_000],
  seed: [0, 4_294_967_295],
  rounds: [1, 100],
  seconds: [1, 600],
  connections: [1, 256],
  starts: [0, 50],
} as const;

const defaults = {
  recommendations: 8_000,
  seed: 1,
  rounds: 3,
  seconds: 3,
  connections: 16,
  starts: 5,
};

/** Reads `--recommendations 250000 --rounds 5 …`. Throws a PlainError that says what is possible. */
export function readOptions(args: string[]): Options {
  const names = Object.keys(limits) as (keyof typeof limits)[];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const values = parse(args, { ...options, plain: { type: 'boolean' as const } });
  const numbers = names.map((name) => [name, number(name, values[name])]);
  return { ...Object.fromEntries(numbers), plain: values.plain === true };
}

function parse(args: string[], options: NonNullable<Parameters<typeof parseArgs>[0]>['options']) {
  try {
    return parseArgs({ args, options: options ?? {} }).values;
  } catch (error) {
    const known = Object.keys(options ?? {}).map((name) => `--${name}`);
    throw new PlainError(
      `${error instanceof Error ? error.message : error}; known are ${known.join(', ')}`,
    );
  }
}

function number(name: keyof typeof limits, value: unknown): number {
  if (value === undefined) return defaults[name];
  const [least, most] = limits[name];
  const given = Number(value);
  if (Number.isInteger(given) && given >= least && given <= most) return given;
  throw new PlainError(`--${name} must be a whole number from ${least} to ${most}`);
}
