import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { FreshOnReturn } from '@/components/shell/fresh-on-return';
import { KeepPage } from '@/components/shell/keep-page';
import { KeptNote } from '@/components/shell/kept-note';
import { PageShell } from '@/components/shell/page-shell';
import { getCountry } from '@/lib/countries/queries';
import { isLocale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { getSettings } from '@/lib/settings/queries';

export default async function CountryLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string; country: string }>;
}) {
  const { locale, country } = await params;
  if (!isLocale(locale) || !(await getCountry(country))) notFound();
  // A page whose name and languages could not be read must fail, not be kept with those that stand in for them.
  await getSettings();
  const t = getTranslator(locale, 'offline');
  const texts = {
    explanation: t('explanation'),
    keep: t('keep'),
    again: t.raw('again'),
    remove: t.raw('remove'),
    failed: t('failed'),
  };
  return (
    <PageShell
      locale={locale}
      country={country}
      footer={<KeepPage locale={locale} texts={texts} />}
    >
      <FreshOnReturn />
      <KeptNote locale={locale} title={t.raw('copy.title')} body={t('copy.body')} />
      {children}
    </PageShell>
  );
}
