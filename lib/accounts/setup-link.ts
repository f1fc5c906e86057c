import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import { db } from '@/lib/db/client';
import { defaultLocale } from '@/lib/i18n/locales';
import { newId } from '@/lib/identity/ids';
import { hashToken, linkLifetime, newToken } from './links';
import { lockAccounts } from './locks';
import { withdrawLinks } from './mutations/withdraw-links';

/**
 * The path of a fresh one-time link to create the first administrator, valid for an hour, or null
 * when somebody has an account already (those of people who left, and of nobody, do not count). Links made before stop working. The administrator speaks
 * in the editorial desk's voice; throws when the record has none.
 */
export async function issueSetupLink(): Promise<string | null> {
  const token = newToken();
  const isIssued = await db.$transaction(async (tx) => {
    await lockAccounts(tx);
    if ((await tx.account.count({ where: { anonymisedAt: null } })) > 0) return false;
    const desk = await tx.voice.findFirstOrThrow({
      where: { kind: 'EDITORIAL_DESK' },
      select: { id: true },
    });
    const now = new Date();
    const earlier = await withdrawLinks(tx, { purpose: 'SETUP' }, null);
    const link = {
      id: newId(),
      purpose: 'SETUP' as const,
      role: 'ADMINISTRATOR' as const,
      voiceId: desk.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + linkLifetime.SETUP),
    };
    await tx.oneTimeLink.create({ data: { ...link, tokenHash: hashToken(token) } });
    await recordEvents(tx, [
      ...earlier,
      {
        kind: 'one_time_link',
        id: link.id,
        accountId: null,
        action: 'create',
        before: null,
        after: link,
      },
    ]);
    return true;
  });
  return isIssued ? `/${defaultLocale}/set-up/${token}` : null;
}
