import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DiscardForm } from '@/components/desk/discard-form';
import { OwnDraft } from '@/components/desk/own-draft';
import { SeveralForm } from '@/components/desk/several-form';
import { SignedOut } from '@/components/desk/signed-out';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { isFormPost } from '@/lib/forms/action';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { openDesk } from '../open-desk';
import {
  autosaveSeveral,
  discardSeveral,
  submitSeveral,
} from '../recommendations/[reference]/progress/actions';
import { openSeveral } from './open-several';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'work')('several.title') } : {};
}

export default async function SeveralPage({ params, searchParams }: Props) {
  const query = await searchParams;
  const r = [query.r ?? []].flat().slice(0, 100);
  const { locale, viewer } = await openDesk(
    params,
    (at) => `${deskPath(at, 'progress')}${queryString({ r, draft: query.draft })}`,
  );
  const t = getTranslator(locale, 'work');
  const several = await openSeveral(viewer, { references: r, draft: query.draft });
  if (!several) notFound();
  const { form, orphan } = several;
  const messages = sliceMessages(locale, 'errors', 'desk', 'status', 'work');
  if (form.lines.length === 0) {
    return (
      <>
        <PageHeader title={t('several.title')} />
        <EmptyState title={t('several.none')}>
          {orphan ? <p>{orphan.reason}</p> : null}
          <Link href={deskPath(locale, 'recommendations')}>{t('several.toList')}</Link>
        </EmptyState>
        {orphan ? (
          <DiscardForm
            action={discardSeveral}
            locale={locale}
            messages={messages}
            draftId={orphan.id}
            version={orphan.version}
          />
        ) : null}
      </>
    );
  }
  // A form that was sent comes back with its answer, whatever else has been begun.
  const own = query.new === undefined && !(await isFormPost()) ? several.own : null;
  const page = deskPath(locale, 'progress');
  return (
    <>
      <PageHeader
        title={t('several.title')}
        lead={
          viewer
            ? t('several.lead', { count: form.lines.length, voice: viewer.voice.name })
            : undefined
        }
      />
      {viewer ? null : <SignedOut locale={locale} />}
      {own ? (
        <OwnDraft
          locale={locale}
          saved={{ ...own, timeZone: form.lines[0]?.recommendation.timeZone ?? 'UTC' }}
          page={page}
          go={queryString({ r, draft: own.id })}
          another={queryString({ r, new: '1' })}
        />
      ) : (
        <SeveralForm
          {...form}
          action={submitSeveral}
          autosave={autosaveSeveral}
          discard={discardSeveral}
          locale={locale}
          messages={messages}
        />
      )}
    </>
  );
}
