import { BarKey } from '@/components/recommendations/bar-key';
import { BodyNames } from '@/components/recommendations/body-names';
import { RecordText } from '@/components/record/record-text';
import { StatusBar } from '@/components/status/status-bar';
import { Link } from '@/components/ui/link';
import type { AskSummary } from '@/lib/asks/types';
import { askPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { totalOf } from '@/lib/status/scale';
import styles from './ask-list.module.css';

/** Every ask with how often it was made, by whom and since when, and where its recommendations stand. */
export function AskList({ place, asks }: { place: Place; asks: readonly AskSummary[] }) {
  const t = getTranslator(place.locale, 'asks');
  // Most often made first, as on the overview; the desk's order among equals.
  const sorted = [...asks].sort((a, b) => totalOf(b.counts) - totalOf(a.counts));
  const most = Math.max(1, ...asks.map(({ counts }) => totalOf(counts)));
  return (
    <>
      <BarKey locale={place.locale} bars={asks.map(({ counts }) => counts)} />
      <ul className={styles.asks}>
        {sorted.map((ask) => (
          <li key={ask.slug}>
            <h2 className={styles.title}>
              <Link href={askPath(place, ask.slug)}>
                <RecordText text={ask.title} />
              </Link>
            </h2>
            <p className={styles.times}>
              {t('times', { count: totalOf(ask.counts), year: String(ask.firstYear) })}
              {t.rich('by', { bodies: () => <BodyNames place={place} bodies={ask.bodies} /> })}
            </p>
            <StatusBar counts={ask.counts} locale={place.locale} of={most} size="small" />
          </li>
        ))}
      </ul>
    </>
  );
}
