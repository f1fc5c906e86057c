import { notFound, redirect } from 'next/navigation';
import type { Viewer } from '@/lib/accounts/types';
import { getSignedIn, getViewer } from '@/lib/auth/viewer';
import { isFormPost } from '@/lib/forms/action';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { deskPath, signInPath } from '@/lib/i18n/paths';

/**
 * Who opened a page of the desk. A stranger is sent to sign in and back to `path`; somebody who owes a
 * second factor is led to set it up. But when the request carries a form, the page is made for nobody (`viewer` null) so that it can give back what
 * was typed. The queries behind the page decide for themselves what they answer.
 */
export async function openDesk(
  params: Promise<{ locale: string }>,
  path: (locale: Locale) => string,
): Promise<{ locale: Locale; viewer: Viewer | null }> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await getViewer();
  if (!viewer && (await getSignedIn()) && !(await isFormPost())) {
    redirect(deskPath(locale, 'account', 'second-factor'));
  }
  if (!viewer && !(await isFormPost())) {
    redirect(`${signInPath(locale)}?reason=again&to=${encodeURIComponent(path(locale))}`);
  }
  return { locale, viewer };
}
