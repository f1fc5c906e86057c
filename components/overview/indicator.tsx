import { chartLinks } from '@/components/charts/chart-links';
import { IndicatorSeries } from '@/components/charts/indicator-series';
import { lawMarks } from '@/components/evidence/law-marks';
import { RecordText, RecordTexts } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { LawChange } from '@/lib/evidence/types';
import { formatNumber } from '@/lib/i18n/format';
import { indicatorPath, pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { endsOf, type IndicatorPicture } from '@/lib/overview/series';
import { wordsOf } from '@/lib/translations/page-texts';
import type { PictureProps } from './picture';

/** The indicators that are known over the years, with the law changes on the same axis. */
export function Indicators({
  place,
  pictures,
  lawChanges,
}: Pick<PictureProps, 'place'> & {
  pictures: readonly IndicatorPicture[];
  lawChanges: readonly LawChange[];
}) {
  const t = getTranslator(place.locale, 'overview');
  if (pictures.length === 0) return null;
  return (
    <Section id="indicators" title={t('indicator.heading')}>
      {pictures.map((picture) => (
        <Picture
          key={picture.indicator.slug}
          place={place}
          picture={picture}
          lawChanges={lawChanges}
        />
      ))}
      <p>
        <Link href={pagePath(place, 'indicators')}>{t('indicator.more')}</Link>
      </p>
    </Section>
  );
}

function Picture({
  place,
  picture: { indicator, lines },
  lawChanges,
}: Pick<PictureProps, 'place'> & { picture: IndicatorPicture; lawChanges: readonly LawChange[] }) {
  const { locale } = place;
  const written = (value: number) => formatNumber(locale, value);
  const [longest] = [...lines].sort((one, other) => other.points.length - one.points.length);
  const ends = longest && endsOf(longest.points);
  const shown = lines.flatMap(({ points }) => points.map(({ year }) => year));
  const [from, to] = [Math.min(...shown), Math.max(...shown)];
  const sources = [
    ...new Set(indicator.citations.map(({ publisher, title }) => publisher ?? title)),
  ];
  return (
    <IndicatorSeries
      locale={locale}
      id={`indicator-${indicator.slug}`}
      downloads={chartLinks(place, 'indicator', { indicator: indicator.slug })}
      label={wordsOf(indicator.name)}
      title={
        longest && ends ? (
          getTranslator(locale, 'overview').rich('indicator.title', {
            line: () => <RecordText text={longest.name} />,
            first: written(ends.first.value),
            firstYear: String(ends.first.endYear),
            last: written(ends.last.value),
            lastYear: String(ends.last.endYear),
          })
        ) : (
          <RecordText text={indicator.name} />
        )
      }
      subtitle={
        <>
          <Link href={indicatorPath(place, indicator.slug)}>
            <RecordText text={indicator.name} />
          </Link>
          . <RecordText text={indicator.note} />
        </>
      }
      source={<RecordTexts texts={sources} separator="; " />}
      lines={lines.map(({ key, name, points }) => ({
        key,
        label: wordsOf(name),
        name: <RecordText text={name} />,
        points: points.map(({ year, endYear, value, unit, note }) => ({
          year,
          endYear,
          value,
          text: `${written(value)} ${wordsOf(unit)}`,
          ...(note && { note: wordsOf(note) }),
        })),
      }))}
      // Only what lies on the axis: a mark far from every value would squeeze them together.
      marks={lawMarks(place, lawChanges).filter(({ year }) => year >= from - 1 && year <= to + 1)}
    />
  );
}
