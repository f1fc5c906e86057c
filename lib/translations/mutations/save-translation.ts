import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { lastChange } from '@/lib/audit/queries/last-change';
import type { Transaction } from '@/lib/db/client';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { newId } from '@/lib/identity/ids';
import { hashOf } from '../hash';
import { canTranslate } from '../policy';
import { findText } from '../queries/get-text';
import type { TranslationForm } from '../schema';
import { translatableText } from '../texts';
import type { TranslationConflict } from '../types';

/** What of the form is a translation; the rest says which queue is worked through. */
export type NewTranslation = Omit<TranslationForm, 'group' | 'queue'>;

type Stored = NonNullable<Awaited<ReturnType<typeof lockTranslation>>>;

/**
 * Saves the translation of a text. When the original is not any more what the form showed, or somebody
 * saved the translation since, nothing is written and the answer is CONFLICT with what is there now.
 */
export async function saveTranslation(
  viewer: Viewer,
  input: NewTranslation,
): Promise<Outcome<{ id: string }, TranslationConflict>> {
  if (!canTranslate(viewer)) return refused('FORBIDDEN');
  const max = translatableText(input.subjectKind, input.field)?.max ?? 0;
  // Russian and Kazakh need more letters than English.
  if (input.text.length > 2 * max)
    return refused('INVALID', { fieldErrors: { text: { code: 'tooLong', max: 2 * max } } });
  return transact<{ id: string }, TranslationConflict>(async (tx) => {
    const before = await lockTranslation(tx, input);
    const line = await findText(tx, input, input.into);
    if (!line) undo(refused('NOT_FOUND'));
    const sourceHash = hashOf(line.original);
    if (sourceHash !== input.sourceHash) {
      const { original } = line;
      undo(refused('CONFLICT', { detail: { kind: 'original', original, sourceHash } }));
    }
    if ((before?.version ?? 0) !== input.version) await refuseLate(tx, before, input);
    return write(tx, viewer, before, input);
  });
}

async function lockTranslation(tx: Transaction, input: NewTranslation) {
  const { subjectKind, subjectId, field, into: locale } = input;
  await tx.$executeRaw`SELECT 1 FROM translations WHERE subject_kind = ${subjectKind}
    AND subject_id = ${subjectId}::uuid AND field = ${field} AND locale = ${locale} FOR UPDATE`;
  return tx.translation.findUnique({
    where: { subjectKind_subjectId_field_locale: { subjectKind, subjectId, field, locale } },
  });
}

/** The form began with another version: refused, unless it says what is there already. */
async function refuseLate(
  tx: Transaction,
  before: Stored | null,
  input: NewTranslation,
): Promise<void> {
  if (!before) undo(refused('NOT_FOUND'));
  if (isSame(before, input)) return;
  const last = await lastChange(tx, 'translation', before.id);
  const { text, state, version, updatedAt } = before;
  const at = updatedAt.toISOString();
  undo(
    refused('CONFLICT', {
      detail: { kind: 'translation', text, state, version, byName: last?.byName ?? '', at },
    }),
  );
}

async function write(
  tx: Transaction,
  viewer: Viewer,
  before: Stored | null,
  input: NewTranslation,
): Promise<{ id: string }> {
  if (before && isSame(before, input)) return { id: before.id };
  const { subjectKind, subjectId, field, into: locale, text, state } = input;
  const changes = { text, state, sourceHash: Buffer.from(input.sourceHash, 'hex') };
  const place = { subjectKind, subjectId, field, locale };
  const { id } = before
    ? await tx.translation.update({
        where: { id: before.id },
        data: { ...changes, version: { increment: 1 } },
        select: { id: true },
      })
    : await tx.translation.create({
        data: { id: newId(), ...place, ...changes },
        select: { id: true },
      });
  await recordEvents(tx, [
    {
      kind: 'translation',
      id,
      accountId: viewer.accountId,
      action: before ? 'update' : 'create',
      before: before && {
        text: before.text,
        state: before.state,
        sourceHash: Buffer.from(before.sourceHash).toString('hex'),
      },
      after: { ...(before ? {} : place), text, state, sourceHash: input.sourceHash },
    },
  ]);
  return { id };
}

const isSame = (stored: Stored, input: NewTranslation) =>
  stored.text === input.text &&
  stored.state === input.state &&
  Buffer.from(stored.sourceHash).toString('hex') === input.sourceHash;
