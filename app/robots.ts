import type { MetadataRoute } from 'next';
import { locales } from '@/lib/i18n/locales';
import { privateSections } from '@/lib/security/headers';

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
        '/*/report?',
        '/*/report.csv',
      ],
    },
  };
}
