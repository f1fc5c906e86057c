import { randomUUID } from 'node:crypto';
import type { Sql, TransactionSql } from 'postgres';
import type { ImplementationStatus, VoiceKind } from '@/lib/db/generated/enums';

/** One judgement that a test makes. */
export type Judgement = {
  recommendation: string;
  voice: string;
  kind?: 'ASSESSMENT' | 'CORRECTION' | 'WITHDRAWAL';
  replaces?: string;
  status?: ImplementationStatus | null;
  effectiveOn: string;
  verifiedOn?: string;
  reason?: string;
  id?: string;
};

/** The least that a judgement needs, made by hand: one country, one document, three voices, one fact. */
export type SmallWorld = {
  country: string;
  document: string;
  body: string;
  theme: string;
  ask: string;
  addressee: string;
  evidence: string;
  voices: { desk: string; state: string; society: string };
  /** An administrator of the desk. */
  administrator: string;
  /** Adds a recommendation to the document and returns its id. */
  addRecommendation: (reference: string) => Promise<string>;
  /** Publishes a judgement with a citation (withdrawals have none) and returns its id. */
  judge: (judgement: Judgement) => Promise<string>;
  /** An instant after everything so far and before everything to come. */
  instant: () => Promise<string>;
};

/** Makes a small world as the program's role. Its document is of 10 May 2014. */
export async function createSmallWorld(
  sql: Sql,
  { timeZone = 'Asia/Almaty' } = {},
): Promise<SmallWorld> {
  const [country, document, body, theme, ask, addressee, evidence, administrator] = Array.from(
    { length: 8 },
    () => randomUUID(),
  ) as [string, string, string, string, string, string, string, string];
  const voices = { desk: randomUUID(), state: randomUUID(), society: randomUUID() };
  await sql`INSERT INTO countries (id, code, name, time_zone, topic)
    VALUES (${country}, 'xx', 'Examplia', ${timeZone}, 'Examples')`;
  await sql`INSERT INTO bodies (id, slug, name, short_name, kind, description)
    VALUES (${body}, 'body', 'Body of Examples', 'Body', 'UN_MANDATE', 'A body.')`;
  await sql`INSERT INTO addressees (id, slug, name, is_state_concerned)
    VALUES (${addressee}, 'government', 'Government', true)`;
  await sql`INSERT INTO themes (id, slug, name, definition, position)
    VALUES (${theme}, 'theme', 'Gardening', 'A theme.', 0)`;
  await sql`INSERT INTO asks (id, slug, title, description, position)
    VALUES (${ask}, 'ask', 'Plant trees', 'An ask.', 0)`;
  await sql`INSERT INTO documents (id, slug, title, issued_latest, issued_qualifier)
    VALUES (${document}, 'document', 'Report on examples', '2014-05-10', 'EXACT')`;
  const kinds: [string, VoiceKind][] = [
    [voices.desk, 'EDITORIAL_DESK'],
    [voices.state, 'STATE'],
    [voices.society, 'CIVIL_SOCIETY'],
  ];
  for (const [id, kind] of kinds) {
    await sql`INSERT INTO voices (id, slug, name, kind, description)
      VALUES (${id}, ${kind.toLowerCase()}, ${kind}, ${kind}, 'A voice.')`;
  }
  await sql`INSERT INTO accounts (id, email, name, role, voice_id)
    VALUES (${administrator}, 'administrator@example.org', 'A', 'ADMINISTRATOR', ${voices.desk})`;
  await sql`INSERT INTO evidence (id, reference, country_id, kind, title, summary,
      occurred_latest, occurred_qualifier, direction, confidence)
    VALUES (${evidence}, 'XX-E01', ${country}, 'LAW', 'A law', 'A summary of a law.',
      '2014-06-01', 'EXACT', 'PROGRESS', 'HIGH')`;

  let position = 0;
  const addRecommendation = async (reference: string) => {
    const id = randomUUID();
    position += 1;
    await sql`INSERT INTO recommendations (id, reference, country_id, document_id, addressee_id,
        summary, response, confidence, position)
      VALUES (${id}, ${reference}, ${country}, ${document}, ${addressee},
        'Do something.', 'NOTED', 'HIGH', ${position})`;
    return id;
  };
  const judge = async (judgement: Judgement) => {
    const id = judgement.id ?? randomUUID();
    await sql.begin((tx) => insertJudgement(tx, { ...judgement, id }, evidence));
    return id;
  };
  const instant = async () => {
    const wait = () => new Promise((done) => setTimeout(done, 2));
    await wait();
    const [row] = await sql`SELECT clock_timestamp()::text AS now`;
    await wait();
    return String(row?.now);
  };
  return {
    ...{ country, document, body, theme, ask, addressee, evidence, voices, administrator },
    ...{ addRecommendation, judge, instant },
  };
}

async function insertJudgement(
  sql: TransactionSql,
  judgement: Judgement & { id: string },
  evidence: string,
): Promise<void> {
  const { id, recommendation, voice, replaces = null, effectiveOn } = judgement;
  const kind = judgement.kind ?? (replaces ? 'CORRECTION' : 'ASSESSMENT');
  const status = kind === 'WITHDRAWAL' ? null : (judgement.status ?? null);
  const isAttributed = kind !== 'WITHDRAWAL' && status === null;
  await sql`INSERT INTO assessments ${sql({
    id,
    recommendation_id: recommendation,
    voice_id: voice,
    kind,
    replaces_id: replaces,
    status,
    effective_on: effectiveOn,
    verified_on: judgement.verifiedOn ?? effectiveOn,
    reason: judgement.reason ?? 'A reason.',
    confidence: 'HIGH',
    looked_at: status === 'NO_EVIDENCE' ? 'Everywhere.' : null,
    authorship: isAttributed ? 'ATTRIBUTED' : 'SIGNED',
    attributed_from: isAttributed ? 'From a statement.' : null,
    shipped_key: `test/${id}`,
  })}`;
  if (kind === 'WITHDRAWAL') return;
  await sql`INSERT INTO assessment_citations (id, assessment_id, evidence_id, position)
    VALUES (${randomUUID()}, ${id}, ${evidence}, 0)`;
}
