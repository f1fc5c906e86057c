import type { Country } from '@/lib/countries/types';
import { type Place, pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Moment } from '@/lib/moment/moment';
import type { Overview } from '@/lib/overview/queries/get-overview';
import { timeIndicators } from '@/lib/overview/series';
import { Asks } from './asks';
import { ByBody } from './by-body';
import { ByTheme } from './by-theme';
import { Changes } from './changes';
import { Contested } from './contested';
import { Indicators } from './indicator';
import { OverTime } from './over-time';
import { Gaps, StaleAndOverdue } from './waiting';

/** How many periods make a line worth drawing here, and how many such indicators are drawn. */
const enoughPeriods = 4;
const indicatorsShown = 2;
const gapsShown = 6;

/** Everything below the answer, in the order in which readers ask. */
export function OverviewSections({
  place,
  moment,
  country,
  overview,
  staleAfterDays,
}: {
  place: Place;
  moment: Moment;
  country: Country;
  overview: Overview;
  staleAfterDays: number;
}) {
  const t = getTranslator(place.locale, 'overview');
  const source = <a href={pagePath(place, 'methodology')}>{t('source')}</a>;
  const picture = { place, asAt: moment.asOf, source, addressees: overview.standing.addressees };
  const { attention, lawChanges } = overview;
  const pictures = timeIndicators(overview.indicators, country.code, enoughPeriods);
  return (
    <>
      <ByBody {...picture} bodies={overview.bodies} />
      <ByTheme {...picture} themes={overview.themes} />
      <OverTime {...picture} years={overview.years} lawChanges={lawChanges} />
      <Asks {...picture} asks={overview.asks} />
      <Indicators
        place={place}
        pictures={pictures.slice(0, indicatorsShown)}
        lawChanges={lawChanges}
      />
      <Changes place={place} changes={overview.changes} timeZone={country.timeZone} />
      <Contested {...picture} attention={attention} headlines={overview.contested} />
      <StaleAndOverdue
        {...picture}
        {...{ attention, staleAfterDays }}
        isPast={moment.asOf !== moment.today || moment.knownAt !== null}
        isAssessed={overview.standing.total > (overview.standing.counts.NOT_ASSESSED ?? 0)}
      />
      <Gaps place={place} gaps={overview.gaps} shown={gapsShown} />
    </>
  );
}
