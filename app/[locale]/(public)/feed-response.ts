import { taggedResponse } from '@/lib/api/tagged';
import { settings } from '@/lib/env';
import { ignoredWords } from '@/lib/explorer/ignored-words';
import { listNames } from '@/lib/explorer/queries/list-names';
import { everything } from '@/lib/explorer/schema';
import { atomFeed, jsonFeed } from '@/lib/feeds/feed';
import { hasRecommendation, listFollowedChanges } from '@/lib/feeds/queries/list-followed-changes';
import { readFollowed } from '@/lib/feeds/schema';
import { countryName } from '@/lib/i18n/format';
import { explorerPath, feedPath, pagePath, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { translate } from '@/lib/translations/queries/translate';
import { refuseMisread } from './csv-response';
import { openPage } from './open-page';
import { searchOf } from './search-of';

const formats = {
  atom: { write: atomFeed, type: 'application/atom+xml' },
  json: { write: jsonFeed, type: 'application/feed+json' },
} as const;

/** What changed lately among what an address follows, in the language of the address. */
export async function feedResponse(
  request: Request,
  params: Promise<{ locale: string; country: string }>,
  format: keyof typeof formats,
): Promise<Response> {
  const search = searchOf(request);
  const { locale, country, moment } = await openPage(params, Promise.resolve({}));
  const { followed, ignored } = readFollowed(search);
  const t = getTranslator(locale, 'feeds');
  const misread = refuseMisread({ locale, ignored });
  if (misread) return misread;
  const { recommendation, ...chosen } = followed;
  const selection = { ...everything(), ...chosen };
  const [names, isThere] = await Promise.all([
    listNames(selection),
    recommendation === null || hasRecommendation(country.id, recommendation),
  ]);
  const unknown = (['body', 'theme', 'ask'] as const).flatMap((name) =>
    chosen[name]
      .filter((value) => !Object.hasOwn(names[name], value))
      .map((value) => ({ name, value })),
  );
  if (unknown.length > 0 || !isThere) {
    const list = ignoredWords(
      isThere ? unknown : [{ name: 'recommendation', value: recommendation ?? '' }],
    );
    return new Response(`${t('unknown', { list })}\n`, {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': locale },
    });
  }
  const changes = await listFollowedChanges(country.id, followed, moment);
  const say = await translate(locale, changes, names);
  const place = { locale, country: country.code };
  const named = [names.body, names.theme, names.ask].flatMap((of) => Object.values(of)).map(say);
  const everywhere = t('everything', { country: countryName(locale, country.code) });
  const { write, type } = formats[format];
  const text = write(changes, {
    ...place,
    subject: recommendation ?? (named.join(', ') || everywhere),
    origin: settings().url,
    self: feedPath(place, format, search),
    page: recommendation
      ? recommendationPath(place, recommendation)
      : named.length > 0
        ? explorerPath(place, chosen)
        : pagePath(place),
    say,
  });
  return taggedResponse(request, text, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Language': locale,
  });
}
