import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import type { FlowSummary } from '@/lib/comparison/flows';
import type { DaysCompared } from '@/lib/comparison/types';
import { changesPath, type Place, type Query } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { MadeList, MovedList } from './change-list';

/** So many stand in a list at a time. */
export const listed = 25;

/**
 * The rows behind the picture: those that moved, those made since and, where one earlier status is asked for, those that
 * kept it.
 */
export function ChangesLists({
  place,
  compared,
  summary: { moved, made, same },
  query,
  page,
  isNarrowed,
}: {
  place: Place;
  compared: DaysCompared;
  summary: FlowSummary;
  query: Query;
  page: number;
  /** Only one earlier status is asked for: that none of it moved says nothing of its own. */
  isNarrowed: boolean;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'comparison');
  const more = (count: number) =>
    count > listed ? <p>{t('changes.made.more', { shown: listed })}</p> : null;
  return (
    <>
      {isNarrowed && moved === 0 ? null : (
        <Section id="moved" title={t('changes.moved.heading', { count: moved })}>
          {moved === 0 ? (
            <EmptyState title={t('changes.moved.none')}>
              <p>{t('changes.moved.noneNext')}</p>
            </EmptyState>
          ) : null}
          <MovedList place={place} changes={compared.moved} evidence={compared.evidence} />
          <Pagination
            locale={locale}
            current={page}
            last={Math.ceil(moved / listed)}
            href={(to) => `${changesPath(place, { ...query, page: to })}#moved`}
          />
        </Section>
      )}
      {made > 0 ? (
        <Section id="made" title={t('changes.made.heading', { count: made })}>
          <MadeList place={place} changes={compared.made} />
          {more(made)}
        </Section>
      ) : null}
      {isNarrowed && same > 0 ? (
        <Section id="same" title={t('changes.same.heading', { count: same })}>
          <MadeList place={place} changes={compared.same} />
          {more(same)}
        </Section>
      ) : null}
    </>
  );
}
