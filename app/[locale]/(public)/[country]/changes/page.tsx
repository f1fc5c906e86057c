import type { Metadata } from 'next';
import { MadeList, MovedList } from '@/components/comparison/change-list';
import { ChangePicture } from '@/components/comparison/change-picture';
import { ChangesForm } from '@/components/comparison/changes-form';
import { ChangesHead } from '@/components/comparison/changes-head';
import { ChangesTake } from '@/components/comparison/changes-take';
import { Knowledge } from '@/components/comparison/knowledge';
import { FollowLink } from '@/components/subscriptions/follow-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { summarise } from '@/lib/comparison/flows';
import { compareDays } from '@/lib/comparison/queries/compare-days';
import { compareKnowledge } from '@/lib/comparison/queries/compare-knowledge';
import { listChoices } from '@/lib/comparison/queries/list-choices';
import { listReviews } from '@/lib/comparison/queries/list-reviews';
import { filterWords } from '@/lib/explorer/filter-words';
import { listNames } from '@/lib/explorer/queries/list-names';
import { selectionQuery } from '@/lib/explorer/schema';
import { changesPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { openComparison } from '../../open-comparison';
import { openPage, type SearchParams } from '../../open-page';
import { pageMetadata } from '../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

const shown = 25;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await openPage(params, searchParams);
  const t = getTranslator(page.locale, 'comparison');
  const words = { title: t('changes.title'), description: t('changes.description') };
  return pageMetadata(page, { ...words, parts: ['changes'] });
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const open = await openComparison(params, searchParams);
  const { locale, country, moment, place, question, selection, days, knownFrom, query } = open;
  const wanted = Number.parseInt(String((await searchParams).page), 10) || 1;
  const page = Math.min(Math.max(1, wanted), 10_000);
  const [compared, knowledge, choices, reviews, names] = await Promise.all([
    compareDays(question, days.from, {
      moved: { limit: shown, offset: (page - 1) * shown },
      made: { limit: shown, offset: 0 },
    }),
    knownFrom && compareKnowledge(question, days.from, knownFrom, shown),
    listChoices(country.id),
    listReviews(country.id, moment.today),
    listNames(selection),
  ]);
  await readTranslations(locale, country.topic, compared, knowledge, choices, reviews, names);
  const t = getTranslator(locale, 'comparison');
  const summary = summarise(compared.flows);
  const words = filterWords(locale, selection, names);
  return (
    <>
      <ChangesHead open={open} summary={summary} words={words} />
      <ChangesForm {...{ place, moment, days, selection, choices, reviews }} />
      <ChangePicture
        place={place}
        from={days.from}
        to={moment.asOf}
        flows={compared.flows}
        isWhole={words.length === 0}
      />
      <Section id="moved" title={t('changes.moved.heading', { count: summary.moved })}>
        {summary.moved === 0 ? (
          <EmptyState title={t('changes.moved.none')}>
            <p>{t('changes.moved.noneNext')}</p>
          </EmptyState>
        ) : null}
        <MovedList place={place} changes={compared.moved} evidence={compared.evidence} />
        <Pagination
          locale={locale}
          current={page}
          last={Math.ceil(summary.moved / shown)}
          href={(to) => `${changesPath(place, { ...query, page: to })}#moved`}
        />
      </Section>
      {summary.made > 0 ? (
        <Section id="made" title={t('changes.made.heading', { count: summary.made })}>
          <MadeList place={place} changes={compared.made} />
          {summary.made > shown ? <p>{t('changes.made.more', { shown })}</p> : null}
        </Section>
      ) : null}
      <Knowledge
        {...{ place, days, query }}
        timeZone={country.timeZone}
        today={moment.today}
        known={knownFrom}
        compared={knowledge}
      />
      <ChangesTake
        {...{ place, query }}
        from={days.from}
        to={moment.asOf}
        selection={selectionQuery(question.selection)}
      />
      <FollowLink place={place} subject="COUNTRY" name={place.country} />
    </>
  );
}
