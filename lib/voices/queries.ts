import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Authorship } from '@/lib/db/generated/enums';
import { compareCodes } from '@/lib/i18n/collation';
import type { Moment } from '@/lib/moment/moment';
import { spoken } from '@/lib/standing/standing';
import { byVoice } from './order';
import type { VoiceSummary } from './types';

type Said = Authorship | 'SHIPPED';
type Count = { voiceId: string; said: Said; count: number };

/** Every voice but those that speak of other countries only, the desk first, with how many of a country's recommendations it currently judges, and how. */
export async function listVoices(countryId: string, moment: Moment): Promise<VoiceSummary[]> {
  const [voices, counts] = await Promise.all([
    db.voice.findMany({
      select: {
        id: true,
        slug: true,
        name: true,
        kind: true,
        description: true,
        body: { select: { slug: true } },
      },
    }),
    db.$queryRaw<Count[]>(Prisma.sql`
      SELECT a.voice_id AS "voiceId", 
             CASE WHEN a.authorship = 'SIGNED' AND a.signed_by_id IS NULL THEN 'SHIPPED'
                  ELSE a.authorship::text END AS said,
             count(*)::int AS count
      FROM ${spoken(moment)} a JOIN recommendations r ON r.id = a.recommendation_id
      WHERE r.country_id = ${countryId}::uuid AND r.made_on <= ${moment.asOf}::date
        AND r.archived_at IS NULL
      GROUP BY 1, 2`),
  ]);
  const countOf = (id: string, said: Said) =>
    counts.find((row) => row.voiceId === id && row.said === said)?.count ?? 0;
  const silent = voices.flatMap(({ id, kind }) =>
    kind === 'EDITORIAL_DESK' || counts.some((row) => row.voiceId === id) ? [] : [id],
  );
  const elsewhere = silent.length > 0 ? await listSpeakingElsewhere(countryId, silent) : [];
  return voices
    .filter(({ id }) => !elsewhere.includes(id))
    .map(({ id, ...voice }) => ({
      ...voice,
      signed: countOf(id, 'SIGNED'),
      shipped: countOf(id, 'SHIPPED'),
      attributed: countOf(id, 'ATTRIBUTED'),
    }))
    .sort(byVoice(compareCodes));
}

/** Which of the voices judge recommendations of other countries, and none of this one. */
async function listSpeakingElsewhere(
  countryId: string,
  voiceIds: readonly string[],
): Promise<string[]> {
  const spoke = (isHere: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT FROM assessments a JOIN recommendations r ON r.id = a.recommendation_id
    WHERE a.voice_id = v.id AND ${isHere})`;
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT v.id FROM voices v WHERE v.id = ANY (${[...voiceIds]}::uuid[])
      AND ${spoke(Prisma.sql`r.country_id <> ${countryId}::uuid`)}
      AND NOT ${spoke(Prisma.sql`r.country_id = ${countryId}::uuid`)}`);
  return rows.map(({ id }) => id);
}
