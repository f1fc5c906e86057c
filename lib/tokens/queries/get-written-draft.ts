import 'server-only';
import { canSeeDraft } from '@/lib/assessments/policy';
import { db } from '@/lib/db/client';
import type { DraftState } from '@/lib/db/generated/enums';
import { isId } from '@/lib/identity/ids';
import type { TokenHolder } from '../types';

/** A draft as whoever wrote it follows it. */
export type WrittenDraft = {
  id: string;
  reference: string;
  country: string;
  state: DraftState;
  version: number;
  reviewComment: string;
  createdAt: Date;
  updatedAt: Date;
};

/** A draft of the token's owner; null where there is none, or none of theirs. */
export async function getWrittenDraft(
  { viewer }: TokenHolder,
  id: string,
): Promise<WrittenDraft | null> {
  if (!isId(id)) return null;
  const found = await db.assessmentDraft.findFirst({
    where: { id, authorId: viewer.accountId },
    select: {
      id: true,
      state: true,
      version: true,
      voiceId: true,
      authorship: true,
      reviewComment: true,
      createdAt: true,
      updatedAt: true,
      recommendation: { select: { reference: true, country: { select: { code: true } } } },
    },
  });
  if (!found || !canSeeDraft(viewer, found)) return null;
  const { recommendation, voiceId: _voice, authorship: _authorship, ...draft } = found;
  return { ...draft, reference: recommendation.reference, country: recommendation.country.code };
}
