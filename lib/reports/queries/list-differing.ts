import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { listShownNotes } from '@/lib/moderation/queries/list-shown-notes';
import type { Moment } from '@/lib/moment/moment';
import { spoken } from '@/lib/standing/standing';
import type { DifferingVoice } from '../types';

type Row = Omit<DifferingVoice, 'moderation'> & { assessmentId: string };

/** The other voices' current views that differ from the desk's at the moment, by recommendation. */
export async function listDiffering(
  ids: readonly string[],
  moment: Moment,
): Promise<Map<string, DifferingVoice[]>> {
  const rows = await db.$queryRaw<{ id: string; voices: Row[] }[]>(Prisma.sql`
    SELECT other.recommendation_id AS id, json_agg(json_build_object(
        'name', v.name, 'kind', v.kind, 'status', other.status, 'effectiveOn', other.effective_on,
        'authorship', other.authorship, 'attributedFrom', other.attributed_from, 'assessmentId', other.id) ORDER BY v.kind, v.name) AS voices
    FROM ${spoken(moment)} other
    JOIN voices v ON v.id = other.voice_id AND v.kind <> 'EDITORIAL_DESK'
    JOIN ${spoken(moment)} desk ON desk.recommendation_id = other.recommendation_id
      AND desk.voice_id = (SELECT id FROM voices WHERE kind = 'EDITORIAL_DESK')
    WHERE other.recommendation_id = ANY (${[...ids]}::uuid[]) AND desk.recommendation_id = ANY (${[...ids]}::uuid[])
      AND contest_between(desk.status, other.status) <> 'UNCONTESTED'
    GROUP BY 1`);
  const notes = await listShownNotes(
    rows.flatMap(({ voices }) => voices.map(({ assessmentId }) => assessmentId)),
    moment,
  );
  return new Map(
    rows.map(({ id, voices }) => [
      id,
      voices.map(({ assessmentId, ...voice }) => ({
        ...voice,
        moderation: notes.get(assessmentId) ?? null,
      })),
    ]),
  );
}
