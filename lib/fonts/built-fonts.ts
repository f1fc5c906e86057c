import 'server-only';
import { readdirSync } from 'node:fs';
import type { Locale } from '@/lib/i18n/locales';

/** Letters by language; figures and marks are Latin, and Kazakh has letters in two more files. */
const letters: Record<Locale, readonly string[]> = {
  en: ['latin'],
  ru: ['latin', 'cyrillic'],
  kk: ['latin', 'cyrillic', 'cyrillic-ext'],
};

const families = ['source-sans-3', 'source-serif-4'];
const folder = '.next/static/media';
let built: readonly string[] | undefined;

/** The addresses of the fonts that a page of a language needs, by the names that the build gave them; none where nothing was built. */
export function builtFonts(locale: Locale): string[] {
  built ??= namesIn(folder);
  return families.flatMap((family) =>
    letters[locale].flatMap((subset) => {
      const name = built?.find((one) => one.startsWith(`${family}-${subset}-wght-normal.`));
      return name ? [`/_next/static/media/${name}`] : [];
    }),
  );
}

function namesIn(place: string): string[] {
  try {
    return readdirSync(place);
  } catch {
    return [];
  }
}
