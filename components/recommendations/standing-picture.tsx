import { ChartLinks } from '@/components/charts/chart-frame';
import { chartLinks } from '@/components/charts/chart-links';
import { StatusBar, StatusKey } from '@/components/status/status-bar';
import { type ChartParameters, canNarrow, chartKinds } from '@/lib/charts/schema';
import { chartPath, explorerPath, type Place, type Query } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { type StatusCounts, totalOf } from '@/lib/status/scale';
import styles from './standing-picture.module.css';

/**
 * Where a selection of recommendations stands: the finding in a sentence, the bar, and its key, which is its
 * table and leads to the rows of each status in the explorer.
 */
export function StandingPicture({
  place,
  counts,
  query,
  subject,
}: {
  place: Place;
  counts: StatusCounts;
  /** The explorer's filters that choose the same selection. */
  query: Query;
  /** The same selection as the picture's own page names it. */
  subject?: ChartParameters;
}) {
  return (
    <figure className={styles.figure}>
      <figcaption>{standingSentence(place, counts)}</figcaption>
      <StatusBar counts={counts} locale={place.locale} />
      <StatusKey
        counts={counts}
        locale={place.locale}
        href={(status) => explorerPath(place, { status, ...query })}
      />
      {subject ? (
        <ChartLinks
          links={[...chartLinks(place, 'standing', subject), ...otherPictures(place, subject)]}
        />
      ) : null}
    </figure>
  );
}

/** The charts that can be narrowed to the same body or theme. */
function otherPictures(place: Place, subject: ChartParameters) {
  if (!subject.body && !subject.theme) return [];
  const t = getTranslator(place.locale, 'pictures');
  return chartKinds
    .filter(canNarrow)
    .map((kind) => ({ href: chartPath(place, kind, { ...subject }), label: t(`kind.${kind}`) }));
}

/** "5 of 62 recommendations implemented; 24 not started". */
export function standingSentence(place: Place, counts: StatusCounts): string {
  return getTranslator(place.locale, 'charts')('standing', {
    implemented: counts.IMPLEMENTED ?? 0,
    notStarted: counts.NOT_STARTED ?? 0,
    total: totalOf(counts),
  });
}
