import { getPicture, type readOnPage } from '@/lib/charts/queries/get-picture';
import { readChart } from '@/lib/charts/schema';
import type { Picture } from '@/lib/charts/types';
import type { Ignored } from '@/lib/explorer/types';
import { type OpenPage, openPage, type SearchParams } from './open-page';

/** A picture at the moment and in the language of its address; null where there is none. */
export type OpenPicture = OpenPage & { picture: Picture | null; ignored: Ignored[] };

export async function openPicture(
  params: Promise<{ locale: string; country: string; kind: string }>,
  searchParams: Promise<SearchParams>,
  read?: typeof readOnPage,
): Promise<OpenPicture> {
  const page = await openPage(params, searchParams);
  const [{ kind }, search] = await Promise.all([params, searchParams]);
  const { chart, ignored } = readChart(kind, search);
  const picture = chart && (await getPicture(page.country, page.moment, page.place, chart, read));
  const times = page.moment.misread ? (['asOf', 'knownAt'] as const) : [];
  const misread = times.filter((name) => search[name]);
  return {
    ...page,
    picture,
    ignored: [...ignored, ...misread.map((name) => ({ name, value: String(search[name]) }))],
  };
}
