import 'server-only';
import { randomBytes } from 'node:crypto';
import { Prisma } from '@/lib/db/generated/client';
import { currentContext } from '@/lib/log/context';
import { log } from '@/lib/log/log';
import type { FormCode } from './outcome';

/**
 * Logs an unexpected error and returns the id under which it stands there, for the page that shows it instead of the
 * message: that of the request, or of the run of a job.
 */
export function logUnexpected(error: unknown): string {
  const context = currentContext();
  if (context) {
    log().error({ err: error }, 'unexpected error');
    return 'request' in context ? context.request : context.run;
  }
  const id = randomBytes(8).toString('hex');
  log().error({ id, err: error }, 'unexpected error');
  return id;
}

/**
 * What PostgreSQL says when it cannot work, whatever it is asked: lost connections (08), no room, memory or connections left
 * (53), cancelled, ending or starting (57), its disk (58).
 */
const cannotWork = /^(08|53|57|58)/;

/** Whether the database could not be asked at all: worth trying again in a minute. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (cannotWork.test(causeOf(error)?.originalCode ?? '')) return true;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'].includes(error.code);
}

/** What the database's own refusals (SQLSTATE QD001, the message is the code) mean to a person. */
const refusals: Record<string, FormCode> = {
  effective_in_future: 'INVALID',
  effective_before_recommendation: 'INVALID',
  citation_missing: 'INVALID',
  replaces_withdrawal: 'ALREADY_REPLACED',
  signed_in_foreign_voice: 'AUTHOR_LEFT_VOICE',
  assessments_immutable: 'ALREADY_PUBLISHED',
  assessment_published: 'ALREADY_PUBLISHED',
  verified_in_foreign_voice: 'FORBIDDEN',
  nothing_to_verify: 'NOTHING_TO_VERIFY',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
};

/** The refusal's own code (`effective_in_future`), or null when the error is no refusal. */
export function refusalOf(error: unknown): string | null {
  const cause = causeOf(error);
  return cause?.originalCode === 'QD001' ? (cause.originalMessage ?? null) : null;
}

/** The form's code for a refusal of the database. */
export function codeOfRefusal(refusal: string): FormCode {
  return refusals[refusal] ?? 'FORBIDDEN';
}

/** Whether an error is a unique violation. */
export function isDuplicate(error: unknown): boolean {
  return causeOf(error)?.originalCode === '23505';
}

/** Whether a statement gave up because another one held what it needed for too long. */
export function isLockTimeout(error: unknown): boolean {
  return causeOf(error)?.originalCode === '55P03';
}

interface DriverCause {
  originalCode?: string;
  originalMessage?: string;
}

/** Where the adapter keeps what PostgreSQL said. */
function causeOf(error: unknown): DriverCause | undefined {
  let at: unknown = error;
  for (let depth = 0; depth < 4 && typeof at === 'object' && at !== null; depth += 1) {
    if ('originalCode' in at) return at as DriverCause;
    const meta = 'meta' in at ? (at.meta as { driverAdapterError?: unknown }) : undefined;
    at = meta?.driverAdapterError ?? ('cause' in at ? at.cause : undefined);
  }
  return undefined;
}
