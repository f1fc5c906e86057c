import 'server-only';
import { type AuditEntry, recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import type { LinkPurpose, Role } from '@/lib/db/generated/enums';
import { refused } from '@/lib/forms/outcome';
import { undo } from '@/lib/forms/transact';
import { newId } from '@/lib/identity/ids';
import { hashToken } from '../links';
import { lockAccounts } from '../locks';

export interface TakenLink {
  id: string;
  role: Role;
  voiceId: string;
  /** Whom it was sent to; null when it was handed over. */
  email: string | null;
  locale: string | null;
}

/**
 * Locks who has an account and finds the link that is to become one. Undoes the transaction with
 * LINK_NOT_VALID when the link is used, withdrawn or too old.
 */
export async function takeLink(
  tx: Transaction,
  purpose: LinkPurpose,
  token: string,
): Promise<TakenLink> {
  await lockAccounts(tx);
  const link = await tx.oneTimeLink.findFirst({
    where: { tokenHash: hashToken(token), purpose, usedAt: null, withdrawnAt: null },
    select: { id: true, role: true, voiceId: true, email: true, locale: true, expiresAt: true },
  });
  if (!link || link.expiresAt <= new Date()) undo(refused('LINK_NOT_VALID'));
  const { expiresAt, ...taken } = link;
  return taken;
}

/** Makes the account that a taken link gives; the link is used up. Undoes with EMAIL_TAKEN. */
export async function makeAccount(
  tx: Transaction,
  link: TakenLink,
  person: { email: string; name: string; passwordHash: string | null },
): Promise<string> {
  if (await tx.account.findUnique({ where: { email: person.email }, select: { id: true } })) {
    undo(refused('EMAIL_TAKEN'));
  }
  const account = { id: newId(), role: link.role, voiceId: link.voiceId };
  const usedAt = new Date();
  // Somebody who was written to in a language is written to in it from now on.
  await tx.account.create({ data: { ...account, ...person, locale: link.locale } });
  await tx.oneTimeLink.update({
    where: { id: link.id },
    data: { usedAt, email: null, locale: null },
  });
  const by = { accountId: account.id };
  const entries: AuditEntry[] = [
    { ...by, kind: 'account', id: account.id, action: 'create', before: null, after: account },
    {
      ...by,
      kind: 'one_time_link',
      id: link.id,
      action: 'use',
      before: { usedAt: null },
      after: { usedAt },
    },
  ];
  await recordEvents(tx, entries);
  return account.id;
}
