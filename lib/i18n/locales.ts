/** The languages the program itself speaks, in the order in which they are offered. */
export const locales = ['en', 'ru', 'kk'] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'en';

/** The language in which the record is written. */
export const recordLocale: Locale = 'en';

/** The languages into which its texts are translated. */
export const targetLocales = locales.filter((locale) => locale !== recordLocale);

/** Each language's name in itself: the only form a reader who needs it can recognise. */
export const localeNames: Record<Locale, string> = {
  en: 'English',
  ru: 'Русский',
  kk: 'Қазақша',
};

export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value);
}
