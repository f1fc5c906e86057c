import { pino } from 'pino';
import { type LogSettings, logSettings } from '@/lib/env';
import { currentContext } from './context';
import { describeError } from './describe-error';
import { readable } from './readable';

type Log = ReturnType<typeof createLog>;
const kept = globalThis as { qadamLog?: Log };

/**
 * The program's log: one event a line, on the standard error; as JSON, or readable where that is a terminal. Each names
 * the request or the run of a job that it belongs to. What goes into it: names of things of ours, codes, counts, ids
 * of rows. Never what somebody typed, an address with its query, an e-mail, a network address or a secret; an
 * error goes in as `err` and is described without them. One for the process, across Next's bundle and our own.
 */
export function log(): Log {
  kept.qadamLog ??= createLog(logSettings(), process.stderr.isTTY);
  return kept.qadamLog;
}

/** A log of its own: `write` gets its lines. Used by `log`, and by tests. */
export function createLog(
  { level }: LogSettings,
  isTerminal: boolean,
  write?: (line: string) => void,
) {
  const options: pino.LoggerOptions = {
    level,
    base: isTerminal ? null : { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
    mixin: () => ({ ...currentContext() }),
  };
  // Written at once: what comes last before an end matters most.
  const errors = pino.destination({ dest: 2, sync: true });
  const send = write ?? ((line: string) => errors.write(line));
  return pino(options, { write: isTerminal ? (line) => send(readable(line)) : send });
}
