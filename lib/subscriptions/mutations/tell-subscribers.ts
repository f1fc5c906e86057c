import 'server-only';
import { db, type Transaction } from '@/lib/db/client';
import { settings } from '@/lib/env';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { enqueue } from '@/lib/jobs/mutations/enqueue';
import type { JobContext } from '@/lib/jobs/types';
import { sendMail } from '@/lib/mail/mutations/send-mail';
import { findFollowable } from '../queries/find-followable';
import { listNews } from '../queries/list-news';
import { tokenOf } from '../queries/token';
import { wordDivision, wordNews } from '../word-mail';
import { tidySubscriptions } from './end-subscription';

/** What is published within this time (milliseconds) makes one mail. */
const breath = 10 * 60_000;

/** Something was published: whoever follows it is told soon, with what else comes until then. */
export const tellSubscribersSoon = (tx: Transaction) =>
  enqueue(
    tx,
    'tellSubscribers',
    {},
    { key: 'soon', runAt: new Date(Date.now() + breath), keepsRunAt: true },
  );

/**
 * Writes each follower one mail about all that was published since the last one, and one about an ask that
 * was divided. The mails and the note how far they were told are one transaction: killed in the middle, the next run goes on with
 * the others.
 */
export async function tellSubscribers(_payload: unknown, { progress, signal }: JobContext) {
  await tidySubscriptions();
  if (!settings().mail) return;
  const followers = await db.subscription.findMany({
    where: { confirmedAt: { not: null } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (const [index, { id }] of followers.entries()) {
    signal.throwIfAborted();
    await db.$transaction((tx) => tell(tx, id));
    await progress(index + 1, followers.length);
  }
}

async function tell(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM subscriptions WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.subscription.findUnique({ where: { id } });
  if (!row?.toldUntil) return;
  const { subject, subjectId, toldUntil, dividedFromId } = row;
  const what = await findFollowable(subject, subjectId);
  if (!what) return;
  const locale = isLocale(row.locale) ? row.locale : defaultLocale;
  const { url } = settings();
  const token = tokenOf(id);
  const link = `${url}/${locale}/subscription/${token}`;
  const send = (words: { subject: string; text: string }) =>
    sendMail(tx, {
      ...{ to: row.email, locale, ...words },
      unsubscribeUrl: `${url}/api/unsubscribe/${token}`,
    });
  const whole = dividedFromId && (await findFollowable('ASK', dividedFromId));
  if (whole) await send(await wordDivision(tx, locale, { whole, part: what }, link));
  const news = await listNews(tx, { subject, subjectId, toldUntil });
  const last = news.at(-1);
  if (last) await send(await wordNews(tx, locale, what, news, link));
  await tx.subscription.update({
    where: { id },
    data: { dividedFromId: null, ...(last && { toldUntil: last.publishedAt }) },
  });
}
