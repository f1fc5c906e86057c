import { taggedResponse } from '@/lib/api/tagged';
import { pictureCsv } from '@/lib/charts/csv';
import { schemes } from '@/lib/charts/draw/colours';
import { citedAddress, pictureFile } from '@/lib/charts/file';
import { toPng } from '@/lib/charts/png';
import type { ChartFormat } from '@/lib/charts/schema';
import { getTranslator } from '@/lib/i18n/translator';
import { getSiteTitle } from '@/lib/settings/queries';
import { refuseMisread } from './csv-response';
import { openPicture } from './open-picture';
import { searchOf } from './search-of';

const types = { svg: 'image/svg+xml', png: 'image/png', csv: 'text/csv; charset=utf-8' } as const;

/** A picture as a file: what its address asks and nobody can answer is refused, as with every file. */
export async function pictureResponse(
  request: Request,
  params: Promise<{ locale: string; country: string; kind: string }>,
  format: ChartFormat,
): Promise<Response> {
  const search = searchOf(request);
  const { locale, place, country, picture, ignored } = await openPicture(
    params,
    Promise.resolve(search),
  );
  const refusal = refuseMisread({ locale, ignored });
  if (refusal) return refusal;
  if (!picture) {
    const text = getTranslator(locale, 'pictures')('nothing');
    const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': locale };
    return new Response(`${text}\n`, { status: 404, headers });
  }
  const { kind } = picture.chart;
  const name = `qadam-${country.code}-${kind}-${picture.asOf}.${format}`;
  const headers = {
    'Content-Type': types[format],
    'Content-Language': locale,
    'Content-Disposition': `${format === 'csv' ? 'attachment' : 'inline'}; filename="${name}"`,
    'X-Robots-Tag': 'noindex',
  };
  if (format === 'csv')
    return taggedResponse(request, pictureCsv(picture, citedAddress(place, picture)), headers);
  const scheme = schemes.find((one) => one === search.scheme) ?? 'light';
  const site = { name: await getSiteTitle(), timeZone: country.timeZone };
  const { svg } = pictureFile(picture, place, site, scheme);
  if (format === 'svg') return taggedResponse(request, svg, headers);
  return taggedResponse(request, new Uint8Array(await toPng(svg)), headers);
}
