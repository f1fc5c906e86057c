import type { Metadata } from 'next';
import { SignedOut } from '@/components/desk/signed-out';
import { WorkForm } from '@/components/desk/work-form';
import { WorkHead } from '@/components/desk/work-head';
import { WorkLine } from '@/components/desk/work-line';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { listColleagues } from '@/lib/assignments/queries/list-colleagues';
import { listWork } from '@/lib/desk/queries/work';
import { readWork, workQuery } from '@/lib/desk/schema';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { openDesk } from '../open-desk';
import { submitSelection } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'work')('list.title') } : {};
}

export default async function WorkPage({ params, searchParams }: Props) {
  const query = await searchParams;
  const address = readWork(query);
  const here = queryString(workQuery(address));
  const { locale, viewer } = await openDesk(
    params,
    (at) => `${deskPath(at, 'recommendations')}${here}`,
  );
  if (!viewer) return <SignedOut locale={locale} />;
  const t = getTranslator(locale, 'work');
  const { rows, total, page, lastPage } = await listWork(viewer, address);
  const colleagues = await listColleagues(viewer);
  return (
    <>
      <WorkHead locale={locale} viewer={viewer} address={address} total={total} />
      {(['checked', 'assigned'] as const)
        .filter((name) => /^\d{1,5}$/.test(String(query[name] ?? '')))
        .map((name) => (
          <Notice key={name} isLive title={t(`list.${name}`, { count: Number(query[name]) })} />
        ))}
      {rows.length === 0 ? (
        <EmptyState
          title={address.list ? t(`panel.${address.list}.empty`) : t('list.found', { count: 0 })}
        >
          <p>{address.list ? t(`panel.${address.list}.next`) : t('list.emptyNext')}</p>
        </EmptyState>
      ) : (
        <WorkForm
          action={submitSelection}
          locale={locale}
          messages={sliceMessages(locale, 'errors', 'work')}
          query={here.slice(1)}
          colleagues={colleagues}
          lines={rows.map((row) => ({
            reference: row.reference,
            summary: row.summary,
            content: <WorkLine locale={locale} row={row} />,
          }))}
        />
      )}
      <Pagination
        locale={locale}
        current={page}
        last={lastPage}
        href={(to) =>
          `${deskPath(locale, 'recommendations')}${queryString(workQuery({ ...address, page: to }))}`
        }
      />
    </>
  );
}
