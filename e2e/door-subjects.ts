import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { ActionName, pageDoors } from '@/lib/auth/doors';
import type { VoicePermission } from '@/lib/auth/permissions';

/** What is sent to a door, or asked of it, about one thing of a voice. */
interface Sent {
  /** Fields of the form. */
  fields?: Record<string, string>;
  /** Values of the address: `[id]`, and `?` for the query. */
  address?: Record<string, string>;
}

export interface DoorSubject {
  door: ActionName | keyof typeof pageDoors;
  /** The permissions any of which opens the door for this thing. */
  by: readonly [VoicePermission, ...VoicePermission[]];
  /** Makes such a thing of a voice. */
  arrange: (database: Sql, voice: string) => Promise<Sent>;
}

async function findAsk(database: Sql): Promise<Record<string, string>> {
  const [row] = await database`SELECT slug FROM asks WHERE archived_at IS NULL LIMIT 1`;
  return { kind: 'ask', thing: String(row?.slug) };
}

/** Things of no voice, for the pages that show one: makes one and says its address. */
export const siteThings: Partial<
  Record<keyof typeof pageDoors, (database: Sql) => Promise<Record<string, string>>>
> = {
  '/[locale]/desk/edit/[kind]': findTheme,
  '/[locale]/desk/edit/[kind]/new': findTheme,
  '/[locale]/desk/edit/[kind]/[thing]': findTheme,
  '/[locale]/desk/edit/[kind]/[thing]/history': findTheme,
  '/[locale]/desk/edit/[kind]/[thing]/divide': findAsk,
  '/[locale]/desk/edit/[kind]/[thing]/merge': findAsk,
  async '/[locale]/desk/edit/[kind]/[thing]/paste'(database) {
    const [row] =
      await database`SELECT reference FROM indicators WHERE archived_at IS NULL LIMIT 1`;
    return { kind: 'indicator', thing: String(row?.reference) };
  },
  '/[locale]/desk/edit/[kind]/[thing]/split': async () => ({
    kind: 'recommendation',
    thing: reference,
  }),
  async '/[locale]/desk/translations/[into]/[kind]/[subject]/[field]'(database) {
    const [row] = await database`SELECT id FROM themes LIMIT 1`;
    return { into: 'ru', kind: 'theme', subject: String(row?.id), field: 'name' };
  },
  async '/[locale]/desk/suggestions/[id]'(database) {
    const [row] = await database`
      INSERT INTO suggestions (id, form_digest, country_id, kind, locale, body)
      SELECT gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), id, 'ERROR', 'en', 'Wrong.'
      FROM countries LIMIT 1 RETURNING id`;
    return { id: String(row?.id) };
  },
  async '/[locale]/desk/moderation/[id]'(database) {
    const [row] = await database`SELECT a.id FROM assessments a JOIN voices v ON v.id = a.voice_id
      WHERE v.slug = 'lync' AND a.kind = 'ASSESSMENT' LIMIT 1`;
    return { id: String(row?.id) };
  },
  '/[locale]/desk/import/[id]': async (database) => ({ id: await makeBatch(database) }),
};

const reference = 'ARTICLE-2024-3';

/** Whoever wrote the drafts below: so that they can be put away again. */
export const subjectAuthor = 'Author of what doors are tried with';

type Written = { state: 'DRAFT' | 'SUBMITTED'; authorship: 'SIGNED' | 'ATTRIBUTED' };

async function makeDraft(database: Sql, voice: string, { state, authorship }: Written) {
  const id = randomUUID();
  const author = randomUUID();
  const authorVoice = authorship === 'ATTRIBUTED' ? 'editorial-desk' : voice;
  await database`INSERT INTO accounts (id, email, name, role, voice_id)
    SELECT ${author}, ${`${author}@example.org`}, ${subjectAuthor}, 'EDITOR', id
    FROM voices WHERE slug = ${authorVoice}`;
  await database`
    INSERT INTO assessment_drafts (id, recommendation_id, voice_id, author_id, state, authorship,
      reason, status, submitted_at, updated_at)
    SELECT ${id}, r.id, v.id, ${author}, ${state}::"DraftState", ${authorship}::"Authorship",
      'Because.', 'IN_PROGRESS', now(), now()
    FROM recommendations r, voices v WHERE r.reference = ${reference} AND v.slug = ${voice}`;
  return id;
}

const discarded = (authorship: Written['authorship']) => async (database: Sql, voice: string) => {
  const draftId = await makeDraft(database, voice, { state: 'DRAFT', authorship });
  return { fields: { draftId, version: '1', reference } };
};

