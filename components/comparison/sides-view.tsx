import type { ReactNode } from 'react';
import { RecordText } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import type { ComparedKind } from '@/lib/comparison/schema';
import type { SidesCompared } from '@/lib/comparison/types';
import type { Country } from '@/lib/countries/types';
import type { Selection } from '@/lib/explorer/types';
import { countryName, formatDay } from '@/lib/i18n/format';
import { changesPath, explorerPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Moment } from '@/lib/moment/moment';
import type { Named } from '@/lib/reports/types';
import { totalOf } from '@/lib/status/scale';
import { CompareHead } from './compare-head';
import { CommonAsks, CompareSides, type Side } from './compare-sides';

type OneSide = { key: string; selection: Partial<Selection>; place: Place };

/** Two selections: the finding, the form, where each side stands, what both ask for. */
export function SidesView({
  place,
  country,
  moment,
  form,
  kind,
  choices,
  sides,
  compared,
}: {
  place: Place;
  country: Country;
  moment: Moment;
  form: ReactNode;
  kind: ComparedKind;
  choices: readonly Named[];
  sides: Record<'one' | 'other', OneSide>;
  compared: SidesCompared;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'comparison');
  const nameOf = (key: string): ReactNode => {
    if (kind === 'dates') return formatDay(locale, key);
    if (kind === 'countries') return countryName(locale, key);
    return <RecordText text={choices.find(({ slug }) => slug === key)?.name} />;
  };
  const sideOf = ({ key, selection, place: own }: OneSide): Side => ({
    name: nameOf(key),
    href: explorerPath(own, selection),
  });
  const [one, other] = [sideOf(sides.one), sideOf(sides.other)];
  const lead = [
    kind !== 'countries' &&
      t('compare.sides.lead', { country: countryName(locale, place.country) }),
    kind !== 'dates' &&
      compared.shared > 0 &&
      t('compare.sides.shared', { count: compared.shared }),
  ].filter(Boolean);
  const days = [sides.one.key, sides.other.key].sort();
  return (
    <>
      <CompareHead
        place={place}
        topic={country.topic}
        title={t.rich('compare.sides.answer', {
          one: () => one.name,
          other: () => other.name,
          oneImplemented: compared.one.IMPLEMENTED ?? 0,
          otherImplemented: compared.other.IMPLEMENTED ?? 0,
          oneTotal: totalOf(compared.one),
          otherTotal: totalOf(compared.other),
        })}
      >
        {lead.length > 0 ? <p>{lead.join(' ')}</p> : null}
      </CompareHead>
      {form}
      <CompareSides
        {...{ place, one, other, compared }}
        asAt={kind === 'dates' ? undefined : moment.asOf}
      />
      {kind === 'dates' ? (
        <p>
          <Link href={changesPath(place, { from: days[0], to: days[1], knownAt: place.knownAt })}>
            {t('compare.sides.changes')}
          </Link>
        </p>
      ) : (
        <CommonAsks {...{ place, one, other }} asks={compared.asks} />
      )}
    </>
  );
}
