const dayLength = 86_400_000;

/**
 * Whether an assessment's sources were last looked at too long ago: more than `staleAfterDays` days before
 * the day that is asked about. What nobody has verified is not stale; it is not assessed.
 * @param verifiedOn `YYYY-MM-DD`, or null
 */
export function isStale(verifiedOn: string | null, on: string, staleAfterDays: number): boolean {
  if (verifiedOn === null) return false;
  return Date.parse(on) - Date.parse(verifiedOn) > staleAfterDays * dayLength;
}
