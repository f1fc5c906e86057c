import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { archiveThing } from '@/lib/editing/mutations/archive-thing';
import type { Outcome } from '@/lib/forms/outcome';
import { statuses } from '@/lib/status/scale';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { expectTwoTimes } from '@/lib/testing/expect-two-times';
import { createSmallDesk, type SmallDesk } from '@/lib/testing/small-desk';
import { modelDays } from '@/lib/testing/two-times-model';
import type { DraftInput } from '../schema';
import { publishAssessment } from './publish-assessment';
import { rejectDraft, returnDraft } from './return-draft';
import { saveDraft } from './save-draft';

let database: TestDatabase;
let desk: SmallDesk;
/** Of each voice three: who only writes, who decides too, who administers. */
const people: Viewer[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  for (const voice of Object.values(desk.voices))
    for (const role of ['EDITOR', 'REVIEWER', 'ADMINISTRATOR'] as const)
      people.push(await desk.makeViewer(role, voice));
});
afterAll(() => database.drop());

const decisions = { publish: publishAssessment, return: returnDraft, reject: rejectDraft } as const;
type Decision = keyof typeof decisions;
const step = fc.record({
  who: fc.nat(8),
  /** Also somebody of another voice, and with a draft that is not in review: all of it is refused. */
  isStrange: fc.constantFrom(false, false, false, true),
  what: fc.constantFrom<('save' | 'submit' | 'archive' | 'unarchive' | Decision)[]>(
    ...(['save', 'submit', 'submit', 'submit', 'submit', 'publish', 'publish'] as const),
    ...(['publish', 'publish', 'return', 'reject', 'archive', 'unarchive', 'unarchive'] as const),
  ),
  /** Which draft is gone on with or decided on; none: a new one is begun. */
  draft: fc.option(fc.nat(20), { freq: 2 }),
  /** Which published judgement a new draft is to replace. */
  replaced: fc.option(fc.nat(20), { freq: 2 }),
  isWithdrawal: fc.boolean(),
  status: fc.constantFrom(...statuses),
  effectiveOn: fc.constantFrom(...modelDays),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

type Draft = {
  input: DraftInput;
  state: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'REJECTED' | 'PUBLISHED';
  writers: Set<Viewer>;
};

/**
 * The desk in twenty lines: what is written, by whom, and what may be done with it. It says of every step whether it
 * is taken; what readers then see is compared with the model of the two times.
 */
class Model {
  readonly drafts: Draft[] = [];
  isArchived = false;

  published(): Draft[] {
    return this.drafts.filter(({ state }) => state === 'PUBLISHED');
  }
  private isOpen(id: string | null): boolean {
    const replaced = this.published().find(({ input }) => input.draftId === id);
    const successors = this.published().filter(({ input }) => input.replacesId === id);
    return id === null || (replaced?.input.kind !== 'WITHDRAWAL' && successors.length === 0);
  }
  mayWrite(who: Viewer, { input, state }: Draft, isNew: boolean, isSubmission: boolean): boolean {
    const isOurs = who.voice.id === input.voiceId && ['DRAFT', 'RETURNED'].includes(state);
    const needsOpen = isNew || isSubmission;
    return isOurs && !this.isArchived && (!needsOpen || this.isOpen(input.replacesId));
  }
  mayDecide(who: Viewer, { input, state, writers }: Draft, decision: Decision): boolean {
    const isReviewer = who.voice.id === input.voiceId && who.role !== 'EDITOR';
    const may = isReviewer && state === 'SUBMITTED' && !writers.has(who);
    return may && (decision !== 'publish' || (!this.isArchived && this.isOpen(input.replacesId)));
  }
}

async function take(model: Model, one: Step, recommendation: string): Promise<void> {
  if (one.what === 'archive' || one.what === 'unarchive') {
    const who = somebody(one);
    const may = who.voice.id === desk.voices.desk;
    const form = { thingKind: 'recommendation' as const, id: recommendation, intent: one.what };
    const outcome = await archiveThing(who, { ...form, archivedReason: 'Twice.' });
    expectOutcome(outcome, may, one);
    if (outcome.ok) model.isArchived = one.what === 'archive';
  } else if (one.what === 'save' || one.what === 'submit') {
    await write(model, one, recommendation);
  } else {
    await decide(model, one.what, one, recommendation);
  }
}

async function write(model: Model, one: Step, recommendation: string): Promise<void> {
  const { status, effectiveOn, isWithdrawal } = one;
  const isSubmission = one.what === 'submit';
  const known = one.draft === null ? undefined : at(model.drafts, one.draft);
  const replaced = one.replaced === null ? undefined : at(model.published(), one.replaced)?.input;
  const who = somebody(one, (known?.input ?? replaced)?.voiceId);
  const content = { status, effectiveOn, verifiedOn: '2025-06-01', lookedAt: 'Everywhere.' };
  const kind = !replaced ? 'ASSESSMENT' : isWithdrawal ? 'WITHDRAWAL' : 'CORRECTION';
  const begun = {
    voiceId: replaced?.voiceId ?? who.voice.id,
    replacesId: replaced?.draftId ?? null,
  };
  const input = known
    ? { ...known.input, ...content }
    : desk.write(recommendation, { ...content, ...begun, kind });
  const draft: Draft = known ?? { input, state: 'DRAFT', writers: new Set() };
  const may = model.mayWrite(who, draft, !known, isSubmission);
  const outcome = await saveDraft(who, input, isSubmission);
  expectOutcome(outcome, may, one);
  if (!outcome.ok) return;
  const { version } = outcome.value;
  // What changes nothing was written by nobody.
  if (isSubmission || version !== known?.input.version) draft.writers.add(who);
  draft.input = { ...input, version };
  if (isSubmission) draft.state = 'SUBMITTED';
  if (!known) model.drafts.push(draft);
}

async function decide(
  model: Model,
  decision: Decision,
  one: Step,
  recommendation: string,
): Promise<void> {
  const waiting = model.drafts.filter(({ state }) => one.isStrange || state === 'SUBMITTED');
  const draft = at(waiting, one.draft ?? -1);
  if (!draft) return;
  const who = somebody(one, draft.input.voiceId);
  const { draftId, version, voiceId } = draft.input;
  const [seen] = await database.sql`SELECT id FROM assessments_as_of('infinity', 'infinity')
    WHERE recommendation_id = ${recommendation} AND voice_id = ${voiceId}`;
  const review = { draftId, version, decision, comment: 'So.', seenId: seen?.id ?? null };
  const outcome: Outcome<unknown, unknown> = await decisions[decision](who, {
    ...review,
    knowsNewer: 'on',
  });
  expectOutcome(outcome, model.mayDecide(who, draft, decision), one);
  if (!outcome.ok) return;
  draft.input.version += 1;
  draft.state = ({ publish: 'PUBLISHED', return: 'RETURNED', reject: 'REJECTED' } as const)[
    decision
  ];
}

/** One of nine; of a voice, where it is given and nothing strange is to happen, the one of the same role. */
function somebody({ who, isStrange }: Step, voiceId?: string): Viewer {
  const among = people.filter(({ voice }) => isStrange || !voiceId || voice.id === voiceId);
  return among[who % among.length] as Viewer;
}

/** The one at this place, going round; -1: the last. */
const at = (drafts: Draft[], place: number) =>
  drafts.at(place < 0 ? -1 : place % Math.max(drafts.length, 1));

function expectOutcome(outcome: Outcome<unknown, unknown>, may: boolean, one: Step): void {
  const code = outcome.ok ? 'ok' : outcome.code;
  expect(`${code} ${outcome.ok}`, JSON.stringify(one)).toBe(`${code} ${may}`);
}

it('what random people do at the desk is taken or refused as a small model says, and shows in both times', async () => {
  let published = 0;
  let serial = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      serial += 1;
      const recommendation = await desk.addRecommendation(`RANDOM-${serial}`);
      const model = new Model();
      for (const one of steps) await take(model, one, recommendation);
      const [headline] = await database.sql`
        SELECT count(*)::int AS count FROM headlines WHERE recommendation_id = ${recommendation}`;
      expect(headline?.count).toBe(model.isArchived ? 0 : 1);
      const back = { thingKind: 'recommendation' as const, id: recommendation, archivedReason: '' };
      await archiveThing(desk.reviewer, { ...back, intent: 'unarchive' });
      const { desk: ours, state, society } = desk.voices;
      const voices = { desk: ours, others: [state, society] };
      const rows = await expectTwoTimes(database.sql, recommendation, voices);
      const said = model.published().map(({ input }) => ({
        ...{
          id: input.draftId,
          voice: input.voiceId,
          kind: input.kind,
          replaces: input.replacesId,
        },
        ...(input.kind !== 'WITHDRAWAL' && {
          status: input.status,
          effectiveOn: input.effectiveOn,
        }),
      }));
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect([...rows].sort(byId)).toMatchObject(said.sort(byId));
      published += rows.length;
    }),
    { numRuns: 12, interruptAfterTimeLimit: 10_000 },
  );
  expect(published).toBeGreaterThan(0);
});
