import 'server-only';
import { cache } from 'react';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import type { Role, VoiceKind } from '@/lib/db/generated/enums';
import { seenEvery } from '@/lib/sessions/lifetime';
import type { SessionSubject } from '@/lib/sessions/types';
import { readSession } from './session';

/** Somebody and the session in which they ask. */
export type SignedIn = {
  viewer: Viewer;
  sessionId: string;
  /** Their role needs a second factor and they have none: until then they may only set one up. */
  owesSecondFactor: boolean;
};

/** Who is signed in, and by which session; asked of the database once per request. */
export const getSignedIn = cache(async (): Promise<SignedIn | null> => {
  const subject = await readSession();
  return subject && findSignedIn(subject);
});

/**
 * The signed-in person of this request, or null: also for somebody who owes a second factor, so
 * that nothing opens for them that does not ask for it by `getSignedIn`.
 */
export async function getViewer(): Promise<Viewer | null> {
  const signedIn = await getSignedIn();
  return signedIn && !signedIn.owesSecondFactor ? signedIn.viewer : null;
}

/** The account behind a session as it is now; null as `findSignedIn`. */
export async function findViewer(subject: SessionSubject): Promise<Viewer | null> {
  return (await findSignedIn(subject))?.viewer ?? null;
}

type Found = {
  id: string;
  name: string | null;
  role: Role;
  voice_id: string;
  voice_slug: string;
  voice_name: string;
  voice_kind: VoiceKind;
  seen_at: Date;
  owes: boolean;
};

/**
 * The account behind a session as it is now, by one question; null when the session was ended, is
 * too old, or the account was disabled. Notes every few minutes that the session is in use.
 */
export async function findSignedIn(subject: SessionSubject): Promise<SignedIn | null> {
  const [found] = await db.$queryRaw<Found[]>`
    SELECT a.id, a.name, a.role::text, v.id AS voice_id, v.slug AS voice_slug, v.name AS voice_name,
      v.kind::text AS voice_kind, s.seen_at,
      EXISTS (SELECT 1 FROM settings WHERE a.role = ANY (second_factor_roles))
        AND NOT EXISTS (SELECT 1 FROM second_factors f
          WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS owes
    FROM sessions s JOIN accounts a ON a.id = s.account_id JOIN voices v ON v.id = a.voice_id
    WHERE s.id = ${subject.sessionId}::uuid AND a.id = ${subject.accountId}::uuid
      AND a.session_version = ${subject.sessionVersion}
      AND s.ended_at IS NULL AND s.expires_at > now()
      AND a.disabled_at IS NULL AND a.anonymised_at IS NULL`;
  if (!found) return null;
  if (found.seen_at.getTime() < Date.now() - seenEvery) await noteUse(subject.sessionId);
  const viewer = {
    accountId: found.id,
    name: found.name ?? '',
    role: found.role,
    voice: {
      id: found.voice_id,
      slug: found.voice_slug,
      name: found.voice_name,
      kind: found.voice_kind,
    },
  };
  return { viewer, sessionId: subject.sessionId, owesSecondFactor: found.owes };
}

async function noteUse(sessionId: string): Promise<void> {
  await db.session.updateMany({
    where: { id: sessionId, endedAt: null },
    data: { seenAt: new Date() },
  });
}
