import { notFound, redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { settings } from '@/lib/env';
import { logUnexpected } from '@/lib/forms/unexpected';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { signInPath } from '@/lib/i18n/paths';
import { addressAtProvider } from '@/lib/provider/provider';
import { setWay } from '@/lib/provider/way-cookie';

/** Sends somebody to the organisation's own sign-in. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!settings().provider) notFound();
  const query = request.nextUrl.searchParams;
  const asked = query.get('locale') ?? '';
  const locale = isLocale(asked) ? asked : defaultLocale;
  const to = (query.get('to') ?? '').slice(0, 1000);
  const begun = await addressAtProvider({ locale, to }).catch((error: unknown) => {
    logUnexpected(error);
    return null;
  });
  if (!begun) redirect(`${signInPath(locale)}?reason=unreachable`);
  await setWay(begun.way);
  redirect(begun.address.href);
}
