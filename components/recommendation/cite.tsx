import { Section } from '@/components/ui/section';
import { formatDay, formatInstant } from '@/lib/i18n/format';
import { apiPath, type Place, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { formatYears } from '@/lib/i18n/vague-date';
import type { RecommendationDetail } from '@/lib/recommendations/types';
import { getSiteTitle } from '@/lib/settings/queries';
import { compareWords, wordsOf } from '@/lib/translations/page-texts';

/** A citation with an address that pins both times. */
export async function Cite({
  place,
  detail,
  asOf,
  knownAt,
  timeZone,
  origin,
}: {
  place: Place;
  detail: RecommendationDetail;
  asOf: string;
  knownAt: Date;
  timeZone: string;
  /** Scheme and host that readers use. */
  origin: string;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'recommendation');
  const pinned = { ...place, asOf, knownAt: knownAt.toISOString() };
  return (
    <Section id="cite" title={t('cite')}>
      <p>
        {t('citeText', {
          site: await getSiteTitle(),
          bodies: detail.bodies
            .map(({ name }) => name)
            .toSorted(compareWords)
            .map(wordsOf)
            .join(', '),
          reference: detail.reference,
          year: formatYears(locale, detail.document.issued),
          asOf: formatDay(locale, asOf),
          knownAt: formatInstant(locale, knownAt, timeZone, 'long'),
          address: `${origin}${recommendationPath(pinned, detail.reference)}`,
        })}
      </p>
      <p>
        <small>{t('citeNote')}</small>
      </p>
      <p className="no-print">
        <a href={apiPath(place, {}, detail.reference)} type="application/json">
          {getTranslator(locale, 'api')('one')}
        </a>
      </p>
    </Section>
  );
}
