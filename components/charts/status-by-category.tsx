import { StatusBar } from '@/components/status/status-bar';
import { StatusSwatch } from '@/components/status/status-swatch';
import { Link } from '@/components/ui/link';
import { Still } from '@/components/ui/still';
import { Table } from '@/components/ui/table';
import { formatNumber } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import { statuses, totalOf } from '@/lib/status/scale';
import { ChartFrame } from './chart-frame';
import plotStyles from './plot.module.css';
import styles from './status-by-category.module.css';
import type { ChartText, StatusCategory } from './types';

/**
 * Bodies, themes or asks as bars of one scale, in the order given, with counts written in them.
 * Plain boxes: long Russian and Kazakh names wrap, and it is there without JavaScript.
 */
export function StatusByCategory({
  categories,
  columnLabel,
  ...text
}: ChartText & {
  categories: readonly StatusCategory[];
  /** What the categories are ("Body"), for the table. */
  columnLabel: string;
}) {
  const { locale } = text;
  const t = getTranslator(locale, 'charts');
  const status = getTranslator(locale, 'status');
  const longest = Math.max(1, ...categories.map(({ counts }) => totalOf(counts)));
  const used = statuses.filter((one) => categories.some(({ counts }) => counts[one]));
  const name = ({ label, href }: StatusCategory) =>
    href ? <Link href={href}>{label}</Link> : <span>{label}</span>;
  return (
    <ChartFrame
      {...text}
      table={
        <Table caption={columnLabel} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{columnLabel}</th>
              {used.map((one) => (
                <th key={one} scope="col" data-numeric>
                  {status(`name.${one}`)}
                </th>
              ))}
              <th scope="col" data-numeric>
                {t('total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {categories.map((category) => (
              <tr key={category.key}>
                <th scope="row">{name(category)}</th>
                {used.map((one) => (
                  <td key={one} data-numeric>
                    {formatNumber(locale, category.counts[one] ?? 0)}
                  </td>
                ))}
                <td data-numeric>{formatNumber(locale, totalOf(category.counts))}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      }
    >
      <Still as="ul" className={plotStyles.key}>
        {used.map((one) => (
          <li key={one}>
            <StatusSwatch status={one} size={18} /> {status(`name.${one}`)}
          </li>
        ))}
      </Still>
      <Still as="ul" className={styles.rows}>
        {categories.map((category) => (
          <li key={category.key}>
            <div className={styles.label}>
              {name(category)}
              {category.note ? <span className={styles.note}>{category.note}</span> : null}
            </div>
            <div className={styles.bar}>
              <StatusBar counts={category.counts} locale={locale} of={longest} size="small" />
              <span className={styles.total}>{formatNumber(locale, totalOf(category.counts))}</span>
            </div>
          </li>
        ))}
      </Still>
    </ChartFrame>
  );
}
