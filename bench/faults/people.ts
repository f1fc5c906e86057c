import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import type { Sql } from 'postgres';
import { claimsOf } from '@/lib/auth/session';
import type { Role } from '@/lib/db/generated/enums';
import { openTestSession } from '@/lib/testing/small-desk';
import { Browser, type Watcher } from './browser';

const locales = ['en', 'ru', 'kk'];

/** Makes somebody who writes in a voice, told of everything at once, with a browser that is signed in. */
export async function makePerson(
  sql: Sql,
  { role, kind, secret, origin, watcher }: PersonOptions,
): Promise<Browser> {
  const id = randomUUID();
  const locale = locales[count++ % locales.length] ?? 'en';
  await sql`INSERT INTO accounts (id, email, name, role, voice_id, locale)
    SELECT ${id}, ${`${id}@example.org`}, ${`Person ${count}`}, ${role}, id, ${locale} FROM voices
    WHERE kind = ${kind} ORDER BY slug LIMIT 1`;
  await sql`INSERT INTO notice_choices (account_id, kind, frequency)
    SELECT ${id}, kind, 'AT_ONCE' FROM unnest(enum_range(NULL::"NoticeKind")) kind`;
  const session = await openTestSession(sql, id);
  const token = await encode({ token: claimsOf(session), secret, maxAge: 7_200 });
  return new Browser(origin, locale, watcher, `next-auth.session-token=${token}`);
}

let count = 0;

export type PersonOptions = {
  role: Role;
  kind: 'EDITORIAL_DESK' | 'CIVIL_SOCIETY';
  secret: string;
  origin: string;
  watcher: Watcher;
};

/** Somebody without an account. */
export const makeReader = (origin: string, watcher: Watcher) =>
  new Browser(origin, locales[count++ % locales.length] ?? 'en', watcher);
