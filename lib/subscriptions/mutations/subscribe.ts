import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import { settings } from '@/lib/env';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import type { Locale } from '@/lib/i18n/locales';
import { newId } from '@/lib/identity/ids';
import { sendMail } from '@/lib/mail/mutations/send-mail';
import { findFollowable } from '../queries/find-followable';
import { tokenOf } from '../queries/token';
import type { NewSubscription } from '../schema';
import { wordConfirmation } from '../word-mail';
import { admitTry } from './admit-try';

const dayMs = 24 * 3_600_000;

/**
 * Asks the address whether its reader wants to follow something; nothing else is sent before they
 * say yes. The answer is the same whether the address follows it already or not. Answers
 * UNAVAILABLE where no mail can be sent, NOT_FOUND, or THROTTLED.
 */
export async function subscribe(
  input: NewSubscription & { locale: Locale },
  address: string | null,
): Promise<Outcome<null>> {
  if (!settings().mail) return refused('UNAVAILABLE');
  const what = await findFollowable(input.subject, input.subjectId);
  if (!what) return refused('NOT_FOUND');
  const { email, subject, subjectId, locale } = input;
  return transact(async (tx) => {
    if (!(await admitTry(tx, email, address))) undo(refused('THROTTLED'));
    const known = await tx.subscription.findUnique({
      where: { email_subject_subjectId: { email, subject, subjectId } },
    });
    // Whoever follows already is told nothing new; whoever was asked today need not be asked again.
    if (known?.confirmedAt) return null;
    if (known && known.askedAt.getTime() > Date.now() - dayMs) return null;
    const id = known?.id ?? newId();
    if (known)
      await tx.subscription.update({ where: { id }, data: { askedAt: new Date(), locale } });
    else {
      await tx.subscription.create({ data: { id, email, locale, subject, subjectId } });
      const after = { subject, subjectId, locale };
      await recordEvents(tx, [
        { kind: 'subscription', id, accountId: null, action: 'create', before: null, after },
      ]);
    }
    const { url } = settings();
    const token = tokenOf(id);
    const link = `${url}/${locale}/subscription/${token}`;
    const words = await wordConfirmation(tx, locale, what, link);
    const unsubscribeUrl = `${url}/api/unsubscribe/${token}`;
    await sendMail(tx, { to: email, locale, ...words, unsubscribeUrl });
    return null;
  });
}
