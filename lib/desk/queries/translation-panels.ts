import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { localeNames, locales, recordLocale } from '@/lib/i18n/locales';
import { getSettings } from '@/lib/settings/queries';
import { canTranslate } from '@/lib/translations/policy';
import { countTexts } from '@/lib/translations/queries/count-texts';
import { meant } from '@/lib/translations/states';
import type { DeskPanel } from '../types';

/** For each language that readers are offered: the texts without a translation of their present words. */
export async function translationPanels(viewer: Viewer): Promise<DeskPanel[]> {
  if (!canTranslate(viewer)) return [];
  const { languages } = await getSettings();
  const offered = locales.filter((one) => languages.includes(one));
  const panels = await Promise.all(
    offered.map(async (into) => {
      const open = (await countTexts(into)).filter(({ state }) => meant('todo').includes(state));
      return {
        key: 'translations' as const,
        count: open.reduce((sum, { count }) => sum + count, 0),
        since: open.flatMap(({ since }) => since ?? []).sort()[0] ?? null,
        path: ['translations'],
        query: { into },
        language: localeNames[into],
      };
    }),
  );
  // Little is written in another language than the record's.
  return panels.filter(({ count, query }) => count > 0 || query.into !== recordLocale);
}
