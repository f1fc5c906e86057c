import 'server-only';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import type { z } from 'zod';
import { authSecret, sessionCookie } from './session';

/**
 * A cookie that only this program can read and write, for what a browser has to bring along for a
 * while. `set` and `clear` only in a server action or a route handler.
 * @param name also gives the cookie a key of its own: one kind is never taken for another
 * @param lifetime in seconds
 * @param path the addresses that get to see it; all when left out
 */
export function sealedCookie<Content extends Record<string, unknown>>({
  name,
  lifetime,
  schema,
  path,
}: {
  name: string;
  lifetime: number;
  schema: z.ZodType<Content>;
  path?: string;
}) {
  const cookie = () => {
    const { options } = sessionCookie();
    const prefix = options.secure ? '__Secure-' : '';
    return { name: `${prefix}qadam.${name}`, options: { ...options, ...(path ? { path } : {}) } };
  };
  return {
    async set(token: Content): Promise<void> {
      const { name: place, options } = cookie();
      const value = await encode({ token, secret: authSecret(), maxAge: lifetime, salt: name });
      (await cookies()).set(place, value, { ...options, maxAge: lifetime });
    },
    /** What this browser brought, or null when it was never given, or too long ago. */
    async read(): Promise<Content | null> {
      const token = (await cookies()).get(cookie().name)?.value;
      if (!token) return null;
      const claims = await decode({ token, secret: authSecret(), salt: name }).catch(() => null);
      return schema.safeParse(claims).data ?? null;
    },
    async clear(): Promise<void> {
      const { name, options } = cookie();
      (await cookies()).set(name, '', { ...options, maxAge: 0 });
    },
  };
}
