import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { insertLinks, insertRows } from '@/lib/db/rows';
import type { Values } from '@/lib/db/values';
import { refused } from '@/lib/forms/outcome';
import { undo } from '@/lib/forms/transact';
import { nextReference } from '@/lib/identity/next-reference';
import { changedColumns } from '../difference';
import { listsOf } from '../fields';
import { linksOf } from '../form-texts';
import type { EditableKind } from '../kind';
import { findIds } from '../queries/name-things';
import { mirrorLinks } from './mirror-links';
import { refuseArchived } from './refuse-archived';

/** Makes a new thing under a permanent key that nothing else has or ever had. */
export async function createThing(
  tx: Transaction,
  viewer: Viewer,
  kind: EditableKind,
  input: { id: string; newKey: string },
  values: Values,
): Promise<{ id: string; key: string; version: number }> {
  const { id } = input;
  const changed = changedColumns(kind.fields, null, values);
  const change = { id, before: null, after: values, changed };
  const fieldErrors = (await kind.check?.(tx, change)) ?? {};
  if (Object.keys(fieldErrors).length > 0) undo(refused('INVALID', { fieldErrors }));
  const key = await newKey(tx, kind, input.newKey, values);
  const lists = listsOf(kind.fields);
  const row: Values = {
    id,
    [kind.key]: key,
    ...Object.fromEntries(Object.entries(values).filter(([name]) => !(name in lists))),
    ...(kind.isSigned && { createdById: viewer.accountId }),
    ...(kind.isPositioned && { position: await nextPosition(tx, kind) }),
    ...(kind.hasSlug && { slug: key.toLowerCase() }),
  };
  await insertRows(tx, kind.table, [row]);
  for (const [name, list] of Object.entries(lists))
    await insertLinks(tx, list, [{ id, links: linksOf(values[name]) }]);
  await refuseArchived(tx, kind, change);
  await mirrorLinks(tx, viewer, kind, change);
  await recordEvents(tx, [
    {
      kind: kind.kind,
      id,
      accountId: viewer.accountId,
      action: 'create',
      before: null,
      after: { ...values, ...row },
    },
  ]);
  return { id, key, version: 1 };
}

const shapes = {
  words: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  reference: /^[A-Za-z0-9][A-Za-z0-9.-]*$/,
} as const;

/** The typed key, or one that follows from the title, or the next number; refused when it is taken. */
async function newKey(
  tx: Transaction,
  kind: EditableKind,
  typed: string,
  values: Values,
): Promise<string> {
  if (typeof kind.newKey === 'object') {
    const { code } = await tx.country.findUniqueOrThrow({
      where: { id: String(values.countryId) },
      select: { code: true },
    });
    return nextReference(tx, kind.table, code, kind.newKey.letters);
  }
  const key = typed || (kind.newKey === 'words' ? inWords(String(values[kind.title])) : '');
  if (key === '') undo(refused('INVALID', { fieldErrors: { newKey: { code: 'required' } } }));
  if (!shapes[kind.newKey].test(key))
    undo(refused('INVALID', { fieldErrors: { newKey: { code: 'key' } } }));
  // `…/edit/theme/new` is the page that makes one.
  if (key === 'new' || (await findIds(tx, kind.kind, [key])).size > 0)
    undo(refused('INVALID', { fieldErrors: { newKey: { code: 'taken' } } }));
  return key;
}

/** `Legal framework` → `legal-framework`; empty where a title has no Latin letter. */
function inWords(title: string): string {
  const latin = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return latin
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}

async function nextPosition(tx: Transaction, kind: EditableKind): Promise<number> {
  const rows = await tx.$queryRaw<{ next: number }[]>(
    Prisma.sql`SELECT coalesce(max(position), -1) + 1 AS next FROM ${Prisma.raw(`"${kind.table}"`)}`,
  );
  return Number(rows[0]?.next ?? 0);
}
