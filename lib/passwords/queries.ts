import 'server-only';
import { hashToken } from '@/lib/accounts/links';
import { db } from '@/lib/db/client';

/** Until when a link for a new password works; null when it is unknown, used, withdrawn or too old. */
export async function getUsableReset(token: string): Promise<{ expiresAt: string } | null> {
  const link = await db.passwordReset.findFirst({
    where: {
      tokenHash: hashToken(token),
      usedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: new Date() },
      account: { disabledAt: null },
    },
    select: { expiresAt: true },
  });
  return link && { expiresAt: link.expiresAt.toISOString() };
}
