import type { Metadata } from 'next';
import { SeveralForm } from '@/components/desk/several-form';
import { SignedOut } from '@/components/desk/signed-out';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { listAssessables } from '@/lib/assessments/queries/list-assessables';
import { listLinkedChoices } from '@/lib/evidence/queries/list-evidence-choices';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { newId } from '@/lib/identity/ids';
import { openDesk } from '../open-desk';
import { submitSeveral } from '../recommendations/[reference]/progress/actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'work')('several.title') } : {};
}

export default async function SeveralPage({ params, searchParams }: Props) {
  const asked = [(await searchParams).r ?? []].flat().slice(0, 100);
  const { locale, viewer } = await openDesk(
    params,
    (at) => `${deskPath(at, 'progress')}${queryString({ r: asked })}`,
  );
  const t = getTranslator(locale, 'work');
  const recommendations = await listAssessables(asked);
  if (recommendations.length === 0) {
    return (
      <>
        <PageHeader title={t('several.title')} />
        <EmptyState title={t('several.none')}>
          <Link href={deskPath(locale, 'recommendations')}>{t('several.toList')}</Link>
        </EmptyState>
      </>
    );
  }
  const linked = await listLinkedChoices(recommendations.map(({ id }) => id));
  const references = recommendations.map(({ reference }) => reference).sort();
  return (
    <>
      <PageHeader
        title={t('several.title')}
        lead={
          viewer
            ? t('several.lead', { count: recommendations.length, voice: viewer.voice.name })
            : undefined
        }
      />
      {viewer ? null : <SignedOut locale={locale} />}
      <SeveralForm
        action={submitSeveral}
        locale={locale}
        messages={sliceMessages(locale, 'errors', 'desk', 'status', 'work')}
        lines={recommendations.map((recommendation) => ({ recommendation, draftId: newId() }))}
        voice={viewer?.voice ?? null}
        linked={linked}
        keepUnder={`${viewer?.accountId ?? ''}.several.${references.join('.')}`}
      />
    </>
  );
}
