import { RecordText } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import type { LawChange } from '@/lib/evidence/types';
import { indicatorPath, type Place, pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { IndicatorDetail } from '@/lib/indicators/types';
import styles from './indicator-list.module.css';
import { IndicatorPictures } from './indicator-pictures';
import { ObservationTable } from './observation-table';

/** Indicators one below the other: what each is, its picture, its values, what to keep in mind. */
export function IndicatorList({
  place,
  indicators,
  laws,
}: {
  place: Place;
  indicators: readonly IndicatorDetail[];
  laws: readonly LawChange[];
}) {
  const t = getTranslator(place.locale, 'indicators');
  return indicators.map((indicator) => (
    <article key={indicator.slug} className={styles.indicator} id={indicator.reference}>
      <h3 className={styles.name}>
        <Link href={indicatorPath(place, indicator.slug)}>
          <RecordText text={indicator.name} />
        </Link>
      </h3>
      <p className={styles.text}>
        <RecordText text={indicator.description} />
      </p>
      <IndicatorRemark place={place} indicator={indicator} withConflicts />
      <IndicatorPictures place={place} indicator={indicator} laws={laws} level={4} />
      {indicator.observations.length > 0 ? (
        <details className={styles.values}>
          <summary>{t('seeAll')}</summary>
          <ObservationTable locale={place.locale} indicator={indicator} />
        </details>
      ) : null}
    </article>
  ));
}

/** What to keep in mind, that no value is known, and where the sources disagree. */
export function IndicatorRemark({
  place,
  indicator,
  withConflicts = false,
}: {
  place: Place;
  indicator: IndicatorDetail;
  /** Where the conflicts have no part of the page of their own. */
  withConflicts?: boolean;
}) {
  const t = getTranslator(place.locale, 'indicators');
  const { note, observations } = indicator;
  const ofValues = [...new Set(observations.flatMap(({ conflictNote }) => conflictNote ?? []))];
  // The values' own words say the same more nearly.
  const ofIndicator = ofValues.length > 0 || !withConflicts ? [] : indicator.conflicts;
  const conflicts = [...ofValues, ...ofIndicator.map(({ description }) => description)];
  return (
    <div className={styles.text}>
      {observations.length === 0 ? (
        <p>
          {t(place.asOf ? 'noObservationsYet' : 'noObservations')}{' '}
          <Link href={`${pagePath(place, 'gaps')}#indicators`}>{t('gaps')}</Link>
        </p>
      ) : null}
      {note ? (
        <p>
          {t('note')}: <RecordText text={note} />
        </p>
      ) : null}
      {conflicts.map((conflict) => (
        <p key={conflict}>{t.rich('conflict', { note: () => <RecordText text={conflict} /> })}</p>
      ))}
    </div>
  );
}
