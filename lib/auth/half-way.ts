import 'server-only';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { authSecret, sessionCookie } from './session';

/** Somebody whose password was right and who still has to show the second factor. */
const halfWay = z.object({
  sub: z.uuid(),
  version: z.number().int(),
  method: z.enum(['PASSWORD', 'PROVIDER']),
  chosen: z.string().nullable(),
  to: z.string(),
});
export type HalfWay = z.infer<typeof halfWay>;

/** Seconds within which the second step has to follow. */
const lifetime = 10 * 60;
/** Gives the token a key of its own: it is no session, and a session is none of these. */
const salt = 'half way';

const cookie = () => {
  const { options } = sessionCookie();
  return { name: `${options.secure ? '__Secure-' : ''}qadam.half-way`, options };
};

/** Remembers, in this browser, who has passed the first step; only in an action or a route. */
export async function setHalfWay(token: HalfWay): Promise<void> {
  const { name, options } = cookie();
  const value = await encode({ token, secret: authSecret(), maxAge: lifetime, salt });
  (await cookies()).set(name, value, { ...options, maxAge: lifetime });
}

/** Who has passed the first step in this browser, or null when nobody has or it is too long ago. */
export async function readHalfWay(): Promise<HalfWay | null> {
  const token = (await cookies()).get(cookie().name)?.value;
  if (!token) return null;
  const claims = await decode({ token, secret: authSecret(), salt }).catch(() => null);
  return halfWay.safeParse(claims).data ?? null;
}

/** Forgets the first step. */
export async function clearHalfWay(): Promise<void> {
  const { name, options } = cookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
