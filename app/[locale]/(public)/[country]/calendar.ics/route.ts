import { taggedResponse } from '@/lib/api/tagged';
import { writeCalendar } from '@/lib/calendar/calendar';
import { listEntries } from '@/lib/calendar/queries/list-entries';
import { settings } from '@/lib/env';
import { ignoredWords } from '@/lib/explorer/ignored-words';
import { listNames } from '@/lib/explorer/queries/list-names';
import { everything } from '@/lib/explorer/schema';
import { readFollowed } from '@/lib/feeds/schema';
import { countryName } from '@/lib/i18n/format';
import { calendarPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { translate } from '@/lib/translations/queries/translate';
import { refuseMisread } from '../../csv-response';
import { openPage } from '../../open-page';
import { searchOf } from '../../search-of';

type Context = { params: Promise<{ locale: string; country: string }> };

/** Due days and engagements of a country, or of one body, for calendars that follow them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, country } = await openPage(params, Promise.resolve({}));
  const { followed, ignored } = readFollowed(searchOf(request));
  const [body = null, ...others] = followed.body;
  // A calendar is of everything or of one body: what else is asked would be left out unseen.
  for (const value of others) ignored.push({ name: 'body', value });
  for (const name of ['theme', 'ask'] as const)
    for (const value of followed[name]) ignored.push({ name, value });
  if (followed.recommendation)
    ignored.push({ name: 'recommendation', value: followed.recommendation });
  const misread = refuseMisread({ locale, ignored });
  if (misread) return misread;
  const t = getTranslator(locale, 'feeds');
  const names = await listNames({ ...everything(), body: followed.body });
  if (body && !Object.hasOwn(names.body, body)) {
    const list = ignoredWords([{ name: 'body', value: body }]);
    return new Response(`${t('unknown', { list })}\n`, {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': locale },
    });
  }
  const content = await listEntries(country.id, body);
  const parts = content.entries.flatMap(({ text }) => text.split('\n\n'));
  const say = await translate(locale, content, names, parts);
  const place = { locale, country: country.code };
  const text = writeCalendar(content, {
    ...place,
    origin: settings().url,
    self: calendarPath(place, body ? { body } : {}),
    subject: body ? say(names.body[body] ?? '') : countryName(locale, country.code),
    say,
  });
  return taggedResponse(request, text, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Language': locale,
  });
}
