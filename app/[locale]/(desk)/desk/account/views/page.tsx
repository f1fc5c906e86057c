import type { Metadata } from 'next';
import { SignedOut } from '@/components/desk/signed-out';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { ViewForm } from '@/components/views/view-form';
import { ViewList } from '@/components/views/view-list';
import { ViewWords } from '@/components/views/view-words';
import { getCountry } from '@/lib/countries/queries';
import { settings } from '@/lib/env';
import { listNames } from '@/lib/explorer/queries/list-names';
import { joined } from '@/lib/explorer/schema';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { listViews } from '@/lib/views/queries';
import { canonicalQuery, selectionOf } from '@/lib/views/schema';
import { openDesk } from '../../open-desk';
import * as actions from './actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'explorer')('views.title') } : {};
}

const news = ['saved', 'renamed', 'replaced', 'deleted'] as const;

/** One's own views, and the selection with which the explorer leads here. */
export default async function ViewsPage({ params, searchParams }: Props) {
  const asked = await searchParams;
  const search = queryString(asked);
  const { locale, viewer } = await openDesk(
    params,
    (at) => `${deskPath(at, 'account', 'views')}${search}`,
  );
  const code = typeof asked.country === 'string' ? asked.country : '';
  const country = /^[a-z]{2}$/.test(code) ? await getCountry(code) : null;
  const present = country && {
    country: country.code,
    query: canonicalQuery(search, country.timeZone),
  };
  if (!viewer && !present) return <SignedOut locale={locale} />;
  const views = await listViews(viewer, locale);
  const shown = present ? { ...present, ...selectionOf(present.query) } : null;
  const names = await listNames(joined([...views, shown ?? []].flat().map((one) => one.selection)));
  await readTranslations(locale, names);
  const t = getTranslator(locale, 'explorer');
  const said = news.find((known) => known === asked.said);
  const shared = { locale, messages: sliceMessages(locale, 'errors') };
  return (
    <>
      <PageHeader title={t('views.title')} lead={t('views.lead')}>
        {said ? <Notice isLive title={t(`views.said.${said}`)} /> : null}
      </PageHeader>
      {shown ? (
        <Section id="new" title={t('views.new')}>
          <p>
            <ViewWords {...{ locale, names }} view={shown} />
          </p>
          <ViewForm
            {...shared}
            action={actions.submitView}
            id="name"
            fields={{ country: shown.country, query: shown.query }}
            words={{
              name: t('views.name'),
              hint: t('views.nameHint'),
              query: t('views.query'),
              do: t('views.save'),
            }}
          />
        </Section>
      ) : null}
      <Section id="list" title={t('views.list')}>
        <ViewList
          {...{ ...shared, views, names, present }}
          origin={settings().url}
          actions={actions}
        />
      </Section>
    </>
  );
}
