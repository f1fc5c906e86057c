import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EvidenceView } from '@/components/evidence/evidence-view';
import { Archived } from '@/components/record/archived';
import { RecordText } from '@/components/record/record-text';
import { WayDown } from '@/components/record/way-down';
import { AsOfBanner, AsOfControl } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { SpeakUp } from '@/components/suggestions/speak-up';
import { PageHeader } from '@/components/ui/page-header';
import { WithheldNotice } from '@/components/withholding/withheld-notice';
import { getArchivedEvidence } from '@/lib/evidence/queries/get-archived-evidence';
import { getEvidence } from '@/lib/evidence/queries/get-evidence';
import { pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { wordsOf } from '@/lib/translations/page-texts';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { listWithheld } from '@/lib/withholding/queries/list-withheld';
import { oncePerRequest } from '../../../once-per-request';
import { openPage, type SearchParams } from '../../../open-page';
import { pageMetadata } from '../../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string; reference: string }>;
  searchParams: Promise<SearchParams>;
};

const find = oncePerRequest(getEvidence);

const findArchived = oncePerRequest(getArchivedEvidence);

async function open({ params, searchParams }: Props) {
  const page = await openPage(params, searchParams);
  const { reference } = await params;
  const evidence = await find(page.country.id, reference, page.moment);
  const archived = evidence ? null : await findArchived(page.country.id, reference, page.moment);
  if (!evidence && !archived) notFound();
  await readTranslations(page.locale, evidence ?? archived);
  return { ...page, reference, evidence, archived };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { evidence, archived, reference, ...page } = await open(props);
  const title = wordsOf(evidence?.title ?? archived?.summary ?? reference);
  const description = wordsOf(evidence?.summary ?? '');
  return pageMetadata(page, { title, description, parts: ['evidence', reference] });
}

export default async function EvidencePage(props: Props) {
  const { locale, country, moment, place, reference, evidence, archived } = await open(props);
  const { timeZone } = country;
  if (archived) return <Archived kind="evidence" {...{ locale, reference, archived, timeZone }} />;
  if (!evidence) notFound();
  const t = getTranslator(locale, 'evidence');
  const kind = getTranslator(locale, 'status')(`evidenceKind.${evidence.kind}`);
  const timeline = `${pagePath(place, 'timeline')}#${evidence.reference}`;
  return (
    <>
      <AsOfBanner locale={locale} moment={moment} timeZone={country.timeZone} />
      <WayDown place={place} crumbs={[{ label: t('breadcrumb'), href: timeline }]} />
      <PageHeader
        eyebrow={t('eyebrow', { kind, reference: evidence.reference })}
        title={<RecordText text={evidence.title} />}
        lead={
          <p>
            <RecordText text={evidence.summary} />
          </p>
        }
      >
        <PageLanguageNote locale={locale} />
        <WithheldNotice
          locale={locale}
          withheld={await listWithheld('evidence', evidence.reference)}
        />
      </PageHeader>
      <EvidenceView place={place} evidence={evidence}>
        <AsOfControl locale={locale} moment={moment} />
      </EvidenceView>
      <SpeakUp place={place} reference={evidence.reference} />
    </>
  );
}
