import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignedOut } from '@/components/desk/signed-out';
import { ModeratedText, NoteLine } from '@/components/moderation/moderated-text';
import { LiftForm, NoteForm } from '@/components/moderation/note-form';
import { StatusBadge } from '@/components/status/status-badge';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { formatDay } from '@/lib/i18n/format';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath, recommendationPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { getModerated } from '@/lib/moderation/queries/list-moderated';
import { openDesk } from '../../open-desk';
import { submitModerationNote, submitNoteLift } from './actions';

interface Props {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'notes')('title') } : {};
}

export default async function ModeratedPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'moderation', id));
  if (!viewer) return <SignedOut locale={locale} />;
  const judgement = await getModerated(viewer, id);
  if (!judgement) notFound();
  const t = getTranslator(locale, 'notes');
  const { reference, note, noteId, past, status } = judgement;
  const place = { locale, country: judgement.countryCode };
  const shared = { locale, messages: sliceMessages(locale, 'errors', 'notes') };
  return (
    <>
      <Breadcrumbs
        locale={locale}
        crumbs={[{ label: t('title'), href: deskPath(locale, 'moderation') }]}
      />
      <PageHeader
        eyebrow={<Link href={recommendationPath(place, reference)}>{reference}</Link>}
        title={judgement.voice}
        lang="en"
      >
        {(await searchParams).saved ? <Notice isLive title={t('saved')} /> : null}
        <p>
          <StatusBadge status={status} locale={locale} place={place} /> ·{' '}
          {formatDay(locale, judgement.effectiveOn)}
        </p>
      </PageHeader>
      <Section id="text" title={t('text')} lead={t('asReaders')}>
        <ModeratedText locale={locale} note={note}>
          <p lang="en">{judgement.reason}</p>
        </ModeratedText>
      </Section>
      <Section id="place" title={noteId ? t('note') : t('place')}>
        {noteId ? (
          <LiftForm {...shared} action={submitNoteLift} noteId={noteId} />
        ) : (
          <NoteForm
            {...shared}
            action={submitModerationNote}
            assessmentId={id}
            keepUnder={`${viewer.accountId}.moderation.${id}`}
          />
        )}
      </Section>
      {past.length > 0 ? (
        <Section id="past" title={t('past')}>
          {past.map((earlier) => (
            <NoteLine key={earlier.id} locale={locale} note={earlier} />
          ))}
        </Section>
      ) : null}
    </>
  );
}
