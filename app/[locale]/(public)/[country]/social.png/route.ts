import { createHash } from 'node:crypto';
import { isTagKnown } from '@/lib/api/tagged';
import { toPng } from '@/lib/charts/png';
import { standingOfSentence, standingSentence } from '@/lib/charts/sentences';
import { settings } from '@/lib/env';
import { countStatuses } from '@/lib/explorer/queries/count-statuses';
import { listNames } from '@/lib/explorer/queries/list-names';
import { everything } from '@/lib/explorer/schema';
import { readFollowed } from '@/lib/feeds/schema';
import { countryName, formatDay } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import { getStanding } from '@/lib/overview/queries/get-standing';
import { getRecommendation } from '@/lib/recommendations/queries/get-recommendation';
import { getSettings, getSiteTitle } from '@/lib/settings/queries';
import { type SocialWords, socialSvg } from '@/lib/social/picture';
import { type StatusCounts, statuses } from '@/lib/status/scale';
import { translate } from '@/lib/translations/queries/translate';
import { type OpenPage, openPage } from '../../open-page';
import { searchOf } from '../../search-of';

type Context = { params: Promise<{ locale: string; country: string }> };

/** The picture of a page, for where its address is shared: of the country, or of what the page is about. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const page = await openPage(params, Promise.resolve({}));
  const words = await wordsOf(page, searchOf(request));
  if (!words) return new Response(null, { status: 404 });
  const svg = socialSvg(words);
  const tag = `"${createHash('sha256').update(svg).digest('base64url').slice(0, 27)}"`;
  const headers = { ETag: tag, 'Cache-Control': 'public, max-age=3600' };
  if (isTagKnown(request, tag)) return new Response(null, { status: 304, headers });
  const png = await toPng(svg, 1);
  return new Response(new Uint8Array(png), {
    headers: { ...headers, 'Content-Type': 'image/png', 'Content-Language': page.locale },
  });
}

async function wordsOf(
  { locale, country, moment }: OpenPage,
  search: ReturnType<typeof searchOf>,
): Promise<SocialWords | null> {
  const { followed, ignored } = readFollowed(search);
  if (ignored.length > 0) return null;
  const place = { locale, country: country.code };
  const status = getTranslator(locale, 'status');
  const legendOf = (counts: StatusCounts) =>
    statuses
      .filter((one) => counts[one])
      .map((one) => `${status(`name.${one}`)} ${counts[one]}`)
      .join(' · ');
  const common = async (say: (text: string) => string) => ({
    site: `${await getSiteTitle()} · ${countryName(locale, country.code)}: ${say(country.topic)}`,
    foot: `${formatDay(locale, moment.today)} · ${new URL(settings().url).host}`,
  });
  if (followed.recommendation) {
    const found = await getRecommendation(country.id, followed.recommendation, moment);
    if (!found) return null;
    const say = await translate(locale, country.topic, found.summary, found.bodies);
    const bodies = found.bodies.map(({ name }) => say(name)).join(', ');
    return {
      ...(await common(say)),
      heading: say(found.summary),
      text: `${found.reference} · ${bodies}`,
      status: found.standing.status,
      statusName: status(`name.${found.standing.status}`),
    };
  }
  const { recommendation: _, ...chosen } = followed;
  const selection = { ...everything(), ...chosen };
  const names = await listNames(selection);
  const named = [names.body, names.theme, names.ask].flatMap((of) => Object.values(of));
  if (named.length !== chosen.body.length + chosen.theme.length + chosen.ask.length) return null;
  const say = await translate(locale, country.topic, named);
  const drawn = (counts: StatusCounts) => ({ counts, legend: legendOf(counts) });
  if (named.length === 0) {
    const { counts } = await getStanding(country.id, moment);
    const heading = standingSentence(place, counts);
    return { ...(await common(say)), heading, text: '', ...drawn(counts) };
  }
  const { staleAfterDays } = await getSettings();
  const counts = await countStatuses({ countryId: country.id, selection, moment, staleAfterDays });
  const heading = named.map(say).join(', ');
  const text = standingOfSentence(place, heading, counts);
  return { ...(await common(say)), heading, text, ...drawn(counts) };
}
