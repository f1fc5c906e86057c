import { type ParameterProblem, Problem, problemMessage } from '@/lib/api/problem';
import { countRequest } from '@/lib/api/throttle';
import { readAddress } from '@/lib/auth/client-address';
import { frameCode, frameSize } from '@/lib/charts/embed';
import { pictureFile, pinned } from '@/lib/charts/file';
import { readDescribed } from '@/lib/charts/oembed';
import { pngScale } from '@/lib/charts/png';
import { getPicture } from '@/lib/charts/queries/get-picture';
import { getCountry } from '@/lib/countries/queries';
import { settings } from '@/lib/env';
import { licence } from '@/lib/exports/licence';
import { chartPath, placeAt } from '@/lib/i18n/paths';
import { readMoment } from '@/lib/moment/moment';
import { getOfferedLocales, getSiteTitle } from '@/lib/settings/queries';

const known = ['url', 'format', 'maxwidth', 'maxheight'];
/** Narrower than this nobody reads it. */
const least = 200;

/** Tells programs that show links how to show a picture of ours (oEmbed 1.0, JSON). */
export async function GET(request: Request): Promise<Response> {
  const { isAllowed, headers } = await countRequest(readAddress(request.headers) ?? 'unknown');
  try {
    if (!isAllowed) throw new Problem('too-many-requests', 'Wait as long as Retry-After says.');
    return await describePicture(new URL(request.url).searchParams, headers);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return new Response(...problemMessage(error, headers));
  }
}

async function describePicture(
  search: URLSearchParams,
  headers: Record<string, string>,
): Promise<Response> {
  const problems: ParameterProblem[] = [...new Set(search.keys())]
    .filter((name) => !known.includes(name))
    .map((parameter) => ({ parameter, detail: `is not one of ${known.join(', ')}` }));
  const sizes = { maxWidth: readSize('maxwidth'), maxHeight: readSize('maxheight') };
  if (problems.length > 0) throw refused(problems);
  if ((search.get('format') ?? 'json') !== 'json')
    throw new Problem('not-implemented', 'The only format here is json.');
  const described = readDescribed(search.get('url') ?? '', settings().url);
  if (!described)
    throw refused([
      {
        parameter: 'url',
        detail: `must be the address of a page with a chart at ${settings().url}`,
      },
    ]);

  const { locale: asked, country: code, chart } = described;
  const [country, offered, site] = await Promise.all([
    getCountry(code),
    getOfferedLocales(),
    getSiteTitle(),
  ]);
  const { asOf, knownAt } = described.search;
  const times = { ...(asOf && { asOf }), ...(knownAt && { knownAt }) };
  const moment = country && readMoment(times, country.timeZone);
  if (moment?.misread)
    throw refused([{ parameter: 'url', detail: 'asks for a time that is none' }]);
  const place = moment && placeAt({ locale: asked, country: code }, moment);
  const picture = place && (await getPicture(country, moment, place, chart));
  if (!picture || !offered.includes(asked))
    throw new Problem('not-found', 'There is no such chart, or there was none at that moment.');

  const size = frameSize(picture, sizes);
  const file = pictureFile(picture, place, { name: site, timeZone: country.timeZone }, 'light');
  const at = pinned(place, picture.asOf);
  const { kind, parameters } = picture.chart;
  const answer = {
    type: 'rich',
    version: '1.0',
    title: picture.title,
    provider_name: site,
    provider_url: settings().url,
    cache_age: 3600,
    ...size,
    html: frameCode(picture, place, size),
    thumbnail_url: `${settings().url}${chartPath(at, kind, { ...parameters }, 'png')}`,
    thumbnail_width: file.width * pngScale,
    thumbnail_height: file.height * pngScale,
    license: licence,
  };
  return new Response(`${JSON.stringify(answer)}\n`, {
    headers: {
      ...headers,
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Language': asked,
      'Cache-Control': 'no-cache',
    },
  });

  function readSize(parameter: string): number | undefined {
    const text = search.get(parameter);
    if (text === null) return undefined;
    if (/^\d{1,5}$/.test(text) && Number(text) >= least) return Number(text);
    problems.push({ parameter, detail: `must be a number of pixels, at least ${least}` });
    return undefined;
  }
}

const refused = (parameters: readonly ParameterProblem[]) =>
  new Problem(
    'invalid-parameter',
    parameters.map(({ parameter, detail }) => `${parameter} ${detail}.`).join(' '),
    { parameters },
  );
