import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignedOut } from '@/components/desk/signed-out';
import { QueueFilterForm } from '@/components/translations/queue-filter';
import { TextList } from '@/components/translations/text-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { isLocale, localeNames, targetLocales } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { listQueue, textsPerPage } from '@/lib/translations/queries/list-queue';
import { readQueue } from '@/lib/translations/schema';
import { meant } from '@/lib/translations/states';
import { openDesk } from '../open-desk';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'translations')('title') } : {};
}

export default async function TranslationsPage({ params, searchParams }: Props) {
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'translations'));
  if (!viewer) return <SignedOut locale={locale} />;
  const query = await searchParams;
  const usual = targetLocales.find((one) => one === locale) ?? targetLocales[0] ?? 'ru';
  const filter = readQueue(query, usual);
  const queue = await listQueue(viewer, filter);
  if (!queue) notFound();
  const t = getTranslator(locale, 'translations');
  const { into, group, state, page } = filter;
  const total = queue.counts.reduce((sum, { count }) => sum + count, 0);
  const open = queue.counts
    .filter((one) => meant('todo').includes(one.state))
    .reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>}>
        {query.done ? <Notice isLive title={t('finished')} /> : null}
        <p>{t('progress', { language: localeNames[into], done: total - open, total })}</p>
      </PageHeader>
      <QueueFilterForm locale={locale} filter={filter} counts={queue.counts} />
      <p role="status">{t('count', { count: queue.count })}</p>
      {queue.lines.length > 0 ? (
        <TextList locale={locale} filter={filter} lines={queue.lines} />
      ) : (
        <EmptyState title={t('empty.title')}>
          <p>{t(state === 'todo' ? 'empty.todo' : 'empty.other')}</p>
        </EmptyState>
      )}
      <Pagination
        locale={locale}
        current={page}
        last={Math.ceil(queue.count / textsPerPage)}
        href={(to) =>
          `${deskPath(locale, 'translations')}${queryString({ into, group, state, page: to })}`
        }
      />
    </>
  );
}
