import type { Metadata } from 'next';
import { PermissionTables } from '@/components/methodology/permission-tables';
import { WayDown } from '@/components/record/way-down';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { openPage, type SearchParams } from '../../../open-page';
import { pageMetadata } from '../../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await openPage(params, searchParams);
  const t = getTranslator(page.locale, 'permissions');
  const words = { title: t('title'), description: t('description') };
  return pageMetadata(page, { ...words, parts: ['methodology', 'permissions'] });
}

export default async function PermissionsPage({ params, searchParams }: Props) {
  const { locale, place } = await openPage(params, searchParams);
  const t = getTranslator(locale, 'permissions');
  const above = getTranslator(locale, 'methodology')('title');
  return (
    <>
      <WayDown place={place} crumbs={[{ label: above, href: pagePath(place, 'methodology') }]} />
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>} />
      <PermissionTables locale={locale} />
      <Section id="rules" title={t('rules')}>
        <ul>
          <li>{t('rule.voices')}</li>
          <li>{t('rule.own')}</li>
          <li>{t('rule.people')}</li>
          <li>{t('rule.history')}</li>
          <li>{t('readers')}</li>
        </ul>
      </Section>
    </>
  );
}
