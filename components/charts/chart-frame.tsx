import type { ReactNode } from 'react';
import { Still } from '@/components/ui/still';
import { lettered } from '@/lib/charts/letters';
import { formatDay } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './chart-frame.module.css';
import { NumbersTable } from './numbers-table';
import type { ChartText, TimeMark } from './types';

/**
 * What surrounds every picture: the finding as its title, what is counted, the picture, what is
 * marked in it, its numbers as a table, source and date. `plot` needs scripts and keeps its height
 * while it loads; without scripts it is left out and the table stands open. `children` is a
 * picture that needs none.
 */
export function ChartFrame({
  locale,
  id,
  title,
  subtitle,
  source,
  asAt,
  level = 3,
  downloads = [],
  marks = [],
  plot,
  children,
  table,
}: ChartText & {
  marks?: readonly TimeMark[];
  plot?: ReactNode;
  children?: ReactNode;
  table?: ReactNode;
}) {
  const t = getTranslator(locale, 'charts');
  const Heading = `h${level}` as const;
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <figcaption className={styles.caption}>
        <Heading id={id} className={styles.title}>
          {title}
        </Heading>
        {subtitle ? <p className={styles.subtitle}>{subtitle}</p> : null}
      </figcaption>
      {children}
      {plot ? <div className={`${styles.plot} needs-script`}>{plot}</div> : null}
      {marks.length > 0 ? (
        <Still as="ol" className={styles.marks}>
          {lettered(marks).map(({ letter, mark }) => (
            <li key={letter}>
              <span className={styles.letter}>{letter}</span>
              <span>
                {mark.year}: {mark.href ? <a href={mark.href}>{mark.label}</a> : mark.label}
              </span>
            </li>
          ))}
        </Still>
      ) : null}
      {table ? <NumbersTable summary={t('numbers')}>{table}</NumbersTable> : null}
      {source || asAt ? (
        <p className={styles.source}>
          {source ? t.rich('source', { source: () => source }) : null}
          {source && asAt ? '. ' : null}
          {asAt ? t('asAt', { date: formatDay(locale, asAt) }) : null}
        </p>
      ) : null}
      <ChartLinks links={downloads} />
    </figure>
  );
}

/** Where the picture has its own page, and the same as files. */
export function ChartLinks({ links }: { links: NonNullable<ChartText['downloads']> }) {
  if (links.length === 0) return null;
  return (
    <Still as="ul" className={`${styles.downloads} no-print`}>
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </Still>
  );
}
