import { notFound, redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { enter } from '@/lib/auth/enter';
import { settings } from '@/lib/env';
import { logUnexpected } from '@/lib/forms/unexpected';
import { defaultLocale } from '@/lib/i18n/locales';
import { signInPath } from '@/lib/i18n/paths';
import { matchPerson } from '@/lib/provider/mutations/match-person';
import { readAnswer } from '@/lib/provider/provider';
import { takeWay } from '@/lib/provider/way-cookie';

/** Where the organisation's own sign-in sends people back to. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!settings().provider) notFound();
  const way = await takeWay();
  if (!way) redirect(`${signInPath(defaultLocale)}?error=provider`);
  const { locale, to } = way;
  const person = await readAnswer(request.nextUrl.search, way).catch((error: unknown) => {
    logUnexpected(error);
    return null;
  });
  if (!person) redirect(`${signInPath(locale)}?error=provider`);
  const proven = await matchPerson(person);
  const path = proven && (await enter(proven, { method: 'PROVIDER', locale, to }));
  redirect(path ?? `${signInPath(locale)}?reason=unknown`);
}
