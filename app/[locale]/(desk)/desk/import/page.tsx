import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BatchList } from '@/components/imports/batch-list';
import { FileProblemNotice } from '@/components/imports/file-problem-notice';
import { UploadForm } from '@/components/imports/upload-form';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { listCountries } from '@/lib/countries/queries';
import { countryName } from '@/lib/i18n/format';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { batchesPerPage, listBatches } from '@/lib/imports/queries/get-batch';
import { openDesk } from '../open-desk';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'imports')('title') } : {};
}

/** Where files come in, and what became of each. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'import'));
  const { problem, row, page: asked } = await searchParams;
  const page = Math.max(1, Math.trunc(Number(asked)) || 1);
  const list = viewer && (await listBatches(viewer, page));
  if (!list) notFound();
  const t = getTranslator(locale, 'imports');
  const countries = await listCountries();
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        {problem ? (
          <FileProblemNotice
            locale={locale}
            title={t('upload.failed')}
            failure={{ code: String(problem), line: Number(row) || null }}
          />
        ) : null}
      </PageHeader>
      <Section id="upload" title={t('upload.title')}>
        <UploadForm locale={locale} />
      </Section>
      <Section id="batches" title={t('list.title')}>
        <BatchList
          {...{ locale, batches: list.batches }}
          timeZone={countries[0]?.timeZone ?? 'UTC'}
        />
        <Pagination
          {...{ locale, current: page, last: Math.ceil(list.count / batchesPerPage) }}
          href={(to) => `${deskPath(locale, 'import')}${queryString({ page: to })}#batches`}
        />
      </Section>
      <Section id="export" title={t('export.title')} lead={t('export.lead')}>
        <ul>
          {countries.flatMap(({ code }) =>
            ['csv', 'xlsx'].map((format) => (
              <li key={`${code} ${format}`}>
                <a href={`${deskPath(locale, 'export', code)}?format=${format}`}>
                  {t('export.link', {
                    country: countryName(locale, code),
                    format: format.toUpperCase(),
                  })}
                </a>
              </li>
            )),
          )}
        </ul>
      </Section>
    </>
  );
}
