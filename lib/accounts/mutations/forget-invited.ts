import 'server-only';
import { db } from '@/lib/db/client';
import { keptAfterEnd } from '../links';

/** Forgets the addresses of people who were invited a month ago and never came. */
export async function forgetInvited(): Promise<void> {
  await db.oneTimeLink.updateMany({
    where: { email: { not: null }, expiresAt: { lt: new Date(Date.now() - keptAfterEnd) } },
    data: { email: null, locale: null },
  });
}
