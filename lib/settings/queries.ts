import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/db/client';

/** What the administrator decided for the installation. */
export type InstallationSettings = {
  title: string;
  defaultCountryCode: string | null;
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
export const getSettings = cache(
  async (): Promise<InstallationSettings> =>
    db.settings.findUniqueOrThrow({
      where: { id: 1 },
      select: {
        title: true,
        defaultCountryCode: true,
        staleAfterDays: true,
        isSelfPublishingAllowed: true,
        suggestionKeptDays: true,
        escalateAfterDays: true,
      },
    }),
);

/** What the installation calls itself; also when the database does not answer. */
export const getSiteTitle = cache(
  (): Promise<string> =>
    getSettings().then(
      ({ title }) => title,
      () => 'Qadam',
    ),
);
