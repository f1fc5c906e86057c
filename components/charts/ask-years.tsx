import { StatusMark } from '@/components/status/status-mark';
import { Link } from '@/components/ui/link';
import { Still } from '@/components/ui/still';
import { Table } from '@/components/ui/table';
import { responseSign } from '@/lib/charts/draw/response-sign';
import { StateResponse } from '@/lib/db/generated/enums';
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
  const answered = Object.values(StateResponse).filter((one) =>
    all.some(({ response }) => response === one && responseSign(one, 0, 0)),
  );
  return (
    <ChartFrame {...text}>
      <Still as="ul" className={plotStyles.key}>
        {used.map((one) => (
          <li key={one}>
            <StatusMark status={one} /> {status(`name.${one}`)}
          </li>
        ))}
        {answered.map((one) => (
          <li key={one}>
            <ResponseSign response={one} /> {status(`response.${one}`)}
          </li>
        ))}
      </Still>
      <Still className={styles.grid}>
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
                        .map(({ reference, href, status: one, response, said }) => (
                          <Link
                            key={reference}
                            href={href}
                            title={said}
                            aria-label={`${reference}, ${year}: ${said}`}
                          >
                            <StatusMark status={one} size={18} />
                            <ResponseSign response={response} />
                          </Link>
                        ))}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </Still>
    </ChartFrame>
  );
}

/** What the State answered, below the mark; nothing where it stated nothing. */
function ResponseSign({ response }: { response: StateResponse }) {
  const drawing = responseSign(response, 8, 4);
  return (
    <svg width="16" height="8" viewBox="0 0 16 8" aria-hidden="true" focusable="false">
      {drawing ? <path d={drawing} fill="none" stroke="currentColor" strokeWidth="2" /> : null}
    </svg>
  );
}
