import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Viewer } from '@/lib/accounts/types';
import { publishAssessment } from '@/lib/assessments/mutations/publish-assessment';
import { saveDraft } from '@/lib/assessments/mutations/save-draft';
import type { DraftInput } from '@/lib/assessments/schema';
import { findViewer } from '@/lib/auth/viewer';
import type { Role } from '@/lib/db/generated/enums';
import type { Outcome } from '@/lib/forms/outcome';
import type { SessionSubject } from '@/lib/sessions/types';
import { createSmallWorld, type SmallWorld } from './small-world';

/** A small world with people who write in it. */
export type SmallDesk = SmallWorld & {
  /** Makes an account in a voice. */
  makeViewer: (role: Role, voiceId: string, name?: string) => Promise<Viewer>;
  editor: Viewer;
  reviewer: Viewer;
  /** What a complete form would say; any of it can be said otherwise. */
  write: (recommendationId: string, other?: Partial<DraftInput>) => DraftInput;
  /** An editor submits and a reviewer publishes; the id of what is published. */
  bringOut: (input: DraftInput, by?: Viewer) => Promise<string>;
};

/** A session of an account, as its cookie would name it. */
export async function openTestSession(sql: Sql, accountId: string): Promise<SessionSubject> {
  const sessionId = randomUUID();
  await sql`INSERT INTO sessions (id, account_id, method, device, expires_at)
    VALUES (${sessionId}, ${accountId}, 'PASSWORD', 'Firefox, Linux', now() + interval '1 hour')`;
  return { accountId, sessionId, sessionVersion: 1 };
}

export async function createSmallDesk(sql: Sql): Promise<SmallDesk> {
  const world = await createSmallWorld(sql);
  const makeViewer = async (role: Role, voiceId: string, name: string = role) => {
    const id = randomUUID();
    await sql`INSERT INTO accounts (id, email, name, role, voice_id)
      VALUES (${id}, ${`${id}@example.org`}, ${name}, ${role}, ${voiceId})`;
    const viewer = await findViewer(await openTestSession(sql, id));
    if (!viewer) throw new Error('the account was just made');
    return viewer;
  };
  const editor = await makeViewer('EDITOR', world.voices.desk, 'Edith');
  const reviewer = await makeViewer('REVIEWER', world.voices.desk, 'Rena');
  const write = (recommendationId: string, other: Partial<DraftInput> = {}): DraftInput => ({
    draftId: randomUUID(),
    version: 0,
    recommendationId,
    kind: 'ASSESSMENT',
    replacesId: null,
    voiceId: world.voices.desk,
    status: 'IN_PROGRESS',
    effectiveOn: '2016-01-01',
    verifiedOn: '2016-02-01',
    reason: 'A law was passed.',
    confidence: 'HIGH',
    lookedAt: '',
    attributedFrom: '',
    evidence: [world.evidence],
    take: [],
    ...other,
  });
  const bringOut = async (input: DraftInput, by = editor) => {
    const { draftId, version } = value(await saveDraft(by, input, true));
    const [row] = await sql`
      SELECT id FROM assessments_as_of('infinity', 'infinity')
      WHERE recommendation_id = ${input.recommendationId} AND voice_id = ${input.voiceId}`;
    const review = { draftId, version, decision: 'publish' as const, comment: '' };
    const decided = await publishAssessment(reviewer, { ...review, seenId: row?.id ?? null });
    return value(decided).assessmentId;
  };
  return { ...world, makeViewer, editor, reviewer, write, bringOut };
}

/** The value of an outcome; throws its code where it was refused. */
export function value<Value>(outcome: Outcome<Value, unknown>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.code} ${JSON.stringify(outcome.fieldErrors ?? {})}`);
}

/** The code of a refusal, or `ok`. */
export const codeOf = (outcome: Outcome<unknown, unknown>): string =>
  outcome.ok ? 'ok' : outcome.code;
