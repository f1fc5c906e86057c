import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** So many requests in so many seconds from one network address. */
export const limit = { requests: 300, seconds: 60 };

/** So many drafts in so many seconds with one token. */
export const writingLimit = { requests: 60, seconds: 60 };

/** Both are counted in memory alone, and forgotten after the window. */
const readers = new RateLimiterMemory({ points: limit.requests, duration: limit.seconds });
const writers = new RateLimiterMemory({
  points: writingLimit.requests,
  duration: writingLimit.seconds,
});

export type Allowance = { isAllowed: boolean; headers: Record<string, string> };

/** Counts a request, and says in the headers of the IETF's draft how many are left and when all are back. */
export const countRequest = (address: string) => count(readers, 'default', limit, address);

/** Counts a draft that a token writes, likewise. */
export const countWriting = (tokenId: string) => count(writers, 'token', writingLimit, tokenId);

async function count(
  limiter: RateLimiterMemory,
  name: string,
  { requests, seconds: window }: typeof limit,
  key: string,
): Promise<Allowance> {
  const counted = await limiter.consume(key).catch((reason: unknown) => {
    if (reason instanceof RateLimiterRes) return reason;
    throw reason;
  });
  const isAllowed = counted.consumedPoints <= requests;
  const seconds = Math.ceil(counted.msBeforeNext / 1000);
  return {
    isAllowed,
    headers: {
      'RateLimit-Policy': `"${name}";q=${requests};w=${window}`,
      RateLimit: `"${name}";r=${Math.max(0, counted.remainingPoints)};t=${seconds}`,
      ...(!isAllowed && { 'Retry-After': String(seconds) }),
    },
  };
}
