import 'server-only';
import { createHash } from 'node:crypto';
import type { Viewer } from '@/lib/accounts/types';
import { editCorrection } from '@/lib/corrections/schema';
import type { Transaction } from '@/lib/db/client';
import { canonical } from '@/lib/db/values';
import { type FieldErrors, type Outcome, refused } from '@/lib/forms/outcome';
import { step, transact, undo } from '@/lib/forms/transact';
import { shippedId } from '@/lib/identity/ids';
import { differingFields } from '../difference';
import { columnsOf } from '../fields';
import { formTexts } from '../form-texts';
import { indicator } from '../kinds/facts';
import { observation } from '../kinds/observation';
import { parseForm } from '../parse-form';
import {
  answersOf,
  type LineProblem,
  readValueLines,
  type ValueLine,
  type ValueOwner,
  withCells,
} from '../pasted-values';
import { canEditKind } from '../policy';
import { findIds, nameReferences } from '../queries/name-things';
import { readThing } from '../queries/read-thing';
import type { PasteForm } from '../schema';
import type { PasteDetail, Thing, ValueChange } from '../types';
import { createThing } from './create-thing';
import { resolveReferences } from './resolve-references';
import { movesMeaning, openFields, writeThing } from './write-thing';

/** What became of a table. */
export interface Pasted {
  key: string;
  added: number;
  changed: number;
}

/**
 * Adds values to an indicator from a pasted table and changes those that exist, all or none: LINES says what
 * is wrong with which line, VALUES_CHANGE how known values would change where that was not yet seen. The
 * same form sent twice does it once.
 */
export async function pasteValues(
  viewer: Viewer,
  { id, sendId, text, seen, knowsUses }: PasteForm,
): Promise<Outcome<Pasted, PasteDetail>> {
  if (!canEditKind(viewer, observation)) return refused('FORBIDDEN');
  const { lines, problems } = readValueLines(text);
  if (problems.length > 0) return refused('LINES', { detail: { problems } });
  return transact<Pasted, PasteDetail>(async (tx) => {
    const owner = await readOwner(tx, id);
    const idOf = (line: number) => shippedId(sendId, 'pasted', String(line));
    const keys = lines.map((line) => answersOf(line, owner).newKey.toLowerCase());
    const known = await findIds(tx, 'observation', keys);
    const wrong: LineProblem[] = [];
    const changes: ValueChange[] = [];
    let added = 0;
    for (const [index, line] of lines.entries()) {
      const key = keys[index] ?? '';
      const tell = (errors: FieldErrors) => {
        for (const [field, error] of Object.entries(errors))
          if (error) wrong.push({ line: line.line, field, error });
      };
      const done = await step(async () => {
        const taken = { newKey: { code: 'taken' as const } };
        if (keys.indexOf(key) < index) undo(refused('INVALID', { fieldErrors: taken }));
        const knownId = known.get(key);
        if (!knownId) return addValue(tx, viewer, line, owner, idOf(line.line));
        const before = await readThing(tx, observation, knownId, { isLocked: true });
        if (!before || before.archived || before.values.indicatorId !== id)
          undo(refused('INVALID', { fieldErrors: taken }));
        // This very form has made it: sent twice, it is said twice.
        if (before.version === 1 && knownId === idOf(line.line)) return null;
        return changeValue(tx, viewer, line, owner, before);
      });
      if (!done.ok) tell(done.fieldErrors ?? {});
      else if (done.value === null) added += 1;
      else if (done.value.fields.length > 0) changes.push(done.value);
    }
    if (wrong.length > 0) undo(refused('LINES', { detail: { problems: wrong } }));
    const uses = changes.reduce((sum, change) => sum + change.uses, 0);
    const isKnown = uses === 0 || knowsUses !== undefined;
    if (changes.length > 0 && (seen !== digestOf(changes) || !isKnown)) {
      const versions = changes.flatMap(({ before, after }) => [before, after]);
      const names = await nameReferences(tx, observation.fields, versions);
      const plan = { changes, names, added, uses, seen: digestOf(changes) };
      const fieldErrors: FieldErrors =
        seen === plan.seen ? { knowsUses: { code: 'knowsUses' } } : {};
      undo(refused('VALUES_CHANGE', { detail: { problems: [], plan }, fieldErrors }));
    }
    return { key: owner.key, added, changed: changes.length };
  });
}

async function readOwner(tx: Transaction, id: string): Promise<ValueOwner> {
  const found = await readThing(tx, indicator, id, { isLocked: true });
  if (!found || found.archived) undo(refused('NOT_FOUND'));
  const { key, values } = found;
  const country = await tx.country.findUniqueOrThrow({
    where: { id: String(values.countryId) },
    select: { code: true },
  });
  const { unit, confidence } = values;
  const { code: countryCode } = country;
  return { key, unit: String(unit), confidence: String(confidence), countryCode };
}

async function addValue(
  tx: Transaction,
  viewer: Viewer,
  line: ValueLine,
  owner: ValueOwner,
  id: string,
): Promise<null> {
  const { answers, newKey } = answersOf(line, owner);
  const parsed = parseForm(observation.fields, answers);
  if (!parsed.ok) undo(refused('INVALID', { fieldErrors: parsed.fieldErrors }));
  const content = await resolveReferences(tx, viewer, observation.fields, parsed.content);
  const { fieldErrors, values } = content;
  if (Object.keys(fieldErrors).length > 0) undo(refused('INVALID', { fieldErrors }));
  await createThing(tx, viewer, observation, { id, newKey }, values);
  return null;
}

/** Writes what a line says of a value that exists; the caller asks whether it was seen, and undoes it. */
async function changeValue(
  tx: Transaction,
  viewer: Viewer,
  line: ValueLine,
  owner: ValueOwner,
  before: Thing,
): Promise<ValueChange> {
  const fields = openFields(observation, before);
  const names = await nameReferences(tx, fields, [before.values]);
  const now = formTexts(fields, before.values, (kind, id) => names[kind]?.[id]?.key ?? '');
  const parsed = parseForm(fields, withCells(line, answersOf(line, owner).answers, now));
  if (!parsed.ok) undo(refused('INVALID', { fieldErrors: parsed.fieldErrors }));
  const { values, fieldErrors } = await resolveReferences(tx, viewer, fields, parsed.content);
  if (Object.keys(fieldErrors).length > 0) undo(refused('INVALID', { fieldErrors }));
  const after = { ...before.values, ...values };
  const differing = differingFields(fields, before.values, after);
  await writeThing(tx, viewer, observation, before, after, {
    ...editCorrection.parse({}),
    ...{ restores: 0, knowsUses: 'on' },
  });
  return {
    ...{ line: line.line, key: before.key, version: before.version },
    ...{ before: before.values, after, fields: differing.map(({ name }) => name) },
    uses: movesMeaning(observation, differing.flatMap(columnsOf)) ? before.uses : 0,
  };
}

const digestOf = (changes: readonly ValueChange[]): string =>
  createHash('sha256')
    .update(canonical(changes.map(({ key, version, after }) => ({ key, version, after }))))
    .digest('hex');
