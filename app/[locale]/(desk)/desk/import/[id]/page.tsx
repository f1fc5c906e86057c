import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FileProblemNotice } from '@/components/imports/file-problem-notice';
import { PageHeader } from '@/components/ui/page-header';
import { listCountries } from '@/lib/countries/queries';
import { formatInstant } from '@/lib/i18n/format';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { getBatch } from '@/lib/imports/queries/get-batch';
import { openDesk } from '../../open-desk';
import { DecidedBatch, ReadingBatch, StagedBatch, WorkingBatch } from './parts';

interface Props {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'imports')('title') } : {};
}

/** One uploaded file: how it is read, what it would change, what it changed. */
export default async function BatchPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'import', id));
  const batch = viewer && (await getBatch(viewer, id));
  if (!batch) notFound();
  const t = getTranslator(locale, 'imports');
  const timeZone = (await listCountries())[0]?.timeZone ?? 'UTC';
  const when = formatInstant(locale, batch.createdAt, timeZone);
  const props = { locale, viewer, batch, timeZone, search: await searchParams };
  return (
    <>
      <PageHeader
        title={`${t('batch', { number: batch.number })}: ${batch.fileName}`}
        lead={`${t(`state.${batch.state}`)}; ${t('by', { name: batch.createdBy, when })}`}
      >
        {batch.failure ? <FileProblemNotice locale={locale} failure={batch.failure} /> : null}
      </PageHeader>
      {batch.state === 'UPLOADED' ? <ReadingBatch {...props} /> : null}
      {batch.state === 'STAGED' ? <StagedBatch {...props} /> : null}
      {['STAGING', 'APPLYING', 'UNDOING'].includes(batch.state) ? (
        <WorkingBatch {...props} />
      ) : null}
      {['APPLIED', 'UNDONE'].includes(batch.state) ? <DecidedBatch {...props} /> : null}
    </>
  );
}
