import { AsyncLocalStorage } from 'node:async_hooks';

/** What every line says that is logged on behalf of something: of a request, or of a run of a job. */
export type LogContext = { request: string } | { job: string; run: string };

// One for the process: Next's bundle and the server's have a copy of this module each.
const kept = globalThis as { qadamLogContext?: AsyncLocalStorage<LogContext> };
kept.qadamLogContext ??= new AsyncLocalStorage();
const storage = kept.qadamLogContext;

/** Does work on behalf of something: whatever is logged below it names that. */
export function within<T>(context: LogContext, work: () => T): T {
  return storage.run(context, work);
}

/** On whose behalf we are working; undefined: nobody's. */
export function currentContext(): LogContext | undefined {
  return storage.getStore();
}
