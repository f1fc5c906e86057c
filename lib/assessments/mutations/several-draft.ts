import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { type AuditEntry, recordEvents } from '@/lib/audit/mutations';
import { mayIn } from '@/lib/auth/permissions';
import type { Transaction } from '@/lib/db/client';
import { citableBy } from '@/lib/evidence/queries/list-evidence-choices';
import { type FieldErrors, type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { dateOf } from '@/lib/moment/moment';
import { differingFields } from '../completeness';
import { canUseSeveralDraft } from '../policy';
import type { DraftReference, SeveralDraftInput, SeveralForm } from '../schema';
import {
  lineDraftId,
  type SeveralRow,
  severalColumns,
  severalContent,
  severalForAudit,
} from '../several-row';
import type { SeveralConflict } from '../types';

type Saved = { draftId: string; version: number };
type Line = SeveralForm['line'][number];

/**
 * Keeps what is typed on several recommendations, as often as it is sent. When another browser saved
 * since `version`, nothing is written and the answer is CONFLICT with what is there now. What drafts were
 * made of already, or what was discarded, is NOT_FOUND: it does not come back.
 */
export async function saveSeveralDraft(
  viewer: Viewer,
  input: SeveralDraftInput,
): Promise<Outcome<Saved, SeveralConflict>> {
  if (!mayIn(viewer, 'drafts.write', input.voiceId)) return refused('FORBIDDEN');
  return transact<Saved, SeveralConflict>(async (tx) => {
    const before = await lock(tx, viewer, input.draftId);
    if (!before && (input.version > 0 || (await isMade(tx, input.line))))
      undo(refused('NOT_FOUND'));
    const chosen = new Set(input.line.map(({ recommendationId }) => recommendationId));
    const ids = [...new Set([...input.among, ...chosen])];
    await refuseUnknown(tx, viewer, ids, input.evidence);
    if (before && isSame(before, input, ids, chosen))
      return { draftId: before.id, version: before.version };
    if (before && before.version !== input.version)
      undo(refused('CONFLICT', { detail: conflictOf(viewer, before) }));
    return write(tx, { viewer, input, before, ids, chosen });
  });
}

/** Puts away what was typed on several recommendations. */
export async function discardSeveralDraft(
  viewer: Viewer,
  { draftId, version }: DraftReference,
): Promise<Outcome<null>> {
  return transact(async (tx) => {
    const before = (await lock(tx, viewer, draftId)) ?? undo(refused('NOT_FOUND'));
    if (before.version !== version) undo(refused('CONFLICT'));
    await tx.severalDraft.delete({ where: { id: draftId } });
    await recordEvents(tx, [gone(before, viewer.accountId, 'discard')]);
    return null;
  });
}

/**
 * Ends what was typed, because drafts are made of it in the same transaction. Answers what they say:
 * what was sent, but for what another browser saved and was chosen in `take`; CONFLICT when it saved and
 * nobody has chosen yet.
 */
export async function takeSeveralDraft<Sent extends SeveralForm>(
  tx: Transaction,
  viewer: Viewer,
  sent: Sent,
): Promise<Sent> {
  const before = await lock(tx, viewer, sent.draftId);
  if (!before) return sent;
  if (before.version !== sent.version)
    undo(refused('CONFLICT', { detail: { conflict: conflictOf(viewer, before) } }));
  await tx.severalDraft.delete({ where: { id: before.id } });
  await recordEvents(tx, [gone(before, viewer.accountId, 'send')]);
  const theirs = severalContent(before);
  const fields = sent.take.filter((field) => field !== 'line');
  const taken = Object.fromEntries(fields.map((field) => [field, theirs[field]]));
  const line = sent.take.includes('line') ? chosenIn(before) : sent.line;
  return { ...sent, ...taken, line };
}

/** What somebody who leaves has typed on several recommendations goes with them. */
export async function forgetSeveralDrafts(
  tx: Transaction,
  accountId: string,
  by: string,
): Promise<AuditEntry[]> {
  const rows = await tx.severalDraft.findMany({ where: { accountId }, select: severalColumns });
  await tx.severalDraft.deleteMany({ where: { accountId } });
  return rows.map((row) => gone(row, by, 'discard'));
}

/** Null when it is not there; NOT_FOUND when it is somebody else's. */
async function lock(tx: Transaction, viewer: Viewer, id: string): Promise<SeveralRow | null> {
  await tx.$executeRaw`SELECT 1 FROM several_drafts WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.severalDraft.findUnique({ where: { id }, select: severalColumns });
  if (row && !canUseSeveralDraft(viewer, row)) undo(refused('NOT_FOUND'));
  return row;
}

async function isMade(tx: Transaction, lines: readonly Line[]): Promise<boolean> {
  const id = { in: lines.map(({ draftId }) => draftId) };
  return (await tx.assessmentDraft.count({ where: { id } })) > 0;
}

async function refuseUnknown(
  tx: Transaction,
  viewer: Viewer,
  ids: readonly string[],
  evidence: readonly string[],
) {
  const fieldErrors: FieldErrors = {};
  const known = await tx.recommendation.count({ where: { id: { in: [...ids] } } });
  if (ids.length === 0 || ids.length > 100 || known < ids.length)
    fieldErrors.line = { code: 'chooseRows' };
  const cited = { id: { in: [...evidence] }, ...(await citableBy(viewer, tx)) };
  if ((await tx.evidence.count({ where: cited })) < evidence.length)
    fieldErrors.evidence = { code: 'choose' };
  if (Object.keys(fieldErrors).length > 0) undo(refused('INVALID', { fieldErrors }));
}

function isSame(
  before: SeveralRow,
  input: SeveralDraftInput,
  ids: readonly string[],
  chosen: ReadonlySet<string>,
): boolean {
  const selection = (ticked: readonly [string, boolean][]) => JSON.stringify([...ticked].sort());
  return (
    differingFields(severalContent(before), { ...input, attributedFrom: '' }).length === 0 &&
    selection(ids.map((id) => [id, chosen.has(id)])) ===
      selection(before.lines.map((line) => [line.recommendationId, line.isChosen]))
  );
}

const chosenIn = ({ id, lines }: SeveralRow): Line[] =>
  lines
    .filter(({ isChosen }) => isChosen)
    .map(({ recommendationId }) => ({
      recommendationId,
      draftId: lineDraftId(id, recommendationId),
    }));

function conflictOf(viewer: Viewer, row: SeveralRow): SeveralConflict {
  return {
    version: row.version,
    byName: viewer.name,
    at: row.updatedAt.toISOString(),
    theirs: severalContent(row),
    chosen: row.lines
      .filter(({ isChosen }) => isChosen)
      .map(({ recommendationId, recommendation }) => ({
        id: recommendationId,
        reference: recommendation.reference,
      })),
  };
}

interface Writing {
  viewer: Viewer;
  input: SeveralDraftInput;
  before: SeveralRow | null;
  ids: readonly string[];
  chosen: ReadonlySet<string>;
}

async function write(tx: Transaction, { viewer, input, before, ids, chosen }: Writing) {
  const { draftId: id, voiceId, effectiveOn, verifiedOn, evidence } = input;
  const { status, reason, confidence, lookedAt } = input;
  const data = {
    ...{ status, reason, confidence, lookedAt },
    effectiveOn: effectiveOn ? dateOf(effectiveOn) : null,
    verifiedOn: verifiedOn ? dateOf(verifiedOn) : null,
    version: (before?.version ?? 0) + 1,
  };
  if (before) {
    await tx.severalDraft.update({ where: { id }, data });
    await tx.severalDraftLine.deleteMany({ where: { draftId: id } });
    await tx.severalDraftEvidence.deleteMany({ where: { draftId: id } });
  } else {
    const { accountId } = viewer;
    await tx.severalDraft.create({ data: { id, accountId, voiceId, ...data } });
  }
  await tx.severalDraftLine.createMany({
    data: ids.map((recommendationId) => ({
      draftId: id,
      recommendationId,
      isChosen: chosen.has(recommendationId),
    })),
  });
  await tx.severalDraftEvidence.createMany({
    data: evidence.map((evidenceId, position) => ({ draftId: id, evidenceId, position })),
  });
  const after = await tx.severalDraft.findUniqueOrThrow({ where: { id }, select: severalColumns });
  await recordEvents(tx, [
    {
      kind: 'several_draft',
      id,
      accountId: viewer.accountId,
      action: before ? 'update' : 'create',
      before: before && severalForAudit(before),
      after: severalForAudit(after),
    },
  ]);
  return { draftId: id, version: after.version };
}

const gone = (row: SeveralRow, by: string, action: 'discard' | 'send'): AuditEntry => ({
  kind: 'several_draft',
  id: row.id,
  accountId: by,
  action,
  before: severalForAudit(row),
  after: null,
});
