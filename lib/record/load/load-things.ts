import 'server-only';
import { type AuditEntry, recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { changeLinks, insertLinks, insertRows, readList, readRows, updateRow } from '@/lib/db/rows';
import { canonical, type Value, type Values } from '@/lib/db/values';
import type { RecordFiles } from '@/lib/record/schema';
import type { RecordIds } from './ids';
import { type Reconciliation, reconcile } from './reconcile';
import { type LoadedRow, readLoaded, readWithheld, writeLoaded } from './shipped-rows';
import { emptyKindSummary, type KindSummary } from './summary';
import { type Thing, type ThingKind, valuesOf } from './thing';

const noLongerShipped = 'No longer part of the shipped record.';

/** Loads the things of one kind, with their links and audit events, and says what it did. */
export async function loadThings(
  tx: Transaction,
  kind: ThingKind,
  files: RecordFiles,
  ids: RecordIds,
): Promise<KindSummary> {
  const loaded = await readLoaded(tx, ids.record, kind.kind);
  const isWithheld = await readWithheld(tx, kind.kind);
  const things = wantedThings(kind, files, ids, loaded);
  const current = await readCurrent(tx, kind, ids, things);
  const lists = kind.lists(ids);
  const summary = emptyKindSummary();
  const events: AuditEntry[] = [];
  const remembered: LoadedRow[] = [];

  const fresh = things.filter(({ id }) => !current.has(id));
  await createThings(tx, kind, ids, fresh);
  for (const thing of fresh) {
    const values = valuesOf(thing);
    events.push(event(kind, thing.id, 'create', null, values));
    remembered.push({ subjectId: thing.id, key: thing.key, values });
    summary.created += 1;
  }

  for (const thing of things) {
    const is = current.get(thing.id);
    if (!is) continue;
    const last = loaded.get(thing.id)?.values ?? {};
    const outcome = reconcile(valuesOf(thing), is, last, isWithheld(thing.id), lists);
    const values = { ...last, ...outcome.loaded };
    if (canonical(values) !== canonical(last))
      remembered.push({ subjectId: thing.id, key: thing.key, values });
    count(summary, thing, outcome);
    const changed = Object.keys(outcome.changes);
    if (changed.length === 0) continue;
    await updateThing(tx, kind, lists, thing, is, outcome.changes);
    const before = Object.fromEntries(changed.map((field) => [field, is[field] ?? null]));
    const action = outcome.changes.archivedReason ? 'archive' : 'update';
    events.push(event(kind, thing.id, action, before, outcome.changes));
  }

  await writeLoaded(tx, ids.record, kind.kind, remembered);
  await recordEvents(tx, events);
  const wanted = new Set(things.map(({ id }) => id));
  summary.left = [...loaded.keys()].filter((id) => !wanted.has(id)).length;
  return summary;
}

/** What the files hold; and, where the kind can be archived, what left them, as archived. */
function wantedThings(
  kind: ThingKind,
  files: RecordFiles,
  ids: RecordIds,
  loaded: ReadonlyMap<string, LoadedRow>,
): Thing[] {
  const shipped = kind.things(files, ids);
  if (!kind.isArchivable) return shipped;
  const present = new Set(shipped.map(({ id }) => id));
  const gone = [...loaded.values()].filter(({ subjectId }) => !present.has(subjectId));
  return [
    ...shipped.map((one) => ({ ...one, fields: { ...one.fields, archivedReason: null } })),
    ...gone.map(({ subjectId, key }) => ({
      key,
      id: subjectId,
      fields: { archivedReason: noLongerShipped },
      lists: {},
    })),
  ];
}

async function readCurrent(
  tx: Transaction,
  kind: ThingKind,
  ids: RecordIds,
  things: readonly Thing[],
): Promise<Map<string, Values>> {
  const [first] = things;
  if (!first) return new Map();
  const known = things.map(({ id }) => id);
  const rows = await readRows(tx, kind.table, Object.keys(first.fields), known);
  if (rows.size === 0) return rows;
  for (const [name, list] of Object.entries(kind.lists(ids))) {
    const links = await readList(tx, list, [...rows.keys()]);
    for (const [id, values] of rows) values[name] = links.get(id) ?? [];
  }
  return rows;
}

async function createThings(
  tx: Transaction,
  kind: ThingKind,
  ids: RecordIds,
  things: readonly Thing[],
): Promise<void> {
  await insertRows(
    tx,
    kind.table,
    things.map(({ id, fields }) => ({ id, ...fields })),
  );
  for (const [name, list] of Object.entries(kind.lists(ids))) {
    const links = things.map(({ id, lists }) => ({ id, links: lists[name] ?? [] }));
    await insertLinks(tx, list, links);
  }
}

async function updateThing(
  tx: Transaction,
  kind: ThingKind,
  lists: ReturnType<ThingKind['lists']>,
  thing: Thing,
  is: Values,
  changes: Values,
): Promise<void> {
  const fields = Object.fromEntries(
    Object.entries(changes).filter(([field]) => field in thing.fields),
  );
  if (fields.archivedReason !== undefined)
    fields.archivedAt = fields.archivedReason === null ? null : new Date().toISOString();
  await updateRow(tx, kind.table, thing.id, fields);
  for (const [name, list] of Object.entries(lists)) {
    if (name in changes)
      await changeLinks(tx, list, thing.id, listOf(is[name]), listOf(changes[name]));
  }
}

function listOf(value: Value | undefined): Value[] {
  return Array.isArray(value) ? value : [];
}

function count(summary: KindSummary, thing: Thing, { changes, kept }: Reconciliation): void {
  if (kept.length > 0) summary.kept.push(`${thing.key}: ${kept.join(', ')}`);
  if (changes.archivedReason) summary.archived += 1;
  else if (Object.keys(changes).length > 0) summary.updated += 1;
  else if (kept.length === 0) summary.unchanged += 1;
}

function event(
  kind: ThingKind,
  id: string,
  action: string,
  before: Values | null,
  after: Values,
): AuditEntry {
  return { kind: kind.kind, id, accountId: null, action, before, after };
}
