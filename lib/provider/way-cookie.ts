import 'server-only';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { authSecret, sessionCookie } from '@/lib/auth/session';
import { type OnTheWay, onTheWay } from './provider';

/** Seconds that somebody may spend at the provider. */
const lifetime = 15 * 60;
const salt = 'on the way';

const cookie = () => {
  const { options } = sessionCookie();
  const name = `${options.secure ? '__Secure-' : ''}qadam.provider`;
  return { name, options: { ...options, path: '/api/auth/provider' } };
};

/** Gives this browser what it has to bring back. */
export async function setWay(token: OnTheWay): Promise<void> {
  const { name, options } = cookie();
  const value = await encode({ token, secret: authSecret(), maxAge: lifetime, salt });
  (await cookies()).set(name, value, { ...options, maxAge: lifetime });
}

/** What this browser brought back, once; null when it was never sent, or too long ago. */
export async function takeWay(): Promise<OnTheWay | null> {
  const { name, options } = cookie();
  const store = await cookies();
  const token = store.get(name)?.value;
  if (!token) return null;
  store.set(name, '', { ...options, maxAge: 0 });
  const claims = await decode({ token, secret: authSecret(), salt }).catch(() => null);
  return onTheWay.safeParse(claims).data ?? null;
}
