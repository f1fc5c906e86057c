import 'server-only';
import { saveDraftIn } from '@/lib/assessments/mutations/save-draft';
import type { DraftInput } from '@/lib/assessments/schema';
import type { DraftConflict } from '@/lib/assessments/types';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import type { TokenHolder } from '../types';

/** For so many days a request that was carried out is known again. */
const rememberedDays = 7;

/** A request of a program: what it calls it, and a digest of what it asked for. */
export type TokenRequest = { key: string; hash: Uint8Array<ArrayBuffer> };

/**
 * Writes a draft in the name of a token's owner, through what the form does. The same request sent again answers the same draft
 * and writes nothing; another one under the same name is a CONFLICT.
 */
export async function writeDraft(
  { tokenId, viewer, scopes }: TokenHolder,
  { key, hash }: TokenRequest,
  input: DraftInput,
): Promise<Outcome<{ draftId: string; isRepeated: boolean }, DraftConflict>> {
  if (!scopes.includes('DRAFTS_WRITE')) return refused('FORBIDDEN');
  return transact<{ draftId: string; isRepeated: boolean }, DraftConflict>(async (tx) => {
    // One after another for each token: two of the same request meet here.
    const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM personal_tokens
      WHERE id = ${tokenId}::uuid AND ended_at IS NULL AND expires_at > now() FOR UPDATE`;
    if (held.length === 0) undo(refused('NOT_SIGNED_IN'));
    const since = new Date(Date.now() - rememberedDays * 86_400_000);
    await tx.tokenRequest.deleteMany({ where: { tokenId, at: { lt: since } } });
    const known = await tx.tokenRequest.findUnique({
      where: { tokenId_key: { tokenId, key } },
      select: { requestHash: true, draftId: true },
    });
    if (known) {
      if (!Buffer.from(known.requestHash).equals(hash)) undo(refused('CONFLICT'));
      return { draftId: known.draftId, isRepeated: true };
    }
    const { draftId } = await saveDraftIn(tx, viewer, input, false);
    await tx.tokenRequest.create({ data: { tokenId, key, requestHash: hash, draftId } });
    await recordEvents(tx, [
      {
        kind: 'personal_token',
        id: tokenId,
        accountId: viewer.accountId,
        action: 'use',
        before: null,
        after: null,
      },
    ]);
    return { draftId, isRepeated: false };
  });
}
