import { countryName } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { NoticeKindName } from './schema';

/** What a notice is about, for a person: a reference, or the country where readers wrote about its record as a whole. */
export function wordLabel(locale: Locale, kind: NoticeKindName, label: string): string {
  const isCountry = kind === 'SUGGESTED' && /^[A-Z]{2}$/.test(label);
  return isCountry ? countryName(locale, label.toLowerCase()) : label;
}
