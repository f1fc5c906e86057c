import { defaultLocale, type Locale, locales } from './locales';

/**
 * The locale that fits an Accept-Language header best: by weight, then by order; regions are
 * ignored (`ru-KZ` is Russian). Falls back to the default when nothing that is
 * offered is wanted.
 */
export function negotiateLocale(
  acceptLanguage: string | null | undefined,
  offered: readonly Locale[] = locales,
): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
      const quality = weight ? Number(weight.trim().slice(2)) : 1;
      return {
        language: tag.trim().split('-')[0] ?? '',
        quality: Number.isNaN(quality) ? 0 : quality,
      };
    })
    .filter((entry) => entry.quality > 0)
    .sort((first, second) => second.quality - first.quality);
  for (const { language } of wanted) {
    const spoken = offered.find((locale) => locale === language);
    if (spoken) return spoken;
  }
  return offered.includes(defaultLocale) ? defaultLocale : (offered[0] ?? defaultLocale);
}
