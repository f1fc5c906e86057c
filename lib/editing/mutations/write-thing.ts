import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { sayWithEdit } from '@/lib/corrections/mutations/say-with-edit';
import type { EditCorrection } from '@/lib/corrections/schema';
import type { Transaction } from '@/lib/db/client';
import { changeLinks, updateRow } from '@/lib/db/rows';
import type { Value, Values } from '@/lib/db/values';
import { refused } from '@/lib/forms/outcome';
import { undo } from '@/lib/forms/transact';
import { changedColumns } from '../difference';
import { columnsOf, type Field, listsOf } from '../fields';
import { linksOf } from '../form-texts';
import { type EditableKind, fieldsOf } from '../kind';
import type { EditForm } from '../schema';
import type { Thing } from '../types';
import { mirrorLinks } from './mirror-links';
import { outdateTranslations } from './outdate-translations';
import { refuseArchived } from './refuse-archived';

/** What a save did: the thing's key and the version that stands now. */
export interface Saved {
  id: string;
  key: string;
  version: number;
}

/** The fields of a thing that can be answered again: neither once for all nor withheld. */
export function openFields(kind: EditableKind, thing: Thing): Field[] {
  const isWithheld = (field: Field) =>
    columnsOf(field).some((name) => thing.withheld.includes(name));
  return fieldsOf(kind, thing.key).filter((field) => !field.isFixed && !isWithheld(field));
}

/** How a change is made beside what it makes of the thing. */
export type Writing = Pick<EditForm, 'knowsUses' | 'restores'> & EditCorrection;

/**
 * Writes a new version of a thing that is locked and was read as `before`, with its rules, links, history
 * and public correction; nothing where nothing differs.
 */
export async function writeThing(
  tx: Transaction,
  viewer: Viewer,
  kind: EditableKind,
  before: Thing,
  wanted: Values,
  input: Writing,
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

/** Whether a change of these columns moves what published assessments rest on. */
export function movesMeaning(kind: EditableKind, changed: readonly string[]): boolean {
  return kind.fields.some(
    (field) =>
      kind.meaning?.includes(field.name) && columnsOf(field).some((name) => changed.includes(name)),
  );
}
