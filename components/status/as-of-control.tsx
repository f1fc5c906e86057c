import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { formatDay, formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { type Query, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { firstDay, knownThen, type Moment } from '@/lib/moment/moment';
import styles from './as-of-control.module.css';

interface Props {
  locale: Locale;
  moment: Moment;
  /** What else the address asks (filters, sort): kept when the day changes. */
  keep?: Query;
  /** The country's, for the instant of knowledge. */
  timeZone?: string;
}

/**
 * Asks for the record as of a day. A plain form without an action: it asks the same page again, and the
 * address holds the answer. The page's head begins with the `AsOfBanner` that says which day is shown.
 */
export function AsOfControl({ locale, moment, keep = {} }: Omit<Props, 'timeZone'>) {
  const t = getTranslator(locale, 'shell');
  const known = knownChoice(locale, moment);
  return (
    <form className={`${styles.control} no-print`} method="get">
      <HiddenInputs query={keep} />
      <span className={styles.pair}>
        <label htmlFor="as-of">{t('asOf.label')}</label>
        <input
          id="as-of"
          type="date"
          name="asOf"
          min={firstDay}
          max={moment.today}
          defaultValue={moment.asOf}
          title={t('asOf.hint')}
          required
        />
      </span>
      <span className={styles.pair}>
        <label htmlFor="known-at">{known.label}</label>
        <select id="known-at" name={known.name} defaultValue={known.defaultValue}>
          {known.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </span>
      <button type="submit" className={buttonClass('secondary')}>
        {t('asOf.show')}
      </button>
    </form>
  );
}

/**
 * By which knowledge a day is told: all that is known now, what Qadam knew at the end of the day itself, or the instant
 * that the address names.
 */
export function knownChoice(locale: Locale, { knownAt }: Moment) {
  const t = getTranslator(locale, 'shell');
  const instant = knownAt?.toISOString() ?? '';
  return {
    name: 'knownAt',
    label: t('asOf.knownLabel'),
    defaultValue: instant,
    options: [
      { value: '', label: t('asOf.knownNow') },
      { value: knownThen, label: t('asOf.knownThen') },
      ...(knownAt ? [{ value: instant, label: t('asOf.knownKept') }] : []),
    ],
  };
}

/**
 * Says which past is shown or could not be, and leads back to today; nothing on an ordinary visit. It stands
 * before the heading, so that nobody takes a past day for today.
 */
export function AsOfBanner({ locale, moment, keep = {}, timeZone = 'UTC' }: Props) {
  const isPast = moment.asOf !== moment.today;
  const t = getTranslator(locale, 'shell');
  const misread = moment.misread ? (
    <Notice tone="warning" title={t('asOf.misread')}>
      <p>{t('asOf.misreadExplanation')}</p>
    </Notice>
  ) : null;
  if (!isPast && !moment.knownAt) return misread;
  const day = t('asOf.banner', { date: formatDay(locale, moment.asOf) });
  const known =
    moment.knownAt &&
    t('asOf.known', { date: formatInstant(locale, moment.knownAt, timeZone, 'long') });
  return (
    <>
      {misread}
      <Notice tone="warning" title={isPast ? day : known}>
        {isPast && known ? <p>{known}</p> : null}
        {isPast ? <p>{t('asOf.explanation')}</p> : null}
        {known ? <p>{t('asOf.knownExplanation')}</p> : null}
        <p className="no-print">
          <a href={queryString(keep) || '?'}>{t('asOf.clear')}</a>
        </p>
      </Notice>
    </>
  );
}

/** The rest of an address as fields of a GET form, which would otherwise drop it. */
export function HiddenInputs({ query }: { query: Query }) {
  return Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null && one !== '')
      .map((one) => <input key={`${name}=${one}`} type="hidden" name={name} value={String(one)} />),
  );
}
