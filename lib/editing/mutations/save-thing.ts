import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { lastChange } from '@/lib/audit/queries/last-change';
import type { Transaction } from '@/lib/db/client';
import type { Values } from '@/lib/db/values';
import { type Outcome, refused } from '@/lib/forms/outcome';
import type { FormValues } from '@/lib/forms/state';
import { transact, undo } from '@/lib/forms/transact';
import { differingFields, fingerprints } from '../difference';
import { columnsOf } from '../fields';
import { canBeMade, type EditableKind } from '../kind';
import { parseForm } from '../parse-form';
import { canEditKind } from '../policy';
import { isForeign } from '../queries/foreign-things';
import { nameReferences } from '../queries/name-things';
import { readThing } from '../queries/read-thing';
import { editableKinds } from '../registry';
import type { EditForm } from '../schema';
import { withoutShipped } from '../shipped-values';
import type { EditConflict, Thing } from '../types';
import { createThing } from './create-thing';
import { resolveReferences } from './resolve-references';
import { openFields, type Saved, writeThing } from './write-thing';

/**
 * Saves a thing, new or known. When somebody saved it since `version`, nothing is written and the
 * answer is CONFLICT with what is there now; `take` names the fields for which that was then chosen.
 * A change of meaning under published assessments is refused until one says that one knows.
 */
export async function saveThing(
  viewer: Viewer,
  input: EditForm,
): Promise<Outcome<Saved, EditConflict>> {
  const kind = editableKinds[input.thingKind];
  if (!canEditKind(viewer, kind)) return refused('FORBIDDEN');
  const { id } = input;
  return transact<Saved, EditConflict>(async (tx) => {
    const before = await readThing(tx, kind, id, { isLocked: true });
    if (await isForeign(tx, viewer, kind, id)) undo(refused('NOT_FOUND'));
    if (!before && (input.version > 0 || !canBeMade(kind))) undo(refused('NOT_FOUND'));
    const fields = before ? openFields(kind, before) : kind.fields;
    const parsed = parseForm(fields, input as FormValues);
    if (!parsed.ok) undo(refused('INVALID', { fieldErrors: parsed.fieldErrors }));
    const { values, fieldErrors } = await resolveReferences(tx, viewer, fields, parsed.content);
    if (Object.keys(fieldErrors).length > 0) undo(refused('INVALID', { fieldErrors }));
    if (!before) return createThing(tx, viewer, kind, input, values);
    const stored = withoutShipped(kind, before.key, values);
    const wanted = chosen(kind, before, stored, input.take);
    if (before.version !== input.version) await refuseLate(tx, kind, before, wanted, input);
    return writeThing(tx, viewer, kind, before, wanted, input);
  });
}

/** What was typed, but for the fields that are closed or for which the other version was chosen. */
function chosen(kind: EditableKind, before: Thing, values: Values, take: string[]): Values {
  const taken = kind.fields.filter(({ name }) => take.includes(name)).flatMap(columnsOf);
  const kept = Object.fromEntries(taken.map((name) => [name, before.values[name] ?? null]));
  return { ...before.values, ...values, ...kept };
}

/** The form began with another version: refused, unless it says what is there already. */
async function refuseLate(
  tx: Transaction,
  kind: EditableKind,
  before: Thing,
  wanted: Values,
  input: EditForm,
): Promise<void> {
  const differing = differingFields(kind.fields, before.values, wanted);
  if (differing.length === 0) return;
  const last = await lastChange(tx, kind.kind, before.id);
  const base = readBase(input.base);
  const mine = fingerprints(kind.fields, wanted);
  const detail: EditConflict = {
    version: before.version,
    key: before.key,
    byName: last?.byName ?? '',
    at: last?.at ?? new Date().toISOString(),
    theirs: before.values,
    differing: differing.map(({ name }) => ({ name, isUntouched: base[name] === mine[name] })),
    names: await nameReferences(tx, kind.fields, [before.values, wanted]),
  };
  undo(refused('CONFLICT', { detail }));
}

/** Travelled with the form, so it may be anything. */
function readBase(text: string): Record<string, unknown> {
  try {
    const base: unknown = JSON.parse(text);
    return typeof base === 'object' && base !== null ? { ...base } : {};
  } catch {
    return {};
  }
}
