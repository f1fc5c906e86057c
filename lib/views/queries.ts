import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { canKeepViews } from './policy';
import { selectionOf } from './schema';
import type { ViewLine } from './types';

/** One's own views by name; none for strangers. */
export async function listViews(viewer: Viewer | null): Promise<ViewLine[]> {
  if (!viewer || !canKeepViews(viewer)) return [];
  const views = await db.savedView.findMany({
    where: { accountId: viewer.accountId },
    select: { id: true, name: true, query: true, country: { select: { code: true } } },
  });
  return views
    .map(({ country, ...view }) => ({
      ...view,
      country: country.code,
      ...selectionOf(view.query),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, ['en', 'ru', 'kk']));
}
