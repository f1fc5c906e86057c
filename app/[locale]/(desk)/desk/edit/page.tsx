import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignedOut } from '@/components/desk/signed-out';
import { KindList } from '@/components/editing/kind-list';
import { PageHeader } from '@/components/ui/page-header';
import { canEditRecord } from '@/lib/editing/policy';
import { countThings } from '@/lib/editing/queries/list-things';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { openDesk } from '../open-desk';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'editing')('title') } : {};
}

export default async function EditPage({ params }: Props) {
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'edit'));
  if (!viewer) return <SignedOut locale={locale} />;
  if (!canEditRecord(viewer)) notFound();
  const t = getTranslator(locale, 'editing');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <KindList locale={locale} kinds={await countThings(viewer)} />
    </>
  );
}
