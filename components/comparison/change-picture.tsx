import { ChartFrame } from '@/components/charts/chart-frame';
import { chartLinks } from '@/components/charts/chart-links';
import { Section } from '@/components/ui/section';
import type { Flow } from '@/lib/comparison/types';
import { countryName, formatDay } from '@/lib/i18n/format';
import { flowPath, type Place, pagePath, type Query } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { StatusGrid } from './status-grid';

/** From which status to which, how many: the finding as a sentence, then the grid. */
export function ChangePicture({
  place,
  from,
  to,
  flows,
  query,
  isWhole,
}: {
  place: Place;
  from: string;
  to: string;
  flows: readonly Flow[];
  /** The whole address: each cell leads to the same page, of its own rows alone. */
  query: Query;
  /** Without a filter the same is drawn as a flow, on a page and in files of its own. */
  isWhole: boolean;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'comparison');
  const name = getTranslator(locale, 'status');
  if (flows.length === 0) return null;
  const [most] = flows
    .filter((flow) => flow.from !== null && flow.from !== flow.to)
    .toSorted((one, other) => other.count - one.count);
  const ends = { from: formatDay(locale, from), to: formatDay(locale, to) };
  const subtitle = t('changes.picture.subtitle', {
    ...ends,
    country: countryName(locale, place.country),
  });
  return (
    <Section id="picture" title={t('changes.picture.heading')}>
      <ChartFrame
        locale={locale}
        id="changes-chart"
        asAt={to}
        source={<a href={pagePath(place, 'methodology')}>{t('changes.picture.source')}</a>}
        title={
          most?.from
            ? t('changes.picture.title', {
                from: name(`name.${most.from}`),
                to: name(`name.${most.to}`),
                count: most.count,
              })
            : t('changes.picture.none')
        }
        subtitle={subtitle}
        downloads={isWhole ? chartLinks(place, 'flow', { since: from }) : []}
      >
        <StatusGrid
          locale={locale}
          flows={flows}
          caption={subtitle}
          href={(before, after) => flowPath(place, query, before ?? 'NOT_MADE', after)}
          corner={t('changes.picture.corner')}
          nullRow={t('changes.picture.notMade')}
          signWords={{
            FORWARD: t('changes.picture.FORWARD'),
            BACK: t('changes.picture.BACK'),
            OTHER: t('changes.picture.OTHER'),
            SAME: t('changes.picture.same'),
          }}
        />
      </ChartFrame>
    </Section>
  );
}
