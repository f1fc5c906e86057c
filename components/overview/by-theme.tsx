import { chartLinks } from '@/components/charts/chart-links';
import { StatusByCategory } from '@/components/charts/status-by-category';
import { RecordText } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { mostTitle } from '@/lib/charts/sentences';
import { countryName } from '@/lib/i18n/format';
import { comparePath, explorerPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { ThemeStanding } from '@/lib/overview/types';
import { totalOf } from '@/lib/status/scale';
import type { PictureProps } from './picture';

/** What the recommendations are about. */
export function ByTheme({
  place,
  asAt,
  source,
  addressees,
  themes,
}: PictureProps & { themes: readonly ThemeStanding[] }) {
  const { locale } = place;
  const t = getTranslator(locale, 'overview');
  const [most] = themes;
  if (!most) return null;
  return (
    <Section id="by-theme" title={t('byTheme.heading')}>
      <StatusByCategory
        locale={locale}
        id="by-theme-chart"
        asAt={asAt}
        source={source}
        title={t.rich(`byTheme.${mostTitle(themes)}`, {
          theme: () => <RecordText text={most.name} />,
          total: totalOf(most.counts),
          implemented: most.counts.IMPLEMENTED ?? 0,
        })}
        subtitle={t('byTheme.subtitle', { country: countryName(locale, place.country) })}
        downloads={chartLinks(place, 'by-theme')}
        columnLabel={t('byTheme.column')}
        categories={themes.map(({ slug, name, counts }) => ({
          key: slug,
          label: <RecordText text={name} />,
          counts,
          href: explorerPath(place, { theme: slug, addressee: addressees }),
        }))}
      />
      <p>
        <Link href={comparePath(place)}>{getTranslator(locale, 'comparison')('compare.link')}</Link>
      </p>
    </Section>
  );
}
