import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeskNews } from '@/components/desk/desk-news';
import { ReviewForm } from '@/components/desk/review-form';
import { ReviewPlace } from '@/components/desk/review-place';
import { ReviewView } from '@/components/desk/review-view';
import { ScheduleCancelForm } from '@/components/desk/schedule-cancel-form';
import { SignedOut } from '@/components/desk/signed-out';
import { canComment, canDecide, canReviewIn, isOwnWork } from '@/lib/assessments/policy';
import { getDraft } from '@/lib/assessments/queries/get-draft';
import { listComments } from '@/lib/assessments/queries/list-comments';
import { listReviewIds } from '@/lib/assessments/queries/list-review-ids';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { isId } from '@/lib/identity/ids';
import { listColleagueNames } from '@/lib/notices/queries/list-colleagues';
import { draftKind } from '@/lib/presence/presence';
import { getSettings } from '@/lib/settings/queries';
import { openDesk } from '../../open-desk';
import { WhoElse } from '../../who-else';
import * as actions from './actions';
import { openReview } from './open-review';

interface Props {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'desk')('review.title') } : {};
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'review', id));
  const draft = viewer && isId(id) ? await getDraft(viewer, id) : null;
  if (viewer && !draft) notFound();
  const beside = draft && (await openReview(draft));
  const settings = await getSettings();
  const ids = viewer ? await listReviewIds(viewer) : [];
  const messages = sliceMessages(locale, 'errors', 'desk');
  const decision = {
    locale,
    messages,
    draftId: id,
    version: draft?.version ?? 0,
    reference: draft?.recommendation.reference ?? '',
  };
  const mayReview = viewer !== null && draft !== null && canReviewIn(viewer, draft);
  return (
    <>
      {draft && viewer && beside ? (
        <ReviewView
          {...beside}
          locale={locale}
          draft={draft}
          isOwn={isOwnWork(viewer, draft)}
          mayReview={mayReview}
          isOwnAllowed={settings.isSelfPublishingAllowed}
          mayComment={canComment(viewer, draft)}
          commenting={{
            comment: actions.submitComment,
            resolve: actions.submitCommentResolution,
            comments: await listComments(viewer, id),
            colleagues: await listColleagueNames(viewer, draft),
            draftId: id,
          }}
          cancelSchedule={
            mayReview ? (
              <ScheduleCancelForm {...decision} action={actions.submitScheduleCancel} />
            ) : null
          }
          news={
            <>
              <DeskNews locale={locale} query={await searchParams} />
              <WhoElse viewer={viewer} locale={locale} opened={{ kind: draftKind, id }} />
            </>
          }
          place={<ReviewPlace locale={locale} ids={ids} id={id} />}
        />
      ) : (
        <SignedOut locale={locale} />
      )}
      {!viewer || !draft || canDecide(viewer, draft, settings) ? (
        <ReviewForm
          // Another draft is another form: nothing of the last decision stays in it.
          key={id}
          {...decision}
          action={actions.submitReview}
          seenId={beside?.current?.id ?? ''}
          overtaken={beside?.overtaken ?? null}
          next={ids[ids.indexOf(id) + 1] ?? ''}
          timeZone={draft?.recommendation.timeZone ?? ''}
          keepUnder={`${viewer?.accountId ?? ''}.review.${id}`}
        />
      ) : null}
    </>
  );
}
