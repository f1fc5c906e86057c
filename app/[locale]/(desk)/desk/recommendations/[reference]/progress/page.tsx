import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DiscardForm } from '@/components/desk/discard-form';
import { OwnDraft } from '@/components/desk/own-draft';
import { ProgressContext } from '@/components/desk/progress-context';
import { ProgressForm } from '@/components/desk/progress-form';
import { VerifyForm } from '@/components/desk/verify-form';
import { isFormPost } from '@/lib/forms/action';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { draftKind } from '@/lib/presence/presence';
import { openDesk } from '../../../open-desk';
import { WhoElse } from '../../../who-else';
import { submitSelection } from '../../actions';
import { autosaveProgress, discardDraft, submitProgress } from './actions';
import { openProgress } from './open-progress';

interface Props {
  params: Promise<{ locale: string; reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, reference } = await params;
  if (!isLocale(locale)) return {};
  const t = getTranslator(locale, 'desk');
  return { title: `${t('progress.title.ASSESSMENT')} · ${decodeURIComponent(reference)}` };
}

export default async function ProgressPage({ params, searchParams }: Props) {
  const reference = decodeURIComponent((await params).reference);
  const query = await searchParams;
  const { locale, viewer } = await openDesk(params, (at) => {
    const texts = Object.entries(query).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    const path = deskPath(at, 'recommendations', reference, 'progress');
    return texts.length > 0 ? `${path}?${new URLSearchParams(texts)}` : path;
  });
  const progress = await openProgress(locale, viewer, reference, query);
  if (!progress) notFound();
  // A form that was sent comes back with its answer, whatever else has been begun.
  const own = query.new === undefined && !(await isFormPost()) ? progress.own : null;
  const messages = sliceMessages(locale, 'errors', 'desk', 'status');
  return (
    <>
      <ProgressContext
        locale={locale}
        progress={progress}
        isSaved={query.saved !== undefined}
        isChecked={query.checked !== undefined}
        first={
          own ? (
            <OwnDraft
              locale={locale}
              saved={own}
              page={deskPath(locale, 'recommendations', own.reference, 'progress')}
              go={queryString({ draft: own.id })}
              another={queryString({
                ...(own.replacesId && { replaces: own.replacesId, kind: own.kind.toLowerCase() }),
                new: '1',
              })}
            />
          ) : viewer ? (
            <WhoElse
              viewer={viewer}
              locale={locale}
              opened={{ kind: draftKind, id: progress.form.draftId }}
            />
          ) : null
        }
        verify={
          viewer && progress.mayVerify ? (
            <VerifyForm
              action={submitSelection}
              locale={locale}
              messages={sliceMessages(locale, 'errors', 'work')}
              reference={reference}
            />
          ) : null
        }
      />
      {progress.isEditable && !own ? (
        <ProgressForm
          {...progress.form}
          action={submitProgress}
          autosave={autosaveProgress}
          discard={discardDraft}
          locale={locale}
          messages={messages}
        />
      ) : null}
      {progress.mayDiscard ? (
        <DiscardForm
          action={discardDraft}
          locale={locale}
          messages={messages}
          draftId={progress.form.draftId}
          version={progress.form.version}
        />
      ) : null}
    </>
  );
}
