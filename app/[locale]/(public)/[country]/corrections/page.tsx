import type { Metadata } from 'next';
import { CorrectionList } from '@/components/corrections/correction-list';
import { AsOfBanner, AsOfControl } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { correctionsPerPage, listCorrections } from '@/lib/corrections/queries/list-corrections';
import { pagePath, queryString, suggestPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { readForeign, readTranslations } from '@/lib/translations/queries/read-translations';
import { openPage, type SearchParams } from '../../open-page';
import { pageMetadata } from '../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await openPage(params, searchParams);
  const t = getTranslator(page.locale, 'corrections');
  const parts = ['corrections'];
  return pageMetadata(page, { title: t('title'), description: t('description'), parts });
}

export default async function CorrectionsPage({ params, searchParams }: Props) {
  const { locale, country, moment, place } = await openPage(params, searchParams);
  const wanted = Number.parseInt(String((await searchParams).page), 10) || 1;
  const page = Math.min(Math.max(1, wanted), 10_000);
  const { corrections, count } = await listCorrections(country.id, moment, page);
  await readTranslations(locale, corrections);
  await readForeign(
    locale,
    corrections.flatMap((one) =>
      one.kind === 'NOTE' && one.locale !== locale ? [one.wrong, one.corrected] : [],
    ),
  );
  const t = getTranslator(locale, 'corrections');
  const { asOf, knownAt } = place;
  return (
    <>
      <AsOfBanner locale={locale} moment={moment} timeZone={country.timeZone} />
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>}>
        <PageLanguageNote locale={locale} />
      </PageHeader>
      <AsOfControl locale={locale} moment={moment} />
      <Section id="log" title={t('count', { count })}>
        {corrections.length === 0 ? (
          <EmptyState title={t('none')}>
            <p>
              {t('noneBody')}{' '}
              <Link href={suggestPath(place, { kind: 'error' })}>{t('report')}</Link>
            </p>
          </EmptyState>
        ) : (
          <CorrectionList place={place} timeZone={country.timeZone} corrections={corrections} />
        )}
        <Pagination
          locale={locale}
          current={page}
          last={Math.ceil(count / correctionsPerPage)}
          href={(to) =>
            `${pagePath({ locale, country: country.code }, 'corrections')}${queryString({ asOf, knownAt, page: to })}`
          }
        />
      </Section>
    </>
  );
}
