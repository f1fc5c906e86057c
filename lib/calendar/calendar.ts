import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { withoutUnseen } from '@/lib/forms/unseen-letters';
import { type Place, pagePath, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { CalendarContent, CalendarEntry } from './types';

/** Where a calendar stands, whose it is, and how texts are said in its language. */
export type CalendarFrame = Place & {
  origin: string;
  self: string;
  subject: string;
  say: (text: string) => string;
};

const day = 86_400;

/** A calendar of whole days (RFC 5545, with the properties of RFC 7986). */
export function writeCalendar(
  { entries, withoutDay }: CalendarContent,
  frame: CalendarFrame,
): string {
  const { locale, origin, self, subject, say } = frame;
  const t = getTranslator(locale, 'feeds');
  const calendar = ical({
    prodId: { company: 'Qadam', product: 'Qadam', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    name: t('calendar.title', { subject }),
    description: t('calendar.about', { count: withoutDay }),
    url: `${origin}${self}`,
    source: `${origin}${self}`,
    ttl: day,
  });
  for (const entry of entries) {
    const { id, kind, days, bodies, changedAt, changes } = entry;
    const title = say(entry.title);
    calendar.createEvent({
      // The same in every language, and whatever becomes of the texts and of the host.
      id: `${kind === 'engagement' ? '' : 'due-'}${id}@qadam`,
      start: atNight(days.first),
      // The first day that is no longer part of it.
      end: new Date(atNight(days.last).getTime() + day * 1000),
      allDay: true,
      summary: withoutUnseen(kind === 'engagement' ? title : t('calendar.due', { title })),
      description: withoutUnseen(
        [...entry.text.split('\n\n').map(say), addressOf(entry, frame)].join('\n\n'),
      ),
      url: addressOf(entry, frame),
      categories: bodies.map((body) => ({ name: say(body) })),
      transparency: ICalEventTransparency.TRANSPARENT,
      stamp: changedAt,
      lastModified: changedAt,
      sequence: changes - 1,
    });
  }
  return `${calendar.toString()}\r\n`;
}

const atNight = (date: string) => new Date(`${date}T00:00:00Z`);

function addressOf(
  { kind, reference }: CalendarEntry,
  { origin, ...place }: CalendarFrame,
): string {
  const { locale, country } = place;
  if (kind === 'recommendation')
    return `${origin}${recommendationPath({ locale, country }, reference)}`;
  return `${origin}${pagePath({ locale, country }, 'timeline')}`;
}
