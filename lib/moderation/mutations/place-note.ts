import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { newId } from '@/lib/identity/ids';
import { canModerateVoices } from '../policy';
import type { LiftedNote, NewModerationNote } from '../schema';

/** Puts a note beside a judgement of another voice. ALREADY_DECIDED when there is one. */
export async function placeNote(
  viewer: Viewer,
  input: NewModerationNote,
): Promise<Outcome<{ assessmentId: string }>> {
  if (!canModerateVoices(viewer)) return refused('FORBIDDEN');
  const { assessmentId } = input;
  return transact<{ assessmentId: string }>(async (tx) => {
    const assessment = await tx.assessment.findUnique({
      where: { id: assessmentId },
      select: { voice: { select: { kind: true } } },
    });
    // What the desk says itself is corrected, not moderated.
    if (!assessment || assessment.voice.kind === 'EDITORIAL_DESK') undo(refused('NOT_FOUND'));
    const present = await tx.moderationNote.findFirst({
      where: { assessmentId, liftedAt: null },
      select: { id: true },
    });
    if (present) undo(refused('ALREADY_DECIDED'));
    const note = { id: newId(), ...input, placedById: viewer.accountId };
    await tx.$executeRaw`INSERT INTO moderation_notes (id, assessment_id, kind, reason, placed_by_id)
      VALUES (${note.id}::uuid, ${assessmentId}::uuid, ${note.kind}::"ModerationKind", ${note.reason},
        ${note.placedById}::uuid)`;
    await recordEvents(tx, [
      {
        kind: 'moderation_note',
        id: note.id,
        accountId: viewer.accountId,
        action: 'place',
        before: null,
        after: note,
      },
    ]);
    return { assessmentId };
  });
}

/** Takes a note away; that it was there stays known. */
export async function liftNote(
  viewer: Viewer,
  { noteId: id }: LiftedNote,
): Promise<Outcome<{ assessmentId: string }>> {
  if (!canModerateVoices(viewer)) return refused('FORBIDDEN');
  return transact<{ assessmentId: string }>(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM moderation_notes WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await tx.moderationNote.findUnique({ where: { id } });
    if (!before) undo(refused('NOT_FOUND'));
    if (before.liftedAt) undo(refused('ALREADY_DECIDED'));
    await tx.$executeRaw`UPDATE moderation_notes SET lifted_by_id = ${viewer.accountId}::uuid
      WHERE id = ${id}::uuid`;
    const after = await tx.moderationNote.findUniqueOrThrow({ where: { id } });
    await recordEvents(tx, [
      {
        kind: 'moderation_note',
        id,
        accountId: viewer.accountId,
        action: 'lift',
        before,
        after,
      },
    ]);
    return { assessmentId: before.assessmentId };
  });
}
