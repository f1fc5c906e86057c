import type { Metadata } from 'next';
import { EndpointList, ParameterTable } from '@/components/api/api-tables';
import { BulkFiles } from '@/components/api/bulk-files';
import { ChartSection } from '@/components/api/chart-section';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { apiAddress } from '@/lib/api/represent';
import { limit, writingLimit } from '@/lib/api/throttle';
import { listBulkSizes } from '@/lib/bulk/queries/get-bulk-file';
import { calendarPath, feedPath, pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { DatasetBlock } from '../../dataset-block';
import { openPage, type SearchParams } from '../../open-page';
import { pageMetadata } from '../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await openPage(params, searchParams);
  const t = getTranslator(page.locale, 'api');
  return pageMetadata(page, { title: t('title'), description: t('description'), parts: ['data'] });
}

/** What of the record can be taken away, and how a program reads it. */
export default async function DataPage({ params, searchParams }: Props) {
  const { locale, country, place } = await openPage(params, searchParams);
  const t = getTranslator(locale, 'api');
  const sizes = await listBulkSizes(country.code);
  const example = apiAddress(`/${country.code}/recommendations`, { status: 'REGRESSED' });
  return (
    <>
      <DatasetBlock locale={locale} country={country} />
      <PageHeader
        title={t('title')}
        lead={
          <>
            <p>{t('lead')}</p>
            <p>{t('statuses')}</p>
          </>
        }
      />
      <Section id="files" title={t('files.title')} lead={<p>{t('files.lead')}</p>}>
        <ul>
          <li>
            <a href={pagePath(place, 'recommendations.csv')}>{t('files.all')}</a>
          </li>
          <li>
            <Link href={pagePath(place, 'recommendations')}>{t('files.selection')}</Link>
          </li>
          <li>
            <Link href={pagePath(place, 'report')}>{t('files.report')}</Link>
          </li>
        </ul>
      </Section>
      <Section id="everything" title={t('everything.title')} lead={<p>{t('everything.lead')}</p>}>
        <BulkFiles locale={locale} code={country.code} sizes={sizes} />
      </Section>
      <ChartSection place={{ locale, country: country.code }} />
      <Section id="api" title={t('api.title')} lead={<p>{t('api.lead')}</p>}>
        <ul>
          {[apiAddress(''), example].map((address) => (
            <li key={address}>
              <a href={address}>
                <code>{address}</code>
              </a>
            </li>
          ))}
          <li>
            <a href={apiAddress('/openapi.json')}>{t('api.openapi')}</a>
          </li>
        </ul>
        <EndpointList locale={locale} />
      </Section>
      <Section id="writing" title={t('writing.title')} lead={<p>{t('writing.lead')}</p>}>
        <p>{t('writing.limit', { requests: writingLimit.requests })}</p>
      </Section>
      <Section id="parameters" title={t('parameters.title')} lead={<p>{t('parameters.lead')}</p>}>
        <ParameterTable locale={locale} />
      </Section>
      <Section id="feeds" title={t('feeds.title')} lead={<p>{t('feeds.lead')}</p>}>
        <ul>
          {(['atom', 'json'] as const).map((format) => (
            <li key={format}>
              <a href={feedPath(place, format)}>{t(`feeds.${format}`)}</a>
            </li>
          ))}
          <li>
            <a href={calendarPath(place)}>{t('feeds.calendar')}</a>
          </li>
        </ul>
      </Section>
      <Section id="rules" title={t('rules.title')}>
        <ul>
          <li>{t('rules.language')}</li>
          <li>{t('rules.tag')}</li>
          <li>{t('rules.limit', { requests: limit.requests })}</li>
          <li>{t('rules.errors')}</li>
          <li>{t('rules.origin')}</li>
          <li>
            <Link href={pagePath(place, 'licence')}>{t('rules.licence')}</Link>
          </li>
        </ul>
      </Section>
    </>
  );
}
