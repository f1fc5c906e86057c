import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NotFoundMessage } from '@/components/shell/not-found-message';
import { PageShell } from '@/components/shell/page-shell';
import { getDefaultCountryCode } from '@/lib/countries/queries';
import { isLocale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const robots = { index: false };
  if (!isLocale(locale)) return { robots };
  return { robots, title: getTranslator(locale, 'errors')('notFound.title') };
}

/** What our server sends in place of a 404 that only scripts could show (lib/server/readable-not-found.ts). */
export default async function MissingPage({
  params,
  searchParams,
}: Props & { searchParams: Promise<{ today?: string | string[] }> }) {
  const { locale } = await params;
  const { today } = await searchParams;
  const country = await getDefaultCountryCode();
  if (!isLocale(locale) || !country) notFound();
  return (
    <PageShell locale={locale} country={country}>
      <NotFoundMessage
        locale={locale}
        country={country}
        today={typeof today === 'string' && today.startsWith(`/${locale}/`) ? today : undefined}
      />
    </PageShell>
  );
}
