import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignedOut } from '@/components/desk/signed-out';
import { ago, StateLinks, SuggestionList } from '@/components/suggestions/suggestion-list';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { canPublishCorrection } from '@/lib/corrections/policy';
import { readListQuery } from '@/lib/desk/list-query';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import {
  countSuggestions,
  listSuggestions,
  suggestionsPerPage,
} from '@/lib/suggestions/queries/list-suggestions';
import { suggestionStates } from '@/lib/suggestions/schema';
import { openDesk } from '../open-desk';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const decisions = ['accept', 'decline', 'spam', 'reopen'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'moderation')('title') } : {};
}

export default async function SuggestionsPage({ params, searchParams }: Props) {
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'suggestions'));
  if (!viewer) return <SignedOut locale={locale} />;
  const query = await searchParams;
  const state = suggestionStates.find((known) => known === query.state) ?? 'NEW';
  const { page } = readListQuery(query);
  const [lines, counts] = await Promise.all([
    listSuggestions(viewer, state, page),
    countSuggestions(viewer),
  ]);
  if (!lines || !counts) notFound();
  const t = getTranslator(locale, 'moderation');
  const news = decisions.find((known) => known === query.done);
  const now = new Date();
  return (
    <>
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>}>
        {news ? <Notice isLive title={t(`news.${news}`)} /> : null}
        <StateLinks locale={locale} current={state} counts={counts} />
        {state === 'NEW' && counts.oldestNewAt ? (
          <p>{t('oldest', { when: ago(locale, counts.oldestNewAt, now) })}</p>
        ) : null}
      </PageHeader>
      {canPublishCorrection(viewer) ? (
        <p>
          <Link href={deskPath(locale, 'corrections')}>
            {getTranslator(locale, 'corrections')('publish')}
          </Link>
          {' · '}
          <Link href={deskPath(locale, 'moderation')}>
            {getTranslator(locale, 'notes')('title')}
          </Link>
        </p>
      ) : null}
      <SuggestionList locale={locale} state={state} lines={lines} now={now} />
      <Pagination
        locale={locale}
        current={page}
        last={Math.ceil(counts[state] / suggestionsPerPage)}
        href={(to) => `${deskPath(locale, 'suggestions')}?state=${state}&page=${to}`}
      />
    </>
  );
}
