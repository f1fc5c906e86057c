import { StatusSwatch } from '@/components/status/status-swatch';
import { Link } from '@/components/ui/link';
import { Still } from '@/components/ui/still';
import { Table } from '@/components/ui/table';
import { formatNumber } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import { type Status, statuses, totalOf } from '@/lib/status/scale';
import { ChartFrame } from './chart-frame';
import { LazyStatusOverTimePlot } from './lazy-plots';
import plotStyles from './plot.module.css';
import { marksByYear } from './time-marks';
import type { ChartText, StatusYear, TimeMark } from './types';

/** Where the recommendations made so far stood at the end of every year. */
export function StatusOverTime({
  years,
  marks = [],
  ...text
}: ChartText & { years: readonly StatusYear[]; marks?: readonly TimeMark[] }) {
  const { locale } = text;
  const t = getTranslator(locale, 'charts');
  const status = getTranslator(locale, 'status');
  const used = statuses.filter((one) => years.some(({ counts }) => counts[one]));
  const names = Object.fromEntries(statuses.map((one) => [one, status(`name.${one}`)])) as Record<
    Status,
    string
  >;
  return (
    <ChartFrame
      {...text}
      marks={marks}
      plot={
        <>
          <Still as="ul" className={plotStyles.key}>
            {used.map((one) => (
              <li key={one}>
                <StatusSwatch status={one} size={18} /> {names[one]}
              </li>
            ))}
          </Still>
          <LazyStatusOverTimePlot
            label={t('overTime')}
            years={years}
            names={names}
            marks={marksByYear(marks)}
          />
        </>
      }
      table={
        <Table caption={t('overTime')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('year')}</th>
              {used.map((one) => (
                <th key={one} scope="col" data-numeric>
                  {names[one]}
                </th>
              ))}
              <th scope="col" data-numeric>
                {t('total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, counts, href }) => (
              <tr key={year}>
                <th scope="row">{href ? <Link href={href}>{year}</Link> : year}</th>
                {used.map((one) => (
                  <td key={one} data-numeric>
                    {formatNumber(locale, counts[one] ?? 0)}
                  </td>
                ))}
                <td data-numeric>{formatNumber(locale, totalOf(counts))}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      }
    />
  );
}
