import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { type FieldErrors, type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { newId } from '@/lib/identity/ids';
import { nextReference } from '@/lib/identity/next-reference';
import { dateOf } from '@/lib/moment/moment';
import type { EvidenceChoice } from '../choice';
import { canAddEvidence } from '../policy';
import { findByAddress } from '../queries/list-evidence-choices';
import type { NewEvidence } from '../schema';

type Input = NewEvidence & { recommendationId: string };

/**
 * Adds a piece of evidence at the desk, under the next free reference (`KZ-E1001`). It is tied to
 * the recommendation when an assessment that cites it is published; until then no public page shows
 * it. When its address is known already the answer is KNOWN_LINK with that evidence, unless one
 * insists (`addAnyway`).
 * @param follow what else happens in the same transaction
 */
export async function addEvidence(
  viewer: Viewer,
  input: Input,
  follow: (tx: Transaction, evidenceId: string) => Promise<void> = async () => {},
): Promise<Outcome<{ evidenceId: string }, { known: EvidenceChoice[] }>> {
  if (!canAddEvidence(viewer)) return refused('FORBIDDEN');
  const missing = missingFromEvidence(input);
  if (Object.keys(missing).length > 0) return refused('INVALID', { fieldErrors: missing });
  const { newKind, newDirection, newConfidence } = input;
  if (!newKind || !newDirection || !newConfidence) return refused('INVALID');
  return transact<{ evidenceId: string }, { known: EvidenceChoice[] }>(async (tx) => {
    const recommendation = await tx.recommendation.findFirst({
      where: { id: input.recommendationId, archivedAt: null },
      select: { countryId: true, country: { select: { code: true } } },
    });
    if (!recommendation) undo(refused('NOT_FOUND'));
    if (input.newUrl !== '' && !input.addAnyway) {
      const known = await findByAddress(viewer, input.recommendationId, input.newUrl);
      if (known.length > 0) undo(refused('KNOWN_LINK', { detail: { known } }));
    }
    const evidence = {
      id: newId(),
      reference: await nextReference(tx, 'evidence', recommendation.country.code, 'E'),
      countryId: recommendation.countryId,
      kind: newKind,
      title: input.newTitle,
      summary: input.newSummary,
      occurredEarliest: input.newEarliest ? dateOf(input.newEarliest) : null,
      occurredLatest: input.newLatest ? dateOf(input.newLatest) : null,
      occurredQualifier: 'EXACT' as const,
      occurredWords: input.newWords || null,
      direction: newDirection,
      url: input.newUrl || null,
      confidence: newConfidence,
      citationText: input.newSource,
      createdById: viewer.accountId,
    };
    await tx.evidence.create({ data: evidence, select: { id: true } });
    await recordEvents(tx, [
      {
        kind: 'evidence',
        id: evidence.id,
        accountId: viewer.accountId,
        action: 'create',
        before: null,
        after: evidence,
      },
    ]);
    await follow(tx, evidence.id);
    return { evidenceId: evidence.id };
  });
}

/** What a new piece of evidence lacks, by field. */
function missingFromEvidence(input: NewEvidence): FieldErrors {
  const errors: FieldErrors = {};
  if (input.newTitle === '') errors.newTitle = { code: 'required' };
  if (input.newSummary === '') errors.newSummary = { code: 'required' };
  if (input.newSource === '') errors.newSource = { code: 'required' };
  if (!input.newKind) errors.newKind = { code: 'choose' };
  if (!input.newDirection) errors.newDirection = { code: 'choose' };
  if (!input.newConfidence) errors.newConfidence = { code: 'choose' };
  if (input.newEarliest === '' && input.newLatest === '') errors.newEarliest = { code: 'required' };
  if (input.newEarliest && input.newLatest && input.newEarliest > input.newLatest)
    errors.newLatest = { code: 'dateOrder' };
  return errors;
}
