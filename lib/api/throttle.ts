import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** So many requests in so many seconds from one network address. */
export const limit = { requests: 300, seconds: 60 };

/** Addresses are counted in memory alone, and forgotten after the window. */
const limiter = new RateLimiterMemory({ points: limit.requests, duration: limit.seconds });

export type Allowance = { isAllowed: boolean; headers: Record<string, string> };

/** Counts a request, and says in the headers of the IETF's draft how many are left and when all are back. */
export async function countRequest(address: string): Promise<Allowance> {
  const counted = await limiter.consume(address).catch((reason: unknown) => {
    if (reason instanceof RateLimiterRes) return reason;
    throw reason;
  });
  const isAllowed = counted.consumedPoints <= limit.requests;
  const seconds = Math.ceil(counted.msBeforeNext / 1000);
  return {
    isAllowed,
    headers: {
      'RateLimit-Policy': `"default";q=${limit.requests};w=${limit.seconds}`,
      RateLimit: `"default";r=${Math.max(0, counted.remainingPoints)};t=${seconds}`,
      ...(!isAllowed && { 'Retry-After': String(seconds) }),
    },
  };
}
