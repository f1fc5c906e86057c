import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { collatorOf } from '@/lib/i18n/collation';
import type { Locale } from '@/lib/i18n/locales';
import { canKeepViews } from './policy';
import { selectionOf } from './schema';
import type { ViewLine } from './types';

/** One's own views by name, in the order of the language in which they are read; none for strangers. */
export async function listViews(viewer: Viewer | null, locale: Locale): Promise<ViewLine[]> {
  if (!viewer || !canKeepViews(viewer)) return [];
  const views = await db.savedView.findMany({
    where: { accountId: viewer.accountId },
    select: { id: true, name: true, query: true, country: { select: { code: true } } },
  });
  const { compare } = collatorOf(locale);
  return views
    .map(({ country, ...view }) => ({
      ...view,
      country: country.code,
      ...selectionOf(view.query),
    }))
    .sort((one, other) => compare(one.name, other.name));
}
