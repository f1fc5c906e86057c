import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { dateOf, todayIn } from '@/lib/moment/moment';
import { settle } from '@/lib/suggestions/mutations/decide-suggestion';
import { findSubject } from '@/lib/suggestions/queries/find-subject';
import { canPublishCorrection } from '../policy';
import type { NewCorrection } from '../schema';
import { writeNote } from './write-note';

/** Publishes what was wrong and what is right. A report that led to it is handled with it. */
export async function publishCorrection(
  viewer: Viewer,
  input: NewCorrection,
): Promise<Outcome<null>> {
  if (!canPublishCorrection(viewer)) return refused('FORBIDDEN');
  return transact<null>(async (tx) => {
    const country = await tx.country.findUnique({
      where: { code: input.country },
      select: { id: true, timeZone: true },
    });
    if (!country) undo(refused('NOT_FOUND'));
    if (input.wrongSince > todayIn(country.timeZone))
      undo(refused('INVALID', { fieldErrors: { wrongSince: { code: 'dateFuture' } } }));
    const subject = input.about === '' ? null : await findSubject(country, input.about, tx);
    if (input.about !== '' && !subject)
      undo(refused('INVALID', { fieldErrors: { about: { code: 'unknown' } } }));
    const note = {
      countryId: country.id,
      recommendationId: subject?.kind === 'recommendation' ? subject.id : null,
      evidenceId: subject?.kind === 'evidence' ? subject.id : null,
      locale: input.language,
      wrong: input.wrong,
      wrongSince: input.wrongSince ? dateOf(input.wrongSince) : null,
      corrected: input.corrected,
      publishedById: viewer.accountId,
      suggestionId: input.suggestion,
    };
    if (input.suggestion) {
      const suggestion = { id: input.suggestion, from: 'NEW', to: 'ACCEPTED' } as const;
      await settle(tx, viewer, { ...suggestion, reason: input.corrected.slice(0, 1000) });
    }
    await writeNote(tx, note);
    return null;
  });
}
