/** An error as the log keeps it. */
export interface DescribedError {
  name: string;
  code?: string;
  message?: string;
  stack?: string[];
  cause?: DescribedError;
}

const frames = 12;
const causes = 3;

/**
 * What the log may keep of an error. A database's message may repeat what was typed, so only its name and code are
 * kept; of other messages the first line, without what may be a secret or tell of a person.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const message = isOfDatabase(error) ? undefined : mask(error.message.split('\n')[0] ?? '');
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(code && { code }),
    ...(message && { message }),
    ...(depth === 0 && { stack: stack.slice(0, frames).map((line) => line.trim()) }),
    ...(depth < causes &&
      error.cause !== undefined && { cause: describeError(error.cause, depth + 1) }),
  };
}

/** Of Prisma, or of one of the two drivers, whose errors have PostgreSQL's severity. */
function isOfDatabase(error: Error): boolean {
  return /^(Prisma|DriverAdapterError|PostgresError)/.test(error.name) || 'severity' in error;
}

/** Takes out what may be a secret or tell of a person: mail addresses, passwords in addresses, queries, long tokens. */
export function mask(text: string): string {
  return text
    .replace(/[^\s@<>"'(]+@[^\s@<>"')]+/g, '…@…')
    .replace(/\?[^\s"')]+/g, '?…')
    .replace(/[\w-]{32,}/g, '…');
}
