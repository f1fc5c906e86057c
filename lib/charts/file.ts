import { settings } from '@/lib/env';
import { licence } from '@/lib/exports/licence';
import { formatDay, formatInstant } from '@/lib/i18n/format';
import { chartPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Scheme } from './draw/colours';
import { fileSvg } from './draw/file-picture';
import type { Picture } from './types';

/** The place with the day named, so that an address still means the same tomorrow. */
export const pinned = (place: Place, asOf: string): Place => ({ ...place, asOf });

/** The address under which a picture is cited: the day is always in it. */
export function citedAddress(
  place: Place,
  { chart, asOf }: Pick<Picture, 'chart' | 'asOf'>,
): string {
  return `${settings().url}${chartPath(pinned(place, asOf), chart.kind, { ...chart.parameters })}`;
}

/** A picture as a file that says what it shows, where it is from and how it may be used. */
export function pictureFile(
  picture: Picture,
  place: Place,
  site: { name: string; timeZone: string },
  scheme: Scheme,
) {
  const { locale } = place;
  const t = getTranslator(locale, 'pictures');
  const { chart, asOf, knownAt, table } = picture;
  const query = { ...chart.parameters };
  const csv = `${settings().url}${chartPath(pinned(place, asOf), chart.kind, query, 'csv')}`;
  const lines = [
    t('fileSource', { source: picture.source, date: formatDay(locale, asOf) }),
    ...(knownAt
      ? [t('fileKnown', { date: formatInstant(locale, knownAt, site.timeZone, 'long') })]
      : []),
    t('fileLicence', { site: site.name, licence }),
    citedAddress(place, picture),
  ];
  const describe = t('describe', { rows: table.rows.length, address: csv });
  return fileSvg(picture, { lines, describe }, scheme);
}
