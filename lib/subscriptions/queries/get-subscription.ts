import 'server-only';
import { db } from '@/lib/db/client';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import type { OwnSubscription } from '../types';
import { findFollowable } from './find-followable';
import { idOf } from './token';

/** The subscription behind a link; null when the link is wrong or the subscription has ended. */
export async function getSubscription(token: string): Promise<OwnSubscription | null> {
  const id = idOf(token);
  const row = id && (await db.subscription.findUnique({ where: { id } }));
  if (!row) return null;
  const what = await findFollowable(row.subject, row.subjectId);
  if (!what) return null;
  const locale = isLocale(row.locale) ? row.locale : defaultLocale;
  return { ...what, id: row.id, isConfirmed: row.confirmedAt !== null, locale };
}
