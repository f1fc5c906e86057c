import 'server-only';
import { db, type Transaction } from '@/lib/db/client';
import { settings } from '@/lib/env';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import type { JobContext } from '@/lib/jobs/types';
import { sendMail } from '@/lib/mail/mutations/send-mail';
import { choicesOf } from '../queries/list-choices';
import type { Frequency, NoticeChoices } from '../schema';
import { wordNotices } from '../word-notices';

/** Slightly less than a week: a digest that runs a little earlier than last time is still the next one. */
const weekMs = 6.9 * 24 * 3_600_000;

/** Mails what somebody wants to know at once: everything that has come together since the last mail. */
export async function mailNotices({ accountId }: { accountId: string }): Promise<void> {
  await mailTo(accountId, ['AT_ONCE']);
}

/**
 * The morning's digests: daily ones, and weekly ones to whoever had none for a week. A person's mail
 * and the note that it was written are one transaction: killed in the middle, the next run goes on
 * with those who have none yet.
 */
export async function sendDigests(_payload: unknown, { progress, signal }: JobContext) {
  const accounts = await db.notice.findMany({
    where: { mailedAt: null, readAt: null },
    select: { accountId: true },
    distinct: ['accountId'],
    orderBy: { accountId: 'asc' },
  });
  for (const [index, { accountId }] of accounts.entries()) {
    signal.throwIfAborted();
    await mailTo(accountId, ['AT_ONCE', 'DAILY', 'WEEKLY']);
    await progress(index + 1, accounts.length);
  }
}

async function mailTo(accountId: string, frequencies: Frequency[]): Promise<void> {
  await db.$transaction(async (tx) => {
    // One mail at a time per person; a second run waits and then finds nothing left to tell.
    const [account] = await tx.$queryRaw<{ email: string | null; locale: string | null }[]>`
      SELECT email, locale FROM accounts
      WHERE id = ${accountId}::uuid AND disabled_at IS NULL AND anonymised_at IS NULL
      FOR NO KEY UPDATE`;
    if (!account?.email) return;
    const choices = await choicesOf(tx, accountId);
    const wanted = (await isWeekOver(tx, accountId, choices))
      ? frequencies
      : frequencies.filter((frequency) => frequency !== 'WEEKLY');
    const notices = await tx.notice.findMany({
      where: { accountId, mailedAt: null, readAt: null },
      select: { id: true, kind: true, label: true, path: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    const told = notices.filter(({ kind }) => wanted.includes(choices[kind]));
    if (told.length === 0) return;
    const { title } = await tx.settings.findUniqueOrThrow({ where: { id: 1 } });
    const locale = account.locale && isLocale(account.locale) ? account.locale : defaultLocale;
    const words = wordNotices(locale, { title, url: settings().url, notices: told });
    await sendMail(tx, { to: account.email, locale, ...words });
    await tx.notice.updateMany({
      where: { id: { in: told.map(({ id }) => id) } },
      data: { mailedAt: new Date() },
    });
  });
}

/** Whether a week has passed since the last mail about what this person wants weekly. */
async function isWeekOver(
  tx: Transaction,
  accountId: string,
  choices: NoticeChoices,
): Promise<boolean> {
  const kinds = Object.entries(choices).flatMap(([kind, frequency]) =>
    frequency === 'WEEKLY' ? [kind as keyof NoticeChoices] : [],
  );
  const last = await tx.notice.findFirst({
    where: { accountId, kind: { in: kinds }, mailedAt: { gt: new Date(Date.now() - weekMs) } },
    select: { id: true },
  });
  return last === null;
}
