/** How many failed tries within `windowMinutes` are borne before one has to wait. */
export const limits = { windowMinutes: 15, perEmail: 10, perAddress: 40 } as const;

const windowMs = limits.windowMinutes * 60_000;

/**
 * Milliseconds until the next try is allowed; 0 when it is allowed now.
 * @param failures instants of failed tries by one e-mail or one address, in any order
 */
export function waitingTime(failures: readonly Date[], limit: number, now: Date): number {
  const recent = failures
    .map((failure) => failure.getTime())
    .filter((instant) => instant > now.getTime() - windowMs)
    .sort((first, second) => first - second);
  if (recent.length < limit) return 0;
  // When this one leaves the window, fewer than `limit` remain.
  const decisive = recent[recent.length - limit] ?? now.getTime();
  return Math.max(0, decisive + windowMs - now.getTime());
}
