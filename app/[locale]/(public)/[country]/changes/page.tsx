import type { Metadata } from 'next';
import { ChangePicture } from '@/components/comparison/change-picture';
import { ChangesForm } from '@/components/comparison/changes-form';
import { ChangesHead } from '@/components/comparison/changes-head';
import { ChangesLists, listed } from '@/components/comparison/changes-lists';
import { ChangesTake } from '@/components/comparison/changes-take';
import { Knowledge } from '@/components/comparison/knowledge';
import { FollowLink } from '@/components/subscriptions/follow-link';
import { summarise } from '@/lib/comparison/flows';
import { compareDays } from '@/lib/comparison/queries/compare-days';
import { compareKnowledge } from '@/lib/comparison/queries/compare-knowledge';
import { listChoices } from '@/lib/comparison/queries/list-choices';
import { listReviews } from '@/lib/comparison/queries/list-reviews';
import { filterWords } from '@/lib/explorer/filter-words';
import { listNames } from '@/lib/explorer/queries/list-names';
import { selectionQuery } from '@/lib/explorer/schema';
import { getTranslator } from '@/lib/i18n/translator';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { openComparison } from '../../open-comparison';
import { openPage, type SearchParams } from '../../open-page';
import { pageMetadata } from '../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await openPage(params, searchParams);
  const t = getTranslator(page.locale, 'comparison');
  const words = { title: t('changes.title'), description: t('changes.description') };
  return pageMetadata(page, { ...words, parts: ['changes'] });
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const open = await openComparison(params, searchParams);
  const { locale, country, moment, place, question, selection, days, was, query } = open;
  // What was corrected is told of whole selections only.
  const knownFrom = was ? null : open.knownFrom;
  const wanted = Number.parseInt(String((await searchParams).page), 10) || 1;
  const page = Math.min(Math.max(1, wanted), 10_000);
  const [compared, knowledge, choices, reviews, names] = await Promise.all([
    compareDays(
      question,
      days.from,
      {
        moved: { limit: listed, offset: (page - 1) * listed },
        made: { limit: listed, offset: 0 },
      },
      was,
    ),
    knownFrom && compareKnowledge(question, days.from, knownFrom, listed),
    listChoices(country.id),
    listReviews(country.id, moment.today),
    listNames(selection),
  ]);
  await readTranslations(locale, country.topic, compared, knowledge, choices, reviews, names);
  const summary = summarise(compared.flows);
  const words = filterWords(locale, selection, names);
  return (
    <>
      <ChangesHead open={open} summary={summary} words={words} />
      <ChangesForm {...{ place, moment, days, was, selection, choices, reviews }} />
      <ChangePicture
        place={place}
        from={days.from}
        to={moment.asOf}
        flows={compared.flows}
        query={query}
        isWhole={words.length === 0 && !was}
      />
      <ChangesLists {...{ place, compared, summary, query, page }} isNarrowed={was !== null} />
      {was ? null : (
        <Knowledge
          {...{ place, days, query }}
          timeZone={country.timeZone}
          today={moment.today}
          known={knownFrom}
          compared={knowledge}
        />
      )}
      <ChangesTake
        {...{ place, query }}
        from={days.from}
        to={moment.asOf}
        selection={was ? null : selectionQuery(question.selection)}
      />
      <FollowLink place={place} subject="COUNTRY" name={place.country} />
    </>
  );
}
