import { lawMarks } from '@/components/evidence/law-marks';
import { DateText } from '@/components/record/date-text';
import { RecordText } from '@/components/record/record-text';
import { AsOfSlider, type SliderMark } from '@/components/status/as-of-slider';
import type { Review } from '@/lib/comparison/types';
import { markYear } from '@/lib/dates/vague-date';
import type { LawChange } from '@/lib/evidence/types';
import { formatDay } from '@/lib/i18n/format';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Moment } from '@/lib/moment/moment';
import { stopFor, stopsOf } from '@/lib/moment/years';

/** The years of the record as a slider, with the changes of law and the reviews marked in the years that are known. */
export function TimeSlider({
  place,
  moment,
  firstYear,
  laws,
  reviews,
}: {
  place: Place;
  moment: Moment;
  firstYear: number | null;
  laws: readonly LawChange[];
  reviews: readonly Review[];
}) {
  const { locale } = place;
  if (firstYear === null) return null;
  const days = stopsOf(firstYear, moment.today);
  if (days.length < 2) return null;
  const t = getTranslator(locale, 'shell');
  const stopOfYear = (year: number) => days.findIndex((day) => Number(day.slice(0, 4)) === year);
  const marks: SliderMark[] = [
    ...lawMarks(place, laws).map(({ year, label, href }) => ({
      key: `law ${href}`,
      stop: stopOfYear(year),
      kind: 'law' as const,
      label: <a href={href}>{label}</a>,
    })),
    ...reviews.map(({ body, issued }) => ({
      key: `review ${body} ${issued.latest}`,
      stop: stopOfYear(markYear(issued) ?? 0),
      kind: 'review' as const,
      label: (
        <>
          <RecordText text={body} /> (<DateText locale={locale} date={issued} />)
        </>
      ),
    })),
  ].filter(({ stop }) => stop >= 0);
  const text = (day: string) =>
    day === moment.today
      ? t('asOf.today', { date: formatDay(locale, day) })
      : formatDay(locale, day);
  return (
    <AsOfSlider
      label={t('asOf.years')}
      stops={days.map((day) => ({
        day: day === moment.today ? null : day,
        text: text(day),
        year: day.slice(0, 4),
      }))}
      shown={stopFor(days, moment.asOf)}
      shownText={text(moment.asOf)}
      marks={marks}
      words={{
        hint: t('asOf.yearsHint'),
        law: t('asOf.law'),
        review: t('asOf.review'),
        loading: t('asOf.loading'),
      }}
    />
  );
}
