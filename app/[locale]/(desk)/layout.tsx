import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { DeskBar } from '@/components/desk/desk-bar';
import { PageShell } from '@/components/shell/page-shell';
import { getSignedIn } from '@/lib/auth/viewer';
import { getDefaultCountryCode } from '@/lib/countries/queries';
import { isLocale } from '@/lib/i18n/locales';
import { countUnread } from '@/lib/notices/queries/list-notices';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { submitSignOut } from '../(account)/sign-in/actions';

export const metadata: Metadata = { robots: { index: false } };

export default async function DeskLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const signedIn = await getSignedIn();
  await readTranslations(locale, signedIn?.viewer.voice.name);
  return (
    <PageShell locale={locale} country={(await getDefaultCountryCode()) ?? 'kz'}>
      {signedIn ? (
        <DeskBar
          locale={locale}
          viewer={signedIn.viewer}
          signOut={submitSignOut}
          isLimited={signedIn.owesSecondFactor}
          unread={signedIn.owesSecondFactor ? 0 : await countUnread(signedIn.viewer)}
        />
      ) : null}
      {children}
    </PageShell>
  );
}
