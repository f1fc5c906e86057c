import { DateText } from '@/components/record/date-text';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Panel } from '@/lib/indicators/series';
import { SeriesName } from './series-words';
import styles from './value-bars.module.css';

/**
 * The values of one period side by side, the highest first where countries are compared. Plain boxes from
 * zero with the figure beside each: a list that is its own table, there without JavaScript.
 */
export function ValueBars({ locale, panel }: { locale: Locale; panel: Panel }) {
  const bars = panel.series.flatMap((series) => series.points.map((point) => ({ series, point })));
  const isCompared = panel.series.some(({ isComparator }) => isComparator);
  if (isCompared) bars.sort((a, b) => b.point.value - a.point.value);
  const most = Math.max(...bars.map(({ point }) => point.value), 1);
  return (
    <ul className={styles.bars}>
      {bars.map(({ series, point }) => (
        <li key={`${series.key} ${point.year}`} className={series.isComparator ? '' : styles.own}>
          <span className={styles.label}>
            <SeriesName locale={locale} series={series} panel={panel} />
          </span>
          <span className={styles.measure}>
            <span className={styles.bar} style={{ width: `${(100 * point.value) / most}%` }} />
            <span className={styles.value}>
              {formatNumber(locale, point.value)}
              <span className={styles.period}>
                {' '}
                <DateText locale={locale} date={point.period} />
              </span>
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
