import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { lastChange } from '@/lib/audit/queries/last-change';
import { sayWithEdit } from '@/lib/corrections/mutations/say-with-edit';
import type { Transaction } from '@/lib/db/client';
import { changeLinks, updateRow } from '@/lib/db/rows';
import type { Value, Values } from '@/lib/db/values';
import { type Outcome, refused } from '@/lib/forms/outcome';
import type { FormValues } from '@/lib/forms/state';
import { transact, undo } from '@/lib/forms/transact';
import { changedColumns, differingFields, fingerprints } from '../difference';
import { columnsOf, listsOf } from '../fields';
import { linksOf } from '../form-texts';
import { canBeMade, type EditableKind, fieldsOf } from '../kind';
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
import { mirrorLinks } from './mirror-links';
import { outdateTranslations } from './outdate-translations';
import { refuseArchived } from './refuse-archived';
import { resolveReferences } from './resolve-references';

/** What a save did: the thing's key and the version that stands now. */
export interface Saved {
  id: string;
  key: string;
  version: number;
}

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
    const fields = before
      ? fieldsOf(kind, before.key).filter((field) => !isClosed(before, field))
      : kind.fields;
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

/** Fields that a form cannot change: answered once, or withheld. */
function isClosed(before: Thing, field: EditableKind['fields'][number]): boolean {
  return Boolean(field.isFixed) || columnsOf(field).some((name) => before.withheld.includes(name));
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

async function writeThing(
  tx: Transaction,
  viewer: Viewer,
  kind: EditableKind,
  before: Thing,
  wanted: Values,
  input: EditForm,
): Promise<Saved> {
  const { id, key } = before;
  const changed = changedColumns(kind.fields, before.values, wanted);
  await sayWithEdit(tx, viewer, input, {
    ...{ kind: kind.kind, id, title: before.title },
    countryId: kind.kind === 'country' ? id : textOrNull(before.values.countryId),
    hasChanged: changed.length > 0,
  });
  if (changed.length === 0) return { id, key, version: before.version };
  const change = { id, before: before.values, after: wanted, changed };
  const fieldErrors = (await kind.check?.(tx, change)) ?? {};
  if (Object.keys(fieldErrors).length > 0) undo(refused('INVALID', { fieldErrors }));
  if (before.uses > 0 && !input.knowsUses && movesMeaning(kind, changed))
    undo(refused('INVALID', { fieldErrors: { knowsUses: { code: 'knowsUses' } } }));
  const lists = listsOf(kind.fields);
  const part = (values: Values, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
  await updateRow(
    tx,
    kind.table,
    id,
    part(
      wanted,
      changed.filter((name) => !(name in lists)),
    ),
  );
  for (const name of changed) {
    const list = lists[name];
    if (list) await changeLinks(tx, list, id, linksOf(before.values[name]), linksOf(wanted[name]));
  }
  await refuseArchived(tx, kind, change);
  await mirrorLinks(tx, viewer, kind, change);
  await outdateTranslations(tx, viewer, kind, { key, changed });
  await recordEvents(tx, [
    {
      kind: kind.kind,
      id,
      accountId: viewer.accountId,
      action: input.restores > 0 ? 'restore' : 'update',
      before: part(before.values, changed),
      after: part(wanted, changed),
    },
  ]);
  return { id, key, version: before.version + 1 };
}

const textOrNull = (value: Value | undefined) => (typeof value === 'string' ? value : null);

function movesMeaning(kind: EditableKind, changed: readonly string[]): boolean {
  return kind.fields.some(
    (field) =>
      kind.meaning?.includes(field.name) && columnsOf(field).some((name) => changed.includes(name)),
  );
}
