import { notFound, redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { settings } from '@/lib/env';
import { logUnexpected } from '@/lib/forms/unexpected';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { invitationPath, signInPath } from '@/lib/i18n/paths';
import { setWay } from '@/lib/provider/cookies';
import { addressAtProvider } from '@/lib/provider/provider';

/** Sends somebody to the organisation's own sign-in; with an invitation, to take it when they come back. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!settings().provider) notFound();
  const query = request.nextUrl.searchParams;
  const asked = query.get('locale') ?? '';
  const locale = isLocale(asked) ? asked : defaultLocale;
  const to = (query.get('to') ?? '').slice(0, 1000);
  const invitation = (query.get('invitation') ?? '').slice(0, 200);
  const begun = await addressAtProvider({ locale, to, invitation }).catch((error: unknown) => {
    logUnexpected(error);
    return null;
  });
  const back = invitation ? invitationPath(locale, invitation) : signInPath(locale);
  if (!begun) redirect(`${back}?reason=unreachable`);
  await setWay(begun.way);
  redirect(begun.address.href);
}
