import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { listShownNotes } from '@/lib/moderation/queries/list-shown-notes';
import type { Moment } from '@/lib/moment/moment';
import { idList } from '@/lib/recommendations/queries/list-rows';
import { spoken } from '@/lib/standing/standing';
import type { BodyView } from '../types';

type Row = Omit<BodyView, 'recommendation' | 'moderation'> & {
  id: string;
  reference: string;
  summary: string;
};

/** What some voices currently say of a country's recommendations at the moment, latest view first. */
export async function listViews(
  countryId: string,
  voiceIds: readonly string[],
  moment: Moment,
): Promise<BodyView[]> {
  if (voiceIds.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT a.id, r.reference, r.summary, a.status::text AS status, a.effective_on::text AS "effectiveOn", a.reason,
           a.attributed_from AS "attributedFrom"
    FROM ${spoken(moment)} a
    JOIN recommendations r ON r.id = a.recommendation_id
    WHERE r.country_id = ${countryId}::uuid AND a.voice_id IN ${idList(voiceIds)}
      AND r.made_on <= ${moment.asOf}::date AND r.archived_at IS NULL
    ORDER BY a.effective_on DESC, r.reference`);
  const notes = await listShownNotes(
    rows.map(({ id }) => id),
    moment,
  );
  return rows.map(({ id, reference, summary, ...view }) => ({
    ...view,
    recommendation: { reference, summary },
    moderation: notes.get(id) ?? null,
  }));
}
