import 'server-only';
import type { Country } from '@/lib/countries/types';
import type { Place } from '@/lib/i18n/paths';
import { listIndicators } from '@/lib/indicators/queries';
import { indicatorPanels } from '@/lib/indicators/series';
import type { Moment } from '@/lib/moment/moment';
import { type Chart, chartKinds } from '../schema';
import type { Picture } from '../types';
import { getPicture, readOnPage } from './get-picture';

/** One picture of every kind, and one for every indicator with numbers, in their order. */
export async function listPictures(
  country: Country,
  moment: Moment,
  place: Place,
): Promise<Picture[]> {
  const indicators = await listIndicators(country.id, moment);
  const charts = chartKinds.flatMap((kind): Chart[] => {
    if (kind !== 'indicator') return [{ kind, parameters: {} }];
    return indicators
      .filter((one) => indicatorPanels(one, country.code).length > 0)
      .map(({ slug }) => ({ kind, parameters: { indicator: slug } }));
  });
  const pictures = await Promise.all(
    charts.map((chart) => getPicture(country, moment, place, chart, readOnPage)),
  );
  return pictures.filter((picture) => picture !== null);
}
