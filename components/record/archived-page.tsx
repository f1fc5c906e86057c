import type { EditableKindName } from '@/lib/editing/registry';
import type { Locale } from '@/lib/i18n/locales';
import { Archived } from './archived';

/** The page of something that was archived, at its permanent address. */
export function ArchivedPage({
  locale,
  country,
  kind,
  slug,
  archived,
}: {
  locale: Locale;
  country: { timeZone: string };
  kind: EditableKindName;
  slug: string;
  archived: { at: Date; reason: string; summary: string } | null;
}) {
  if (!archived) return null;
  return <Archived reference={slug} timeZone={country.timeZone} {...{ locale, kind, archived }} />;
}
