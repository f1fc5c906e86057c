import { type ChartKind, type ChartParameters, chartFormats } from '@/lib/charts/schema';
import { chartPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** Where a picture of a page has its own page, and the same as files. */
export function chartLinks(
  place: Place,
  kind: ChartKind,
  parameters: ChartParameters = {},
): { href: string; label: string }[] {
  const t = getTranslator(place.locale, 'pictures');
  const query = { ...parameters };
  return [
    { href: chartPath(place, kind, query), label: t('own') },
    ...chartFormats.map((format) => ({
      href: chartPath(place, kind, query, format),
      label: t(`download.${format}`),
    })),
  ];
}
