import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { PageShell } from '@/components/shell/page-shell';
import { getDefaultCountryCode } from '@/lib/countries/queries';
import { isLocale } from '@/lib/i18n/locales';

export default async function AccountLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <PageShell locale={locale} country={(await getDefaultCountryCode()) ?? 'kz'}>
      {children}
    </PageShell>
  );
}
