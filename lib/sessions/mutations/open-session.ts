import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import { db } from '@/lib/db/client';
import type { SignInMethod } from '@/lib/db/generated/enums';
import { newId } from '@/lib/identity/ids';
import { keptDays, sessionLifetime } from '../lifetime';
import type { SessionSubject } from '../types';

/**
 * Begins a session for an account that has proven who it is; what the cookie will say. Null when
 * the account was disabled, or its password changed, since it was looked at.
 */
export async function openSession(
  proven: { accountId: string; sessionVersion: number },
  { method, device }: { method: SignInMethod; device: string },
): Promise<SessionSubject | null> {
  const { accountId, sessionVersion } = proven;
  return db.$transaction(async (tx) => {
    const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM accounts
      WHERE id = ${accountId}::uuid AND session_version = ${sessionVersion} AND disabled_at IS NULL
      FOR SHARE`;
    if (held.length === 0) return null;
    const id = newId();
    const now = new Date();
    const expiresAt = new Date(now.getTime() + sessionLifetime * 1000);
    await tx.session.create({
      data: { id, accountId, method, device, createdAt: now, seenAt: now, expiresAt },
    });
    await tx.session.deleteMany({
      where: { expiresAt: { lt: new Date(now.getTime() - keptDays * 86_400_000) } },
    });
    await recordEvents(tx, [
      { kind: 'session', id, accountId, action: 'sign_in', before: null, after: { method } },
    ]);
    return { accountId, sessionId: id, sessionVersion };
  });
}
