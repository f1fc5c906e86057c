import { log } from '@/lib/log/log';

/**
 * Makes events of what libraries print: Next prints errors of pages with all that they say, which may be what
 * somebody typed. An error with a digest is logged already (`instrumentation.ts`).
 */
export function takeConsole(): void {
  for (const [name, level] of [
    ['error', 'error'],
    ['warn', 'warn'],
    ['log', 'debug'],
    ['info', 'debug'],
  ] as const) {
    console[name] = (...values: unknown[]) => {
      const err = values.find((value) => value instanceof Error);
      if (err && 'digest' in err) return;
      const said = values.find((value) => typeof value === 'string' && /\w/.test(value));
      const text = err ? 'a library reports an error' : 'a library says';
      log()[level]({ ...(err && { err }), ...(!err && { said: firstLine(said) }) }, text);
    };
  }
}

const firstLine = (said: unknown) =>
  String(said ?? '')
    .split('\n')[0]
    ?.slice(0, 200);
