import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import { isNow, type Moment } from '@/lib/moment/moment';

/**
 * A row source (to stand in FROM, under an alias) with one row for every recommendation that exists at the
 * moment: `recommendation_id, assessment_id, status, effective_on, verified_on, contest, held_since`.
 * Now: the stored headlines, by index. Any other moment: the rule of the two times, by the same columns.
 */
export function standing(moment: Moment): Prisma.Sql {
  if (isNow(moment)) {
    return Prisma.sql`(SELECT h.* FROM headlines h JOIN recommendations made ON made.id = h.recommendation_id
      WHERE made.made_on <= ${moment.asOf}::date)`;
  }
  return Prisma.sql`standing_as_of(${moment.asOf}::date, ${knownAt(moment)}::timestamptz)`;
}

/**
 * The same joined to the recommendations themselves, as `r` and `s`, to stand whole in FROM: for questions
 * about very many of them, because recommendations are then read once and not twice.
 */
export function madeWithStanding(moment: Moment): Prisma.Sql {
  if (isNow(moment)) {
    return Prisma.sql`(recommendations r JOIN headlines s
      ON s.recommendation_id = r.id AND r.made_on <= ${moment.asOf}::date)`;
  }
  return Prisma.sql`(recommendations r JOIN ${standing(moment)} s ON s.recommendation_id = r.id)`;
}

/** A row source with the current assessment of every voice on every recommendation at the moment. */
export function spoken(moment: Moment): Prisma.Sql {
  return Prisma.sql`assessments_as_of(${moment.asOf}::date, ${knownAt(moment)}::timestamptz)`;
}

/**
 * The current judgement of one voice on one recommendation at the moment, by index, or no row: for questions about a few
 * recommendations, of which `spoken` would read all.
 * @param id @param voice what names the recommendation and the voice in the query around it
 */
export function judgementOf(moment: Moment, id: Prisma.Sql, voice: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT l.* FROM live_assessments(${moment.asOf}::date, ${knownAt(moment)}::timestamptz) l
    WHERE l.recommendation_id = ${id} AND l.voice_id = ${voice}
    ORDER BY l.effective_on DESC, l.published_at DESC, l.id DESC LIMIT 1`;
}

/** The same of the editorial desk. */
export function deskHeadline(moment: Moment, id: Prisma.Sql): Prisma.Sql {
  return judgementOf(moment, id, Prisma.sql`(SELECT id FROM voices WHERE kind = 'EDITORIAL_DESK')`);
}

/** The instant of knowledge as SQL takes it; `infinity` for all that is known. */
export function knownAt(moment: Moment): string {
  return moment.knownAt?.toISOString() ?? 'infinity';
}

/**
 * The condition, on a standing under the alias `s`, that its sources were last looked at more than so many
 * days before the moment's day (the twin of `isStale` in lib/status/freshness.ts).
 */
export function isStaleStanding(moment: Moment, staleAfterDays: number): Prisma.Sql {
  return Prisma.sql`s.verified_on < ${moment.asOf}::date - ${staleAfterDays}::int`;
}

/**
 * The condition, on a recommendation `r` and its standing `s`, that its due day had passed by the moment's day
 * while it was neither implemented nor fallen away.
 */
export function isOverdueStanding(moment: Moment): Prisma.Sql {
  return Prisma.sql`(r.due_on < ${moment.asOf}::date AND s.status NOT IN ('IMPLEMENTED', 'SUPERSEDED')) IS TRUE`;
}