const returned = (authorship: Written['authorship']) => async (database: Sql, voice: string) => {
  const draftId = await makeDraft(database, voice, { state: 'SUBMITTED', authorship });
  const decision = { decision: 'return', comment: 'More.', reference };
  return { fields: { draftId, version: '1', ...decision } };
};

const scheduled = (authorship: Written['authorship']) => async (database: Sql, voice: string) => {
  const draftId = await makeDraft(database, voice, { state: 'SUBMITTED', authorship });
  await database`UPDATE assessment_drafts SET state = 'SCHEDULED', reviewer_id = author_id,
    publish_at = '2999-01-01' WHERE id = ${draftId}`;
  return { fields: { draftId, version: '1', reference } };
};

const commented = (authorship: Written['authorship']) => async (database: Sql, voice: string) => {
  const draftId = await makeDraft(database, voice, { state: 'SUBMITTED', authorship });
  return { fields: { draftId, field: 'reason', text: 'Which article?' } };
};

const resolved = (authorship: Written['authorship']) => async (database: Sql, voice: string) => {
  const draftId = await makeDraft(database, voice, { state: 'SUBMITTED', authorship });
  const commentId = randomUUID();
  await database`INSERT INTO draft_comments (id, draft_id, field, text, author_id)
    SELECT ${commentId}, id, 'reason', 'Which article?', author_id
    FROM assessment_drafts WHERE id = ${draftId}`;
  return { fields: { commentId } };
};

const seen = (authorship: Written['authorship']) => async (database: Sql, voice: string) => {
  const id = await makeDraft(database, voice, { state: 'SUBMITTED', authorship });
  return { address: { id, reference, '?': `draft=${id}` } };
};

async function saved(database: Sql, voice: string): Promise<Sent> {
  const [row] = await database`SELECT r.id AS recommendation, v.id AS voice
    FROM recommendations r, voices v WHERE r.reference = ${reference} AND v.slug = ${voice}`;
  const subject = { recommendationId: String(row?.recommendation), voiceId: String(row?.voice) };
  return { fields: { draftId: randomUUID(), version: '0', reference, ...subject } };
}

async function savedSeveral(database: Sql, voice: string): Promise<Sent> {
  const { fields } = await saved(database, voice);
  const line = `${fields?.recommendationId}:${randomUUID()}`;
  const itself = { draftId: randomUUID(), version: '0' };
  return { fields: { line, ...itself, voiceId: String(fields?.voiceId) } };
}

/**
 * One thing of a voice for every door that leads to things of voices: the walk in `doors.spec.ts`
 * tries each with everybody. A door whose permissions concern no voice needs none.
 */
export const doorSubjects: readonly DoorSubject[] = [
  { door: 'submitProgress', by: ['drafts.write', 'drafts.attribute'], arrange: saved },
  { door: 'autosaveProgress', by: ['drafts.write', 'drafts.attribute'], arrange: saved },
  { door: 'submitSeveral', by: ['drafts.write', 'drafts.attribute'], arrange: savedSeveral },
  { door: 'autosaveSeveral', by: ['drafts.write'], arrange: savedSeveral },
  { door: 'discardDraft', by: ['drafts.write'], arrange: discarded('SIGNED') },
  { door: 'discardDraft', by: ['drafts.attribute'], arrange: discarded('ATTRIBUTED') },
  { door: 'submitReview', by: ['review.decide'], arrange: returned('SIGNED') },
  { door: 'submitReview', by: ['review.decideAttributed'], arrange: returned('ATTRIBUTED') },
  { door: 'submitScheduleCancel', by: ['review.decide'], arrange: scheduled('SIGNED') },
  {
    door: 'submitScheduleCancel',
    by: ['review.decideAttributed'],
    arrange: scheduled('ATTRIBUTED'),
  },
  { door: 'submitComment', by: ['drafts.see'], arrange: commented('SIGNED') },
  { door: 'submitComment', by: ['drafts.seeAttributed'], arrange: commented('ATTRIBUTED') },
  { door: 'submitCommentResolution', by: ['drafts.see'], arrange: resolved('SIGNED') },
  {
    door: 'submitCommentResolution',
    by: ['drafts.seeAttributed'],
    arrange: resolved('ATTRIBUTED'),
  },
  ...(
    ['/[locale]/desk/review/[id]', '/[locale]/desk/recommendations/[reference]/progress'] as const
  ).flatMap((door): DoorSubject[] => [
    { door, by: ['drafts.see'], arrange: seen('SIGNED') },
    { door, by: ['drafts.seeAttributed'], arrange: seen('ATTRIBUTED') },
  ]),
  { door: 'submitReport', by: ['reports.write'], arrange: editedReport },
  { door: 'autosaveReport', by: ['reports.write'], arrange: editedReport },
  { door: 'discardReport', by: ['reports.write'], arrange: confirmedReport },
  { door: 'submitReportFiles', by: ['reports.write'], arrange: reportWithoutFiles },
  { door: 'submitReportPublication', by: ['reports.publish'], arrange: confirmedReport },
  {
    door: '/[locale]/desk/reports/[reference]',
    by: ['reports.write'],
    arrange: async (database, voice) => {
      const [, made] = await makeReport(database, voice);
      return { address: { reference: made } };
    },
  },
  ...(['/[locale]/desk/people/[id]', '/[locale]/desk/people/[id]/leave'] as const).map(
    (door): DoorSubject => ({ door, by: ['people.inVoice'], arrange: makeAccount }),
  ),
];

