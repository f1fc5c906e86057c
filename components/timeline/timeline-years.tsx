import { Section } from '@/components/ui/section';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { TimelineYear } from '@/lib/timeline/types';
import styles from './timeline.module.css';
import { Entry } from './timeline-entry';

/** The entries under a heading for each year; what has no known year stands apart, and says so. */
export function TimelineYears({ place, years }: { place: Place; years: readonly TimelineYear[] }) {
  const t = getTranslator(place.locale, 'timeline');
  return years.map(({ year, entries }) => (
    <Section
      key={year ?? 'unknown'}
      id={year === null ? 'year-unknown' : `year-${year}`}
      title={year ?? t('unknown')}
      lead={year === null ? t('unknownLead') : undefined}
    >
      <ol className={styles.entries}>
        {entries.map((entry) => (
          <Entry key={`${entry.kinds[0]} ${entry.reference}`} place={place} entry={entry} />
        ))}
      </ol>
    </Section>
  ));
}

/** Links to the years, for a long timeline. */
export function YearLinks({ place, years }: { place: Place; years: readonly TimelineYear[] }) {
  const t = getTranslator(place.locale, 'timeline');
  return (
    <nav className={`${styles.years} no-print`} aria-label={t('years')}>
      <ul>
        {years.map(({ year }) => (
          <li key={year ?? 'unknown'}>
            <a href={year === null ? '#year-unknown' : `#year-${year}`}>{year ?? t('unknown')}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
