import { Still } from '@/components/ui/still';
import { Table } from '@/components/ui/table';
import type { EvidenceYear } from '@/lib/charts/series';
import { directions } from '@/lib/charts/series';
import type { Direction } from '@/lib/db/generated/enums';
import { formatNumber } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import { ChartFrame } from './chart-frame';
import { directionColours } from './directions';
import { LazyEvidenceOverTimePlot } from './lazy-plots';
import plotStyles from './plot.module.css';
import { marksByYear } from './time-marks';
import type { ChartText, TimeMark } from './types';

/** How much evidence occurred in every year, and which way it points. */
export function EvidenceOverTime({
  years,
  marks = [],
  ...text
}: ChartText & { years: readonly EvidenceYear[]; marks?: readonly TimeMark[] }) {
  const { locale } = text;
  const t = getTranslator(locale, 'charts');
  const status = getTranslator(locale, 'status');
  const names = Object.fromEntries(
    directions.map((one) => [one, status(`direction.${one}`)]),
  ) as Record<Direction, string>;
  return (
    <ChartFrame
      {...text}
      marks={marks}
      plot={
        <>
          <Still as="ul" className={plotStyles.key}>
            {directions.map((one) => (
              <li key={one}>
                <svg width="14" height="14" aria-hidden="true" focusable="false">
                  <rect width="14" height="14" fill={directionColours[one].fill} />
                </svg>
                {names[one]}
              </li>
            ))}
          </Still>
          <LazyEvidenceOverTimePlot
            label={t('evidencePerYear')}
            years={years}
            names={names}
            marks={marksByYear(marks)}
          />
        </>
      }
      table={
        <Table caption={t('evidencePerYear')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('year')}</th>
              {directions.map((one) => (
                <th key={one} scope="col" data-numeric>
                  {names[one]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, counts }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {directions.map((one) => (
                  <td key={one} data-numeric>
                    {formatNumber(locale, counts[one] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      }
    />
  );
}
