import type { ReactNode } from 'react';
import { RecordText } from '@/components/record/record-text';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { agreement } from '@/lib/comparison/flows';
import type { NamedVoice, VoicesCompared } from '@/lib/comparison/types';
import type { Country } from '@/lib/countries/types';
import { comparePath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Moment } from '@/lib/moment/moment';
import { CompareHead } from './compare-head';
import { VoicesApart, VoicesPicture } from './voices-apart';

/** Two voices: how often they agree, status against status, and where they differ most. */
export function VoicesView({
  place,
  country,
  moment,
  form,
  page,
  shown,
  pair,
  compared: { flows, silent, apart },
}: {
  place: Place;
  country: Country;
  moment: Moment;
  form: ReactNode;
  page: number;
  shown: number;
  pair: Record<'one' | 'other', NamedVoice>;
  compared: VoicesCompared;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'comparison');
  const { total, same, close, far, more, less } = agreement(flows);
  const names = {
    one: () => <RecordText text={pair.one.name} />,
    other: () => <RecordText text={pair.other.name} />,
  };
  return (
    <>
      <CompareHead
        place={place}
        topic={country.topic}
        title={
          total > 0
            ? t.rich('compare.voices.answer', { ...names, total, same, far })
            : t.rich('compare.voices.none', names)
        }
      >
        <p>
          {total > 0
            ? t.rich('compare.voices.lead', { ...names, close, further: more, less })
            : null}{' '}
          {silent.count > 0 ? t('compare.voices.silent', { count: silent.count }) : null}
        </p>
      </CompareHead>
      {form}
      <VoicesPicture {...{ place, flows }} {...pair} asAt={moment.asOf} />
      {far + close > 0 ? (
        <Section
          id="apart"
          title={t('compare.voices.list')}
          lead={
            <>
              {t('compare.voices.listLead')} {t('compare.voices.attributed')}
            </>
          }
        >
          <VoicesApart {...{ place, apart }} {...pair} />
          <Pagination
            locale={locale}
            current={page}
            last={Math.ceil((far + close) / shown)}
            href={(to) =>
              `${comparePath(place, { kind: 'voices', one: pair.one.slug, other: pair.other.slug, page: to })}#apart`
            }
          />
        </Section>
      ) : null}
      {silent.count > 0 && page === 1 ? (
        <Section
          id="silent"
          title={t('compare.voices.silentList', { count: silent.count })}
          lead={t('compare.voices.silentLead')}
        >
          <VoicesApart {...{ place }} {...pair} apart={silent.rows} />
          {silent.rows.length < silent.count ? (
            <p>{t('compare.voices.silentMore', { shown: silent.rows.length })}</p>
          ) : null}
        </Section>
      ) : null}
    </>
  );
}
