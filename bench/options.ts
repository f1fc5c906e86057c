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
  const isPlain = args.includes('--plain');
  const others = args.filter((argument) => argument !== '--plain');
  return { ...readNumbers(others, limits, defaults), plain: isPlain };
}

/** Reads whole numbers, each in its limits. Throws a PlainError that says what is possible. */
export function readNumbers<Name extends string>(
  args: string[],
  limits: Record<Name, readonly [number, number]>,
  defaults: Record<Name, number>,
): Record<Name, number> {
  const names = Object.keys(limits) as Name[];
  const values = parse(args, names);
  const numbers = names.map((name) => [
    name,
    number(name, values[name], limits[name], defaults[name]),
  ]);
  return Object.fromEntries(numbers);
}

function parse(args: string[], names: readonly string[]): Record<string, unknown> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    const known = names.map((name) => `--${name}`);
    throw new PlainError(
      `${error instanceof Error ? error.message : error}; known are ${known.join(', ')}`,
    );
  }
}

function number(
  name: string,
  value: unknown,
  [least, most]: readonly [number, number],
  usual: number,
): number {
  if (value === undefined) return usual;
  const given = Number(value);
  if (Number.isInteger(given) && given >= least && given <= most) return given;
  throw new PlainError(`--${name} must be a whole number from ${least} to ${most}`);
}
