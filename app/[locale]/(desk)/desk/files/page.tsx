import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignedOut } from '@/components/desk/signed-out';
import { EvidenceFilesView } from '@/components/files/evidence-files-view';
import { FileNews } from '@/components/files/file-news';
import { WaitingFiles } from '@/components/files/waiting-list';
import { PageHeader } from '@/components/ui/page-header';
import { getDefaultCountryCode } from '@/lib/countries/queries';
import { settings } from '@/lib/env';
import { listDeskFiles, listWaitingFiles } from '@/lib/files/queries/list-files';
import { isLocale } from '@/lib/i18n/locales';
import { deskFilesPath, deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { openDesk } from '../open-desk';
import { submitFileArchive, submitFilePublication } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { of: reference } = await searchParams;
  if (!isLocale(locale)) return {};
  const t = getTranslator(locale, 'files');
  return {
    title: typeof reference === 'string' ? t('desk.title', { reference }) : t('waiting.title'),
  };
}

/** The files of one piece of evidence (`?of=KZ-E02`), or all that wait. */
export default async function FilesPage({ params, searchParams }: Props) {
  const query = await searchParams;
  const reference = typeof query.of === 'string' ? query.of : null;
  const { locale, viewer } = await openDesk(params, (at) =>
    reference ? deskFilesPath(at, reference) : deskPath(at, 'files'),
  );
  if (!viewer) return <SignedOut locale={locale} />;
  if (!reference) {
    const t = getTranslator(locale, 'files');
    return (
      <>
        <PageHeader title={t('waiting.title')} lead={t('waiting.lead')} />
        <WaitingFiles locale={locale} files={await listWaitingFiles(viewer)} />
      </>
    );
  }
  const found = await listDeskFiles(viewer, reference);
  if (!found) notFound();
  return (
    <EvidenceFilesView
      place={{ locale, country: (await getDefaultCountryCode()) ?? 'kz' }}
      {...found}
      mostBytes={settings().maxFileBytes}
      publish={submitFilePublication}
      archive={submitFileArchive}
    >
      <FileNews locale={locale} query={query} />
    </EvidenceFilesView>
  );
}
