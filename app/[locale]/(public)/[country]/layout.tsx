import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { FreshOnReturn } from '@/components/shell/fresh-on-return';
import { PageShell } from '@/components/shell/page-shell';
import { getCountry } from '@/lib/countries/queries';
import { isLocale } from '@/lib/i18n/locales';

export default async function CountryLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string; country: string }>;
}) {
  const { locale, country } = await params;
  if (!isLocale(locale) || !(await getCountry(country))) notFound();
  return (
    <PageShell locale={locale} country={country}>
      <FreshOnReturn />
      {children}
    </PageShell>
  );
}
