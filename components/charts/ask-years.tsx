import { StatusMark } from '@/components/status/status-mark';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { getTranslator } from '@/lib/i18n/translator';
import { statuses } from '@/lib/status/scale';
import styles from './ask-years.module.css';
import { ChartFrame } from './chart-frame';
import plotStyles from './plot.module.css';
import type { AskRow, ChartText } from './types';

/**
 * Who asked for the same thing when: a grid of asks and years with one mark for every
 * recommendation, each leading to it. The grid is its own table.
 */
export function AskYears({ asks, ...text }: ChartText & { asks: readonly AskRow[] }) {
  const { locale } = text;
  const t = getTranslator(locale, 'charts');
  const status = getTranslator(locale, 'status');
  const all = asks.flatMap(({ recommendations }) => recommendations);
  const years = [...new Set(all.map(({ year }) => year))].sort((first, second) => first - second);
  const used = statuses.filter((one) =>
    all.some((recommendation) => recommendation.status === one),
  );
  return (
    <ChartFrame {...text}>
      <ul className={plotStyles.key}>
        {used.map((one) => (
          <li key={one}>
            <StatusMark status={one} /> {status(`name.${one}`)}
          </li>
        ))}
      </ul>
      <div className={styles.grid}>
        <Table caption={t('askYears')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{status('facet.ask')}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {asks.map((ask) => (
              <tr key={ask.slug}>
                <th scope="row">
                  <Link href={ask.href}>{ask.title}</Link>
                </th>
                {years.map((year) => (
                  <td key={year}>
                    <span className={styles.cell}>
                      {ask.recommendations
                        .filter((recommendation) => recommendation.year === year)
                        .map(({ reference, href, status: one }) => (
                          <Link
                            key={reference}
                            href={href}
                            title={`${reference}: ${status(`name.${one}`)}`}
                            aria-label={`${reference}, ${year}: ${status(`name.${one}`)}`}
                          >
                            <StatusMark status={one} size={18} />
                          </Link>
                        ))}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </ChartFrame>
  );
}
