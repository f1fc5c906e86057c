import { HiddenInputs } from '@/components/status/as-of-control';
import controlStyles from '@/components/status/as-of-control.module.css';
import { buttonClass } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locales';
import type { Query } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { firstDay, type Moment } from '@/lib/moment/moment';

/** The two days of a comparison; a plain form that asks the same page again. */
export function TwoDaysForm({
  locale,
  moment,
  since,
  keep,
}: {
  locale: Locale;
  moment: Moment;
  since: string;
  /** What else the address asks. */
  keep: Query;
}) {
  const t = getTranslator(locale, 'pictures');
  const days = [
    { name: 'since', label: t('since'), value: since },
    { name: 'asOf', label: t('until'), value: moment.asOf },
  ];
  return (
    <form className={`${controlStyles.control} no-print`} method="get">
      <HiddenInputs query={{ ...keep, knownAt: moment.knownAt?.toISOString() }} />
      {days.map(({ name, label, value }) => (
        <label key={name}>
          {label}{' '}
          <input
            type="date"
            name={name}
            min={firstDay}
            max={moment.today}
            defaultValue={value}
            required
          />
        </label>
      ))}
      <button type="submit" className={buttonClass('secondary')}>
        {t('show')}
      </button>
    </form>
  );
}
