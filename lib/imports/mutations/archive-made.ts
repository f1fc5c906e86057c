import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import type { ImportNameKind } from '@/lib/db/generated/enums';
import { readRows, updateRow } from '@/lib/db/rows';
import { listNamers } from '@/lib/editing/queries/list-namers';
import { findIds } from '@/lib/editing/queries/name-things';
import { type EditableKindName, editableKinds } from '@/lib/editing/registry';

/** What the names of a file become, in the order in which one may go: none names one before it. */
const kinds = [
  ['DOCUMENT', 'document'],
  ['THEME', 'theme'],
  ['STATE', 'body'],
  ['BODY', 'body'],
  ['ADDRESSEE', 'addressee'],
] as const satisfies readonly (readonly [ImportNameKind, EditableKindName])[];

/**
 * Archives the documents, themes, bodies and addressees that a batch made, but for those that somebody edited
 * since or that something else names.
 */
export async function archiveMade(
  tx: Transaction,
  { batchId, accountId, reason }: { batchId: string; accountId: string; reason: string },
): Promise<void> {
  const archivedAt = new Date().toISOString();
  for (const [nameKind, kindName] of kinds) {
    const names = await tx.importName.findMany({
      where: { batchId, kind: nameKind, targetId: null, slug: { not: null } },
      select: { slug: true },
    });
    const kind = editableKinds[kindName];
    const ids = [
      ...(
        await findIds(
          tx,
          kindName,
          names.map(({ slug }) => String(slug)),
        )
      ).values(),
    ];
    for (const [id, row] of await readRows(tx, kind.table, ['version', 'archivedAt'], ids)) {
      if (row.version !== 1 || row.archivedAt) continue;
      if ((await listNamers(tx, kind, id)).count > 0) continue;
      const after = { archivedAt, archivedReason: reason };
      await updateRow(tx, kind.table, id, after);
      const before = { archivedAt: null, archivedReason: null };
      await recordEvents(tx, [{ kind: kindName, id, accountId, action: 'archive', before, after }]);
    }
  }
}

/** Brings back what a batch's names stand for and what went when another batch was undone. */
export async function bringBackNamed(
  tx: Transaction,
  { batchId, accountId }: { batchId: string; accountId: string },
): Promise<void> {
  for (const [nameKind, kindName] of kinds) {
    const names = await tx.importName.findMany({
      where: { batchId, kind: nameKind, targetId: { not: null }, rows: { gt: 0 } },
      select: { targetId: true },
    });
    const { table } = editableKinds[kindName];
    const ids = names.map(({ targetId }) => String(targetId));
    const rows = await readRows(tx, table, ['archivedAt', 'archivedReason'], ids);
    for (const [id, before] of rows) {
      if (!/^batch \d+ undone$/.test(String(before.archivedReason))) continue;
      const after = { archivedAt: null, archivedReason: null };
      await updateRow(tx, table, id, after);
      await recordEvents(tx, [
        { kind: kindName, id, accountId, action: 'unarchive', before, after },
      ]);
    }
  }
}
