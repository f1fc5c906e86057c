import { chartLinks } from '@/components/charts/chart-links';
import { StatusOverTime } from '@/components/charts/status-over-time';
import { lawMarks } from '@/components/evidence/law-marks';
import { Section } from '@/components/ui/section';
import type { LawChange } from '@/lib/evidence/types';
import { countryName, formatDay } from '@/lib/i18n/format';
import { explorerPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { YearStanding } from '@/lib/overview/types';
import { totalOf } from '@/lib/status/scale';
import type { PictureProps } from './picture';

/** Where the recommendations made so far stood at the end of each year, with the law changes marked. */
export function OverTime({
  place,
  asAt,
  source,
  addressees,
  years,
  lawChanges,
}: PictureProps & { years: readonly YearStanding[]; lawChanges: readonly LawChange[] }) {
  const { locale } = place;
  const t = getTranslator(locale, 'overview');
  const [first, last] = [years.at(0), years.at(-1)];
  if (!first || !last) return null;
  const latest = {
    year: String(last.year),
    total: totalOf(last.counts),
    implemented: last.counts.IMPLEMENTED ?? 0,
  };
  return (
    <Section id="over-time" title={t('overTime.heading')}>
      <StatusOverTime
        locale={locale}
        id="over-time-chart"
        asAt={asAt}
        source={source}
        downloads={chartLinks(place, 'over-time')}
        title={
          first === last
            ? t('overTime.titleOne', latest)
            : t('overTime.title', {
                ...latest,
                firstYear: String(first.year),
                firstTotal: totalOf(first.counts),
                firstImplemented: first.counts.IMPLEMENTED ?? 0,
              })
        }
        subtitle={t('overTime.subtitle', {
          country: countryName(locale, place.country),
          date: formatDay(locale, asAt),
        })}
        years={years.map(({ year, counts }) => ({
          year,
          counts,
          href: explorerPath(place, {
            addressee: addressees,
            asOf: year === last.year ? place.asOf : `${year}-12-31`,
          }),
        }))}
        marks={lawMarks(place, lawChanges)}
      />
    </Section>
  );
}
