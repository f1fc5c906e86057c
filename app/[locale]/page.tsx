import { notFound, redirect } from 'next/navigation';
import { getDefaultCountryCode } from '@/lib/countries/queries';
import { isLocale } from '@/lib/i18n/locales';
import { pagePath } from '@/lib/i18n/paths';

/** `/en` leads to the country that the administrator chose, else to the first there is. */
export default async function LocalePage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const country = await getDefaultCountryCode();
  if (!isLocale(locale) || !country) notFound();
  redirect(pagePath({ locale, country }));
}
