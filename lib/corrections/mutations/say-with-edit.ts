import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import type { Transaction } from '@/lib/db/client';
import { type FieldErrors, refused } from '@/lib/forms/outcome';
import { undo } from '@/lib/forms/transact';
import { canSayCorrection } from '../policy';
import { linePreview } from '../preview';
import type { EditCorrection } from '../schema';
import { writeNote } from './write-note';

/** What was edited. */
interface Edited {
  kind: string;
  id: string;
  /** What people call it; begins the line where the log has no page to lead to. */
  title: string;
  /** Null for what belongs to no country: then every country's log says it. */
  countryId: string | null;
  hasChanged: boolean;
}

/**
 * Says in the public log that an edit corrects something, in the editor's words and in the edit's own
 * transaction. Undoes it where words are missing, nothing was changed, or the line was not yet looked at.
 */
export async function sayWithEdit(
  tx: Transaction,
  viewer: Viewer,
  input: EditCorrection,
  edited: Edited,
): Promise<void> {
  if (!input.isCorrection) return;
  if (!canSayCorrection(viewer)) undo(refused('FORBIDDEN'));
  const fieldErrors = problemsOf(input, edited);
  if (Object.keys(fieldErrors).length > 0) undo(refused('INVALID', { fieldErrors }));
  const link = {
    recommendationId: edited.kind === 'recommendation' ? edited.id : null,
    evidenceId: edited.kind === 'evidence' ? edited.id : null,
  };
  const isLinked = link.recommendationId !== null || link.evidenceId !== null;
  const countries = edited.countryId
    ? [{ id: edited.countryId }]
    : await tx.country.findMany({ select: { id: true }, orderBy: { code: 'asc' } });
  for (const country of countries) {
    await writeNote(tx, {
      countryId: country.id,
      ...link,
      locale: input.correctionLanguage,
      wrong: isLinked ? input.correctionWrong : `${edited.title}: ${input.correctionWrong}`,
      wrongSince: null,
      corrected: input.correctionRight,
      publishedById: viewer.accountId,
    });
  }
}

function problemsOf(input: EditCorrection, { hasChanged }: Edited): FieldErrors {
  const { correctionWrong: wrong, correctionRight: right, correctionLanguage } = input;
  if (!hasChanged) return { isCorrection: { code: 'nothingChanged' } };
  const missing: FieldErrors = {};
  if (wrong === '') missing.correctionWrong = { code: 'required' };
  if (right === '') missing.correctionRight = { code: 'required' };
  if (Object.keys(missing).length > 0) return missing;
  const isSeen = input.correctionSeen === linePreview(wrong, right, correctionLanguage);
  return isSeen ? {} : { correctionSeen: { code: 'seePreview' } };
}
