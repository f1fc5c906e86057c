import 'server-only';
import { cache } from 'react';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { readSession } from './session';
import type { SessionSubject } from './sign-in';

/** The signed-in person of this request, or null. Asked of the database once per request. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const subject = await readSession();
  return subject ? findViewer(subject) : null;
});

/** The account behind a session as it is now; null when it was disabled or its sessions ended. */
export async function findViewer(subject: SessionSubject): Promise<Viewer | null> {
  const account = await db.account.findFirst({
    where: {
      id: subject.accountId,
      sessionVersion: subject.sessionVersion,
      disabledAt: null,
      anonymisedAt: null,
    },
    select: {
      id: true,
      name: true,
      role: true,
      voice: { select: { id: true, slug: true, name: true, kind: true } },
    },
  });
  if (!account) return null;
  const { id, name, role, voice } = account;
  return { accountId: id, name: name ?? '', role, voice };
}
