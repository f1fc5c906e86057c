/** Seconds after which one signs in again. */
export const sessionLifetime = 7 * 24 * 3600;

/** Milliseconds for which a session's last use is not written again. */
export const seenEvery = 5 * 60_000;

/** Days for which the row of a session that no longer holds is kept. */
export const keptDays = 30;
