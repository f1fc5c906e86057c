import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { Prisma } from '@/lib/db/generated/client';
import { readsEveryVoice } from '../policy';

/**
 * Which events (`e`) a viewer may find at all: who administers the desk all of them, any other
 * administrator what people of the own voice did, and what happened to them and to what the voice says.
 */
export function eventsOf(viewer: Viewer): Prisma.Sql {
  if (readsEveryVoice(viewer)) return Prisma.sql`true`;
  const voice = Prisma.sql`${viewer.voice.id}::uuid`;
  const people = Prisma.sql`SELECT id FROM accounts WHERE voice_id = ${voice}`;
  const subjects = Object.entries({
    account: people,
    session: Prisma.sql`SELECT id FROM sessions WHERE account_id IN (${people})`,
    personal_token: Prisma.sql`SELECT id FROM personal_tokens WHERE account_id IN (${people})`,
    one_time_link: Prisma.sql`SELECT id FROM one_time_links WHERE voice_id = ${voice}`,
    assessment: Prisma.sql`SELECT id FROM assessments WHERE voice_id = ${voice}`,
    assessment_draft: Prisma.sql`SELECT id FROM assessment_drafts
      WHERE voice_id = ${voice} AND authorship = 'SIGNED'`,
    moderation_note: Prisma.sql`SELECT n.id FROM moderation_notes n
      JOIN assessments a ON a.id = n.assessment_id WHERE a.voice_id = ${voice}`,
  }).map(([kind, ids]) => Prisma.sql`(e.subject_kind = ${kind} AND e.subject_id IN (${ids}))`);
  return Prisma.sql`(e.account_id IN (${people}) OR ${Prisma.join(subjects, ' OR ')})`;
}

/** What a person is called: by the name to who may know it, otherwise by the voice. */
export function nameOfPerson(viewer: Viewer): Prisma.Sql {
  if (readsEveryVoice(viewer)) return Prisma.sql`coalesce(a.name, '')`;
  return Prisma.sql`CASE WHEN a.voice_id = ${viewer.voice.id}::uuid THEN coalesce(a.name, '')
    ELSE (SELECT name FROM voices WHERE id = a.voice_id) END`;
}
