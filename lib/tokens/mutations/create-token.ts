import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { mayIn } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { done, type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { newId } from '@/lib/identity/ids';
import { provePassword } from '@/lib/passwords/mutations/prove-password';
import { proveSecondFactor } from '@/lib/second-factor/mutations/prove-second-factor';
import { mostTokens, type TokenForm } from '../schema';
import { hashTokenText, newTokenText } from '../token-text';

const day = 86_400_000;

/**
 * Makes a token and answers it, this once. Asks for a code of who has a second factor, and for the password of who has
 * none; who signs in elsewhere and has neither sets up a second factor first.
 */
export async function createToken(viewer: Viewer, form: TokenForm): Promise<Outcome<string>> {
  if (!mayIn(viewer, 'drafts.write', viewer.voice.id)) return refused('FORBIDDEN');
  const account = await db.account.findFirst({
    where: { id: viewer.accountId, disabledAt: null },
    select: {
      id: true,
      email: true,
      passwordHash: true,
      sessionVersion: true,
      secondFactor: { select: { confirmedAt: true } },
    },
  });
  if (!account) return refused('FORBIDDEN');
  const proof = await prove(account, form);
  if (!proof.ok) return proof;
  const text = newTokenText();
  const tokenHash = hashTokenText(text);
  if (!tokenHash) throw new Error('a new token has the form of a token');
  const kept = await transact(async (tx) => {
    // Whoever changes the password or disables the account at the same moment waits, or has been first.
    const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM accounts WHERE id = ${account.id}::uuid
      AND session_version = ${account.sessionVersion} AND disabled_at IS NULL FOR UPDATE`;
    if (held.length === 0) undo(refused('CONFLICT'));
    const now = new Date();
    const open = await tx.personalToken.count({
      where: { accountId: account.id, endedAt: null, expiresAt: { gt: now } },
    });
    if (open >= mostTokens)
      undo(refused('INVALID', { fieldErrors: { name: { code: 'tooMany', max: mostTokens } } }));
    const token = {
      id: newId(),
      name: form.name,
      scopes: [...new Set(form.scope)],
      expiresAt: new Date(now.getTime() + Number(form.days) * day),
    };
    await tx.personalToken.create({
      data: { ...token, accountId: account.id, tokenHash, createdAt: now },
    });
    const { id, ...after } = token;
    await recordEvents(tx, [
      {
        kind: 'personal_token',
        id,
        accountId: account.id,
        action: 'create',
        before: null,
        after: { ...after, expiresAt: after.expiresAt.toISOString() },
      },
    ]);
    return null;
  });
  return kept.ok ? done(text) : kept;
}

type Account = {
  id: string;
  email: string | null;
  passwordHash: string | null;
  secondFactor: { confirmedAt: Date | null } | null;
};

async function prove(account: Account, form: TokenForm): Promise<Outcome<null>> {
  if (account.secondFactor?.confirmedAt) return proveSecondFactor(account.id, form.code);
  const { id, email, passwordHash } = account;
  if (!passwordHash) return refused('SECOND_FACTOR_NEEDED');
  return provePassword({ id, email, passwordHash }, form.currentPassword);
}
