/**
 * The two times of a question: the day in the world, and the instant of this installation's knowledge.
 * `knownAt` is null for "all that is known now".
 */
export type Moment = {
  /** `YYYY-MM-DD` */
  asOf: string;
  knownAt: Date | null;
  /** The country's today: `asOf` may lie before it, never after. */
  today: string;
  /** The address asks for a day or an instant that cannot be answered: now is shown, and the page says so. */
  misread?: true;
};

/** The day that it is in a time zone, as `YYYY-MM-DD`. */
export function todayIn(timeZone: string, now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
}

/** No State was recommended anything in writing before it: an earlier day is a slip of the hand. */
export const firstDay = '1900-01-01';

/** Whether a text is a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day of a `date` column, as `YYYY-MM-DD`. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A day as Prisma wants it for a `date` column. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Whether the question is about today and all that is known: the stored headlines answer it. */
export function isNow(moment: Moment): boolean {
  return moment.knownAt === null && moment.asOf === moment.today;
}

/** As `knownAt`: what was known at the end of the day that is asked for. */
export const knownThen = 'then';

/** An instant as our own addresses write it, to the second or finer (cut to milliseconds), or as a day (its beginning in the country). */
const instant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/**
 * Reads `asOf` and `knownAt` from an address. What is not a day, or lies before `firstDay` or after today, is read as today;
 * a `knownAt` that is no instant, or lies before `firstDay` or ahead, as now; and `misread` says that it was. `then` is the
 * end of the day that `asOf` names; of a day that has not ended, now.
 */
export function readMoment(
  search: { asOf?: string | string[]; knownAt?: string | string[] },
  timeZone: string,
  now: Date = new Date(),
): Moment {
  const today = todayIn(timeZone, now);
  const asOf = readOne(search.asOf, (text) =>
    isDay(text) && text >= firstDay && text <= today ? text : null,
  );
  const isThen = search.knownAt === knownThen;
  const knownAt = isThen
    ? endOf(asOf ?? today, timeZone, now)
    : readOne(search.knownAt, (text) => {
        if (!instant.test(text) || !isDay(text.slice(0, 10))) return null;
        const known = isDay(text) ? startOf(text, timeZone) : new Date(text);
        return known >= dateOf(firstDay) && known <= now ? known : null;
      });
  const isMisread = (search.asOf && !asOf) || (search.knownAt && !knownAt && !isThen);
  return { asOf: asOf ?? today, knownAt, today, ...(isMisread && { misread: true }) };
}

/** When a day begins on the country's clocks. */
export function startOf(day: string, timeZone: string): Date {
  return new Date(`${day}T00:00:00${offsetOn(day, timeZone)}`);
}

/** The last millisecond of a day there; null where it has not ended. */
export function endOf(day: string, timeZone: string, now: Date = new Date()): Date | null {
  const next = new Date(dateOf(day).getTime() + 86_400_000);
  const end = new Date(startOf(dayOf(next), timeZone).getTime() - 1);
  return end < now ? end : null;
}

/** What the country's clocks were ahead of UTC by when a day began, as an instant writes it: `+05:00`. */
function offsetOn(day: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(new Date(day)).find(({ type }) => type === 'timeZoneName');
  return name?.value.replace('GMT', '') || 'Z';
}

function readOne<T>(value: string | string[] | undefined, read: (text: string) => T | null) {
  return typeof value === 'string' ? read(value) : null;
}
