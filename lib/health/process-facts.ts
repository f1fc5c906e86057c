/** What only the server knows of this process; it tells, and pages ask (`lib/server/main.ts`). */
export interface ProcessFacts {
  startedAt: Date;
  /** The names of the migrations that this program brings. */
  migrations: readonly string[];
  /** Whether this process runs jobs. */
  isWorkerRunning: () => boolean;
}

// One for the process: Next's bundle and the server's have a copy of this module each.
const kept = globalThis as { qadamFacts?: ProcessFacts };

export function tellFacts(facts: ProcessFacts): void {
  kept.qadamFacts = facts;
}

/** Null where no server runs (tests, commands). */
export function processFacts(): ProcessFacts | null {
  return kept.qadamFacts ?? null;
}
