import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { voicesWhere } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { isId } from '@/lib/identity/ids';
import { auditFields } from '../fields';
import { canReadAudit } from '../policy';
import type { AuditSearch } from '../schema';
import type { Actor, EventLine, EventPage, Kept, Payload } from '../types';
import { hiddenFrom, hiddenThings, keyOf } from './hidden-events';
import { findThings, namesOf, type Thing } from './names';
import { eventsOf, nameOfPerson } from './scope';

/** Events on a page, and in a piece of a file. */
const perPage = 50;

/**
 * One page of the history, newest first, for an administrator; null for anybody else. Outside of the
 * desk it is that of the own voice. Where an event tells of another voice's drafts only that it
 * happened is told.
 * @param after the last event of the page before, by id
 * @param timeZone of the days of the search
 */
export async function listEvents(
  viewer: Viewer,
  search: AuditSearch,
  timeZone: string,
  after: string | null = null,
  limit = perPage,
): Promise<EventPage | null> {
  if (!canReadAudit(viewer)) return null;
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT e.id::text, e.subject_kind AS kind, e.subject_id AS "subjectId", e.sequence, e.action,
      to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
      e.account_id AS "accountId", coalesce(${nameOfPerson(viewer)}, '') AS person, e.before, e.after,
      e.redacted_at IS NOT NULL AS "isRedacted", encode(e.digest, 'hex') AS digest,
      encode(e.previous_digest, 'hex') AS "previousDigest",
      encode(e.payload_digest, 'hex') AS "payloadDigest"
    FROM audit_events e LEFT JOIN accounts a ON a.id = e.account_id
    WHERE ${await conditionOf(viewer, search, timeZone, after)}
    ORDER BY e.at DESC, e.id DESC LIMIT ${limit + 1}`);
  const shown = rows.slice(0, limit);
  const hidden = await hiddenFrom(viewer, shown);
  const open = shown.filter(({ id }) => !hidden.has(id));
  const names = await namesOf(
    viewer,
    open.flatMap((row) => [row.subjectId, ...idsIn(row.before, row.after)]),
  );
  return {
    events: shown.map((row): EventLine => {
      if (hidden.has(row.id))
        return { ...row, subject: '', before: null, after: null, isHidden: true };
      return { ...row, subject: names.get(row.subjectId) ?? ownName(row), isHidden: false };
    }),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    names,
  };
}

type Row = Omit<EventLine, 'subject' | 'isHidden'>;

async function conditionOf(
  viewer: Viewer,
  { by, kind, thing, from, to }: AuditSearch,
  timeZone: string,
  after: string | null,
): Promise<Prisma.Sql> {
  const parts = [eventsOf(viewer)];
  if (after)
    parts.push(
      Prisma.sql`(e.at, e.id) < (SELECT at, id FROM audit_events WHERE id = ${after}::bigint)`,
    );
  if (by === 'program') parts.push(Prisma.sql`e.account_id IS NULL`);
  else if (by) parts.push(Prisma.sql`e.account_id = ${by}::uuid`);
  if (kind) parts.push(Prisma.sql`e.subject_kind = ${kind}`);
  if (from) parts.push(Prisma.sql`e.at >= ${from}::date::timestamp AT TIME ZONE ${timeZone}`);
  if (to) parts.push(Prisma.sql`e.at < (${to}::date + 1)::timestamp AT TIME ZONE ${timeZone}`);
  if (thing) parts.push(concerns(await thingsOf(viewer, thing)));
  return Prisma.join(parts, ' AND ');
}

/** The things that the searcher means and may know of. */
async function thingsOf(viewer: Viewer, words: string): Promise<Thing[]> {
  const found = isId(words)
    ? Object.keys(auditFields).map((kind) => ({ kind, id: words }))
    : await findThings(words);
  if (isId(words)) return found;
  const hidden = await hiddenThings(viewer, found);
  return found.filter((thing) => !hidden.has(keyOf(thing)));
}

const concerns = (things: readonly Thing[]) => Prisma.sql`(e.subject_kind, e.subject_id) IN (
  SELECT * FROM unnest(${things.map(({ kind }) => kind)}::text[], ${things.map(({ id }) => id)}::uuid[]))`;

/** What a thing calls itself in its event, when no table knows it. */
function ownName({ before, after }: Pick<Row, 'before' | 'after'>): string {
  const payload: Payload = { ...before, ...after };
  const names = ['reference', 'number', 'fileName', 'title', 'name', 'slug', 'key', 'code', 'what'];
  const name = names.map((field) => payload[field]).find((value) => value != null && value !== '');
  return typeof name === 'string' || typeof name === 'number' ? String(name) : '';
}

/** Every id in some payloads, however deep. */
function idsIn(...values: (Kept | undefined)[]): string[] {
  return values.flatMap((value) => {
    if (typeof value === 'string') return isId(value) ? [value] : [];
    if (typeof value === 'object' && value !== null) return idsIn(...Object.values(value));
    return [];
  });
}

/** Whoever ever had an account and is the viewer's to read of, to choose from; null for who may not read the history. */
export async function listActors(viewer: Viewer): Promise<Actor[] | null> {
  if (!canReadAudit(viewer)) return null;
  const accounts = await db.account.findMany({
    where: voicesWhere(viewer, 'audit.inVoice'),
    select: { id: true, name: true, voice: { select: { name: true } } },
    orderBy: [{ name: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  });
  return accounts.map(({ id, name, voice }) => ({ id, name: name ?? '', voiceName: voice.name }));
}
