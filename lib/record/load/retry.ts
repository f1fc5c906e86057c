/** What PostgreSQL says when two transactions got in each other's way: trying again succeeds. */
const conflicts = ['40001', '40P01', '23505', 'P2002', 'P2034'];

/** Runs a transaction again, up to twice, when another one got in its way. */
export async function retryConflicts<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 3 || !isConflict(error)) throw error;
    }
  }
}

function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return conflicts.includes(code) || conflicts.some((known) => error.message.includes(known));
}
