import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { DeskBar } from '@/components/desk/desk-bar';
import { PageShell } from '@/components/shell/page-shell';
import { getViewer } from '@/lib/auth/viewer';
import { getDefaultCountryCode } from '@/lib/countries/queries';
import { isLocale } from '@/lib/i18n/locales';
import { countUnread } from '@/lib/notices/queries/list-notices';
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
  const viewer = await getViewer();
  return (
    <PageShell locale={locale} country={(await getDefaultCountryCode()) ?? 'kz'}>
      {viewer ? (
        <DeskBar
          locale={locale}
          viewer={viewer}
          signOut={submitSignOut}
          unread={await countUnread(viewer)}
        />
      ) : null}
      {children}
    </PageShell>
  );
}
