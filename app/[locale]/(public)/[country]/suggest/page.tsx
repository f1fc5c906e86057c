import type { Metadata } from 'next';
import { RecordText } from '@/components/record/record-text';
import { PageLanguageNote } from '@/components/status/language-note';
import { KeptNotes } from '@/components/suggestions/kept-notes';
import { KindLinks } from '@/components/suggestions/kind-links';
import { SuggestForm } from '@/components/suggestions/suggest-form';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { evidencePath, recommendationPath, suggestPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { newId } from '@/lib/identity/ids';
import { getSettings } from '@/lib/settings/queries';
import { findSubject } from '@/lib/suggestions/queries/find-subject';
import { getExampleReference } from '@/lib/suggestions/queries/get-example-reference';
import { suggestionKinds } from '@/lib/suggestions/schema';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { openPage, type SearchParams } from '../../open-page';
import { pageMetadata } from '../../page-metadata';
import { submitSuggestion } from './actions';

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

const kindOf = (search: SearchParams) =>
  suggestionKinds.find((kind) => kind.toLowerCase() === search.kind) ?? 'EVIDENCE';

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await openPage(params, searchParams);
  const kind = kindOf(await searchParams);
  const t = getTranslator(page.locale, 'suggest');
  const texts = { title: t(`title.${kind}`), description: t(`lead.${kind}`), parts: ['suggest'] };
  return { ...pageMetadata(page, texts), robots: { index: false } };
}

export default async function SuggestPage({ params, searchParams }: Props) {
  const { locale, country, place } = await openPage(params, searchParams);
  const search = await searchParams;
  const kind = kindOf(search);
  const t = getTranslator(locale, 'suggest');
  const wanted = typeof search.about === 'string' ? search.about.slice(0, 100) : '';
  const [subject, { suggestionKeptDays: days }, example] = await Promise.all([
    wanted ? findSubject(country, wanted) : null,
    getSettings(),
    getExampleReference(country.id),
  ]);
  await readTranslations(locale, subject);
  const about = subject?.reference ?? '';
  const back =
    subject?.kind === 'evidence'
      ? evidencePath(place, about)
      : subject && recommendationPath(place, about);
  return (
    <>
      <PageHeader
        eyebrow={subject ? t('aboutThis', { reference: about }) : undefined}
        title={t(`title.${kind}`)}
        lead={<p>{t(`lead.${kind}`)}</p>}
      >
        {subject ? (
          <>
            <p>
              <Link href={back ?? ''}>
                <RecordText text={subject.title} />
              </Link>
            </p>
            <PageLanguageNote locale={locale} />
          </>
        ) : null}
        <nav aria-label={t('kinds')}>
          <KindLinks place={place} about={about} current={kind} />
        </nav>
      </PageHeader>
      {search.sent ? (
        <Notice isLive title={t('sent')}>
          <p>{t('sentBody')}</p>
          <p>
            {back ? <Link href={back}>{t('back', { reference: about })}</Link> : null}
            {back ? ' · ' : null}
            <Link href={suggestPath(place, { about, kind: kind.toLowerCase() })}>{t('again')}</Link>
          </p>
        </Notice>
      ) : (
        <SuggestForm
          key={kind}
          action={submitSuggestion}
          locale={locale}
          country={country.code}
          messages={sliceMessages(locale, 'errors', 'suggest')}
          kind={kind}
          formId={newId()}
          about={about}
          example={example}
          days={days}
        />
      )}
      <KeptNotes locale={locale} days={days} />
    </>
  );
}
