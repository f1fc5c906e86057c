import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignedOut } from '@/components/desk/signed-out';
import { SearchThings } from '@/components/editing/search-things';
import { ThingList } from '@/components/editing/thing-list';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { readListQuery } from '@/lib/desk/list-query';
import { canBeMade } from '@/lib/editing/kind';
import { canEditKind } from '@/lib/editing/policy';
import { listThings, thingsPerPage } from '@/lib/editing/queries/list-things';
import { editableKind } from '@/lib/editing/registry';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { openDesk } from '../../open-desk';

interface Props {
  params: Promise<{ locale: string; kind: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, kind: name } = await params;
  const kind = editableKind(name);
  if (!isLocale(locale) || !kind) return {};
  return { title: getTranslator(locale, 'editing')(`kind.${kind.kind}`) };
}

export default async function EditKindPage({ params, searchParams }: Props) {
  const kind = editableKind((await params).kind);
  if (!kind) notFound();
  const path = (at: Parameters<typeof deskPath>[0]) => deskPath(at, 'edit', kind.kind);
  const { locale, viewer } = await openDesk(params, path);
  if (!viewer) return <SignedOut locale={locale} />;
  if (!canEditKind(viewer, kind)) notFound();
  const query = await searchParams;
  const { words, page: wanted } = readListQuery(query);
  const { lines, count, page } = await listThings(viewer, kind, { words, page: wanted });
  const t = getTranslator(locale, 'editing');
  return (
    <>
      <Breadcrumbs
        locale={locale}
        crumbs={[{ label: t('title'), href: deskPath(locale, 'edit') }]}
      />
      <PageHeader title={t(`kind.${kind.kind}`)}>
        {canBeMade(kind) ? (
          <p>
            <Link href={`${path(locale)}/new`}>{t(`new.${kind.kind}`)}</Link>
          </p>
        ) : null}
      </PageHeader>
      <SearchThings
        locale={locale}
        action={path(locale)}
        words={words}
        hint={t('list.searchHint')}
      />
      <p>{t('list.found', { count })}</p>
      {lines.length > 0 ? (
        <ThingList locale={locale} kind={kind.kind} lines={lines} timeZone="UTC" />
      ) : null}
      <Pagination
        locale={locale}
        current={page}
        last={Math.ceil(count / thingsPerPage)}
        href={(at) => `${path(locale)}${queryString({ q: words, page: at })}`}
      />
    </>
  );
}
