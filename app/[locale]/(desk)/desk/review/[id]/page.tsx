import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReviewForm } from '@/components/desk/review-form';
import { ReviewView } from '@/components/desk/review-view';
import { SignedOut } from '@/components/desk/signed-out';
import { canDecide, canReviewIn, isOwnWork } from '@/lib/assessments/policy';
import { getDraft } from '@/lib/assessments/queries/get-draft';
import { getCurrentJudgement, getJudgement } from '@/lib/assessments/queries/get-judgement';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { isId } from '@/lib/identity/ids';
import { getSettings } from '@/lib/settings/queries';
import { openDesk } from '../../open-desk';
import { submitReview } from './actions';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'desk')('review.title') } : {};
}

export default async function ReviewPage({ params }: Props) {
  const { id } = await params;
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'review', id));
  const draft = viewer && isId(id) ? await getDraft(viewer, id) : null;
  if (viewer && !draft) notFound();
  const current = draft && (await getCurrentJudgement(draft.recommendation.id, draft.voiceId));
  const settings = await getSettings();
  const isOwn = viewer !== null && draft !== null && isOwnWork(viewer, draft);
  return (
    <>
      {draft && viewer ? (
        <ReviewView
          locale={locale}
          draft={draft}
          current={current}
          basedOn={await getJudgement(draft.basedOnId)}
          replaced={await getJudgement(draft.replacesId)}
          isOwn={isOwn}
          mayReview={canReviewIn(viewer, draft)}
          isOwnAllowed={settings.isSelfPublishingAllowed}
        />
      ) : (
        <SignedOut locale={locale} />
      )}
      {!viewer || !draft || canDecide(viewer, draft, settings) ? (
        <ReviewForm
          action={submitReview}
          locale={locale}
          messages={sliceMessages(locale, 'errors', 'desk')}
          draftId={id}
          version={draft?.version ?? 0}
          seenId={current?.id ?? ''}
          reference={draft?.recommendation.reference ?? ''}
          keepUnder={`${viewer?.accountId ?? ''}.review.${id}`}
        />
      ) : null}
    </>
  );
}
