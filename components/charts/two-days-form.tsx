import { HiddenInputs } from '@/components/status/as-of-control';
import controlStyles from '@/components/status/as-of-control.module.css';
import { buttonClass } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { firstDay, type Moment } from '@/lib/moment/moment';

/** The two days of a comparison; a plain form that asks the same page again. */
export function TwoDaysForm({
  locale,
  moment,
  since,
}: {
  locale: Locale;
  moment: Moment;
  since: string;
}) {
  const t = getTranslator(locale, 'pictures');
  const days = [
    { name: 'since', label: t('since'), value: since },
    { name: 'asOf', label: t('until'), value: moment.asOf },
  ];
  return (
    <form className={`${controlStyles.control} no-print`} method="get">
      <HiddenInputs query={{ knownAt: moment.knownAt?.toISOString() }} />
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
