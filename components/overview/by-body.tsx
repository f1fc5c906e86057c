import { chartLinks } from '@/components/charts/chart-links';
import { StatusByCategory } from '@/components/charts/status-by-category';
import type { StatusCategory } from '@/components/charts/types';
import { RecordText } from '@/components/record/record-text';
import { Disclosure } from '@/components/ui/disclosure';
import { Section } from '@/components/ui/section';
import { mostTitle } from '@/lib/charts/sentences';
import { countryName } from '@/lib/i18n/format';
import { explorerPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { BodyStanding } from '@/lib/overview/types';
import { totalOf } from '@/lib/status/scale';
import { compareWords } from '@/lib/translations/page-texts';
import type { PictureProps } from './picture';

type Counted = Omit<BodyStanding, 'below'>;

/** Those with most recommendations first, then by name. */
const byCount = (one: Counted, other: Counted) =>
  totalOf(other.counts) - totalOf(one.counts) || compareWords(one.shortName, other.shortName);

/** Who recommended, with those below a body one click away (the States of a peer review). */
export function ByBody({
  place,
  asAt,
  source,
  addressees,
  bodies,
}: PictureProps & { bodies: readonly BodyStanding[] }) {
  const { locale } = place;
  const t = getTranslator(locale, 'overview');
  const [most] = bodies;
  if (!most) return null;
  const toCategory = ({ slug, shortName, counts }: Counted): StatusCategory => ({
    key: slug,
    label: <RecordText text={shortName} />,
    counts,
    href: explorerPath(place, { body: slug, addressee: addressees }),
  });
  const text = { locale, asAt, source, level: 3 as const };
  return (
    <Section id="by-body" title={t('byBody.heading')}>
      <StatusByCategory
        {...text}
        id="by-body-chart"
        title={t.rich(`byBody.${mostTitle(bodies)}`, {
          body: () => <RecordText text={most.shortName} />,
          total: totalOf(most.counts),
          implemented: most.counts.IMPLEMENTED ?? 0,
        })}
        subtitle={t('byBody.subtitle', { country: countryName(locale, place.country) })}
        downloads={chartLinks(place, 'by-body')}
        columnLabel={t('byBody.column')}
        categories={bodies.toSorted(byCount).map(toCategory)}
      />
      {bodies
        .filter(({ below }) => below.length > 0)
        .map(({ slug, shortName, below }) => {
          const title = t.rich('byBody.below', {
            body: () => <RecordText text={shortName} />,
          });
          return (
            <Disclosure key={slug} summary={title} isPrinted={false}>
              <StatusByCategory
                {...text}
                id={`below-${slug}`}
                title={title}
                columnLabel={t('byBody.column')}
                categories={below.toSorted(byCount).map(toCategory)}
              />
            </Disclosure>
          );
        })}
    </Section>
  );
}
