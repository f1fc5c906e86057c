import 'server-only';
import { contributorsOf } from '@/lib/assessments/current';
import { db } from '@/lib/db/client';
import { getSettings } from '@/lib/settings/queries';
import { listAttention } from '../queries/list-attention';
import { reviewersOf } from '../queries/list-reviewers';
import { notifyAll } from './notify';

const day = 24 * 3_600_000;

/**
 * What comes with time alone: work that waits too long for its reviewers, days that come near or
 * have passed, judgements that went stale. Each occasion is told once, however often this runs.
 */
export async function lookForNotices(): Promise<void> {
  const { staleAfterDays, escalateAfterDays } = await getSettings();
  await remindReviewers(new Date(Date.now() - escalateAfterDays * day));
  await tellTheDesk({ soonDays: 14, staleAfterDays });
  await forgetSettled();
}

async function remindReviewers(before: Date): Promise<void> {
  const drafts = await db.assessmentDraft.findMany({
    where: { state: 'SUBMITTED', submittedAt: { lt: before } },
    select: {
      ...{ id: true, voiceId: true, authorship: true, submittedAt: true },
      recommendation: { select: { reference: true } },
    },
  });
  for (const draft of drafts) {
    await db.$transaction(async (tx) => {
      const contributors = await contributorsOf(tx, draft.id);
      const reviewers = (await reviewersOf(tx, draft)).filter((id) => !contributors.includes(id));
      await notifyAll(
        tx,
        reviewers.map((accountId) => ({
          ...{ accountId, kind: 'WAITING', subjectKind: 'assessment_draft', subjectId: draft.id },
          ...{ label: draft.recommendation.reference, path: `desk/review/${draft.id}` },
          occasion: draft.submittedAt?.toISOString() ?? '',
        })),
      );
    });
  }
}

/** Everybody in the desk's voice is told of due, overdue and stale recommendations. */
async function tellTheDesk(days: Parameters<typeof listAttention>[0]): Promise<void> {
  const accounts = await db.account.findMany({
    where: { disabledAt: null, anonymisedAt: null, voice: { kind: 'EDITORIAL_DESK' } },
    select: { id: true },
  });
  if (accounts.length === 0) return;
  for (const { kind, id, reference, country, occasion } of await listAttention(days)) {
    await db.$transaction((tx) =>
      notifyAll(
        tx,
        accounts.map(({ id: accountId }) => ({
          ...{ accountId, kind, subjectKind: 'recommendation', subjectId: id, occasion },
          label: reference,
          path: `${country}/recommendations/${encodeURIComponent(reference)}`,
        })),
      ),
    );
  }
}

/**
 * What is no longer so is no news any more: sources that were looked at again, a due day that was met, moved or has
 * become overdue, what was archived. Read ones go after three months.
 */
async function forgetSettled(): Promise<void> {
  await db.$executeRaw`
    UPDATE notices n SET read_at = now()
    WHERE n.kind = 'STALE' AND n.read_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM headlines h
      WHERE h.recommendation_id = n.subject_id AND h.verified_on::text = n.occasion)`;
  await db.$executeRaw`
    UPDATE notices n SET read_at = now()
    WHERE n.kind IN ('DUE', 'OVERDUE') AND n.read_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM headlines h JOIN recommendations r ON r.id = h.recommendation_id
      JOIN countries c ON c.id = r.country_id
      WHERE r.id = n.subject_id AND r.archived_at IS NULL AND r.due_on::text = n.occasion
        AND h.status NOT IN ('IMPLEMENTED', 'SUPERSEDED')
        AND (n.kind = 'OVERDUE' OR r.due_on >= (now() AT TIME ZONE c.time_zone)::date))`;
  await db.notice.deleteMany({ where: { readAt: { lt: new Date(Date.now() - 90 * day) } } });
}