/** A report in the making of a voice: its id and its reference. */
async function makeReport(database: Sql, voice: string): Promise<[string, string]> {
  const id = randomUUID();
  const { address } = await makeAccount(database, voice);
  const [row] = await database`
    INSERT INTO report_drafts (id, reference, country_id, voice_id, template, locale, title, selection,
      created_by_id, updated_at)
    SELECT ${id}, 'KZ-R' || (10000 + random() * 900000)::int, c.id, v.id, 'STATUS', 'en', 'A report',
      '"document=none"', ${String(address?.id)}, now()
    FROM voices v, countries c WHERE v.slug = ${voice} AND c.code = 'kz' RETURNING reference`;
  return [id, String(row?.reference)];
}

async function editedReport(database: Sql, voice: string): Promise<Sent> {
  const [draftId] = await makeReport(database, voice);
  const content = { title: 'Another', template: 'STATUS', language: 'en', country: 'kz' };
  return { fields: { draftId, version: '1', selection: '', ...content } };
}

async function confirmedReport(database: Sql, voice: string): Promise<Sent> {
  const [draftId] = await makeReport(database, voice);
  return { fields: { draftId, version: '1', sure: 'on', discardSure: 'on' } };
}

/** A published report whose files nothing is writing. */
async function reportWithoutFiles(database: Sql, voice: string): Promise<Sent> {
  const [draftId] = await makeReport(database, voice);
  const reportId = randomUUID();
  await database`
    INSERT INTO reports (id, draft_id, reference, version, country_id, voice_id, template, title, locale,
      selection, as_of, known_at, published_by_id, tree, sha256)
    SELECT ${reportId}, id, reference, 1, country_id, voice_id, template, title, locale, selection,
      '2026-01-01', now(), created_by_id, '{"blocks":[],"facts":[],"title":"A report","locale":"en","schema":1}', ''
    FROM report_drafts WHERE id = ${draftId}`;
  return { fields: { reportId } };
}

async function makeAccount(database: Sql, voice: string): Promise<Sent> {
  const id = randomUUID();
  await database`INSERT INTO accounts (id, email, name, role, voice_id)
    SELECT ${id}, ${`${id}@example.org`}, ${subjectAuthor}, 'EDITOR', id FROM voices WHERE slug = ${voice}`;
  return { address: { id } };
}

async function findTheme(database: Sql): Promise<Record<string, string>> {
  const [row] = await database`SELECT slug FROM themes ORDER BY position LIMIT 1`;
  return { kind: 'theme', thing: String(row?.slug) };
}

/** An uploaded file that was given up: its page opens for whoever may prepare imports. */
async function makeBatch(database: Sql): Promise<string> {
  const [account] = await database`SELECT id FROM accounts WHERE name = ${subjectAuthor} LIMIT 1`;
  const author = account?.id ?? randomUUID();
  if (!account)
    await database`INSERT INTO accounts (id, email, name, role, voice_id)
      SELECT ${author}, ${`${author}@example.org`}, ${subjectAuthor}, 'EDITOR', id
      FROM voices WHERE kind = 'EDITORIAL_DESK'`;
  const id = randomUUID();
  await database`INSERT INTO import_batches (id, created_by_id, file_name, file_size, file_sha256, format, encoding,
      delimiter, header, mapping, state)
    VALUES (${id}, ${author}, 'file.csv', 1, sha256(''), 'csv', 'utf-8', ',', '{}', '{}', 'DISCARDED')`;
  return id;
}
