import { notFound, redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { enter } from '@/lib/auth/enter';
import { settings } from '@/lib/env';
import { logUnexpected } from '@/lib/forms/unexpected';
import { defaultLocale } from '@/lib/i18n/locales';
import { invitationPath, signInPath } from '@/lib/i18n/paths';
import { arrival, takeWay } from '@/lib/provider/cookies';
import { matchPerson } from '@/lib/provider/mutations/match-person';
import { readAnswer } from '@/lib/provider/provider';

/** Where the organisation's own sign-in sends people back to. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!settings().provider) notFound();
  const way = await takeWay();
  if (!way) redirect(`${signInPath(defaultLocale)}?error=provider`);
  const { locale, to, invitation } = way;
  // Who changed their mind there has done nothing unexpected.
  const isCancelled = request.nextUrl.searchParams.get('error') === 'access_denied';
  const person = await readAnswer(request.nextUrl.search, way).catch((error: unknown) => {
    if (!isCancelled) logUnexpected(error);
    return null;
  });
  if (invitation) {
    if (!person) {
      const reason = isCancelled ? 'cancelled' : 'failed';
      redirect(`${invitationPath(locale, invitation)}?reason=${reason}`);
    }
    await arrival.set({ ...person, invitation });
    redirect(invitationPath(locale, invitation, 'provider'));
  }
  if (!person) redirect(`${signInPath(locale)}?error=provider`);
  const proven = await matchPerson(person);
  const path = proven && (await enter(proven, { method: 'PROVIDER', locale, to }));
  redirect(path ?? `${signInPath(locale)}?reason=unknown`);
}
