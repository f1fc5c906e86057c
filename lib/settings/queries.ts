import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { offeredLocales, rememberOffered } from '@/lib/i18n/offered';

/** What the administrator decided for the installation. */
export type InstallationSettings = {
  title: string;
  defaultCountryCode: string | null;
  /** In which languages readers are offered the pages. */
  languages: Locale[];
  /** Days after `verifiedOn` from which an assessment is stale. */
  staleAfterDays: number;
  /** Whether authors may publish their own work. */
  isSelfPublishingAllowed: boolean;
  /** Days after which a suggester's contact is deleted. */
  suggestionKeptDays: number;
  /** Days after which reviewers are reminded of what still waits for them. */
  escalateAfterDays: number;
};

/** The installation's settings, asked once a request; the migration makes their single row. */
export const getSettings = cache(async (): Promise<InstallationSettings> => {
  const row = await db.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: {
      title: true,
      defaultCountryCode: true,
      languages: true,
      staleAfterDays: true,
      isSelfPublishingAllowed: true,
      suggestionKeptDays: true,
      escalateAfterDays: true,
    },
  });
  rememberOffered(row.languages);
  return { ...row, languages: [...offeredLocales()] };
});

/** The languages that readers are offered; also when the database does not answer. */
export const getOfferedLocales = cache(
  (): Promise<readonly Locale[]> =>
    getSettings().then(({ languages }) => languages, offeredLocales),
);

/** What the installation calls itself; also when the database does not answer. */
export const getSiteTitle = cache(
  (): Promise<string> =>
    getSettings().then(
      ({ title }) => title,
      () => 'Qadam',
    ),
);
