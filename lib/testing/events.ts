import type { Program } from './program';

/** An event of the program's log. */
export type LoggedEvent = Record<string, unknown> & { msg: string; level: string };

/** What a program has logged so far: its lines of JSON. */
export function eventsOf(program: Program): LoggedEvent[] {
  return program
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}
