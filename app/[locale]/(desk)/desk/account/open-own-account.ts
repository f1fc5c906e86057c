import { notFound, redirect } from 'next/navigation';
import { getSignedIn } from '@/lib/auth/viewer';
import { isFormPost } from '@/lib/forms/action';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { signInPath } from '@/lib/i18n/paths';

/**
 * Opens the one page of the desk that is there for somebody who owes a second factor, too. A
 * stranger is sent to sign in, as `openDesk` does.
 */
export async function openOwnAccount(
  params: Promise<{ locale: string }>,
  path: (locale: Locale) => string,
): Promise<{ locale: Locale }> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  if (!(await getSignedIn()) && !(await isFormPost())) {
    redirect(`${signInPath(locale)}?reason=again&to=${encodeURIComponent(path(locale))}`);
  }
  return { locale };
}
