import type { MetadataRoute } from 'next';
import { settings } from '@/lib/env';
import { locales } from '@/lib/i18n/locales';
import { privateSections } from '@/lib/security/headers';

// The public address is known when the program runs.
export const dynamic = 'force-dynamic';

/**
 * Everybody may read the record. What is left out is for people with an account, or the same record again in
 * endless selections.
 */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: [
        '/api/',
        ...locales.flatMap((locale) => privateSections.map((section) => `/${locale}/${section}`)),
        '/*/recommendations?',
        '/*/recommendations.csv',
        '/*/recommendations.xlsx',
        '/*/report?',
        '/*/report.csv',
      ],
    },
    sitemap: `${settings().url}/sitemap.xml`,
  };
}
