import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { closeAssignments } from '@/lib/assignments/mutations/close-assignments';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { newId } from '@/lib/identity/ids';
import { dateOf } from '@/lib/moment/moment';
import { canVerify } from '../policy';
import type { VerificationForm } from '../schema';
import type { LineProblem } from '../types';

/** What the viewer's voice says now of a recommendation, as far as a check needs it. */
interface Checked {
  reference: string;
  id: string;
  today: string;
  /** The day its sources were last looked at; null where the voice has said nothing. */
  verifiedOn: string | null;
}

/**
 * "Checked, nothing changed": keeps, for each recommendation, that a member of the voice looked at the
 * sources of its present judgement again. Moves freshness and nothing else. All or nothing: when one of
 * them has no judgement of this voice, nothing is written and the answer names it. What was looked at
 * on that day or later already is left as it is.
 */
export async function verifyAssessments(
  viewer: Viewer,
  input: VerificationForm,
): Promise<Outcome<{ verified: number }, LineProblem[]>> {
  if (!canVerify(viewer)) return refused('FORBIDDEN');
  const references = [...new Set(input.reference)];
  return transact<{ verified: number }, LineProblem[]>(async (tx) => {
    const found = await readChecked(tx, viewer.voice.id, references);
    const problems = references.flatMap((reference): LineProblem[] => {
      const line = found.get(reference);
      if (!line) return [{ reference, code: 'NOT_FOUND' }];
      return line.verifiedOn === null ? [{ reference, code: 'NOTHING_TO_VERIFY' }] : [];
    });
    if (problems.length > 0)
      undo(refused(references.length === 1 ? 'NOTHING_TO_VERIFY' : 'LINES', { detail: problems }));
    const rows = [...found.values()].flatMap((line) => {
      const day = input.verifiedOn || line.today;
      if (day > line.today)
        undo(refused('INVALID', { fieldErrors: { verifiedOn: { code: 'dateFuture' } } }));
      if (line.verifiedOn !== null && line.verifiedOn >= day) return [];
      return {
        id: newId(),
        recommendationId: line.id,
        voiceId: viewer.voice.id,
        accountId: viewer.accountId,
        verifiedOn: dateOf(day),
      };
    });
    await tx.verification.createMany({ data: rows });
    await recordEvents(
      tx,
      rows.map((row) => ({
        kind: 'verification',
        id: row.id,
        accountId: viewer.accountId,
        action: 'verify',
        before: null,
        after: row,
      })),
    );
    await closeAssignments(tx, {
      voiceId: viewer.voice.id,
      accountId: viewer.accountId,
      recommendationIds: [...found.values()].map(({ id }) => id),
    });
    return { verified: rows.length };
  });
}

async function readChecked(
  tx: Transaction,
  voiceId: string,
  references: readonly string[],
): Promise<Map<string, Checked>> {
  const lines = await tx.$queryRaw<Checked[]>(Prisma.sql`
    WITH asked AS (
      SELECT r.id, r.reference, (now() AT TIME ZONE c.time_zone)::date::text AS today
      FROM recommendations r JOIN countries c ON c.id = r.country_id
      WHERE r.reference = ANY (${[...references]}::text[]) AND r.archived_at IS NULL
      ORDER BY r.id FOR NO KEY UPDATE OF r)
    SELECT asked.*, greatest(said.verified_on, (
        SELECT max(v.verified_on) FROM verifications v
        WHERE v.recommendation_id = said.recommendation_id AND v.voice_id = said.voice_id))::text AS "verifiedOn"
    FROM asked LEFT JOIN assessments_as_of('infinity', 'infinity') said
      ON said.recommendation_id = asked.id AND said.voice_id = ${voiceId}::uuid`);
  return new Map(lines.map((line) => [line.reference, line]));
}
