import type { Metadata } from 'next';
import { alternates } from '@/lib/i18n/alternates';
import { pagePath } from '@/lib/i18n/paths';
import type { OpenPage } from './open-page';

/** Title, description and the addresses in the other languages of a country's page. */
export function pageMetadata(
  { locale, country }: Pick<OpenPage, 'locale' | 'country'>,
  { title, description, parts }: { title: string; description: string; parts: string[] },
): Metadata {
  const path = pagePath({ locale, country: country.code }, ...parts);
  return { title, description: description.slice(0, 300), alternates: alternates(path) };
}
