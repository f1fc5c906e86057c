import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { ImportNameKind } from '@/lib/db/generated/enums';
import { readRows, updateRow } from '@/lib/db/rows';
import { listNamers } from '@/lib/editing/queries/list-namers';
import { findIds } from '@/lib/editing/queries/name-things';
import { type EditableKindName, editableKinds } from '@/lib/editing/registry';
import { isArchived } from '../archived';
import { usedNames } from './make-names';

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
      if (row.archivedAt || (row.version !== 1 && (await isEdited(tx, kindName, id)))) continue;
      if ((await listNamers(tx, kind, id)).count > 0) continue;
      const after = { archivedAt, archivedReason: reason };
      await updateRow(tx, kind.table, id, after);
      const before = { archivedAt: null, archivedReason: null };
      await recordEvents(tx, [{ kind: kindName, id, accountId, action: 'archive', before, after }]);
    }
  }
}

/** Whether somebody did more with a thing than archive it or bring it back. */
async function isEdited(tx: Transaction, subjectKind: string, subjectId: string): Promise<boolean> {
  const action = { notIn: ['create', 'archive', 'unarchive'] };
  return (await tx.auditEvent.count({ where: { subjectKind, subjectId, action } })) > 0;
}

/** What is brought back for the rows that are carried out: what they name, and what that stands under. */
const comingBack = (batchId: string) => Prisma.sql`
  WITH ${usedNames(batchId)},
  revived AS (SELECT m.* FROM p JOIN recommendations m ON m.id = p.recommendation_id WHERE p.outcome = 'REVIVED'),
  named (id) AS (
    SELECT d.id FROM used u JOIN documents d ON d.slug = u.slug AND u.kind = 'DOCUMENT'
    UNION SELECT a.id FROM used u JOIN addressees a ON a.slug = u.slug AND u.kind = 'ADDRESSEE'
    UNION SELECT b.id FROM used u JOIN bodies b ON b.slug = u.slug AND u.kind = 'BODY'
    UNION SELECT t.id FROM used u JOIN themes t ON t.slug = u.slug AND u.kind = 'THEME'
    UNION SELECT document_id FROM revived UNION SELECT addressee_id FROM revived
    UNION SELECT l.body_id FROM revived m JOIN recommendation_bodies l ON l.recommendation_id = m.id
    UNION SELECT l.theme_id FROM revived m JOIN recommendation_themes l ON l.recommendation_id = m.id),
  issued (id) AS (SELECT id FROM named UNION SELECT l.body_id FROM named n JOIN document_bodies l ON l.document_id = n.id)
  SELECT id FROM issued UNION SELECT b.above_id FROM issued i JOIN bodies b ON b.id = i.id WHERE b.above_id IS NOT NULL`;

/** Brings back what the rows of a batch need and what went when another batch was undone; the ids of it. */
export async function bringBackNamed(
  tx: Transaction,
  { batchId, accountId }: { batchId: string; accountId: string },
): Promise<string[]> {
  const returned: string[] = [];
  for (const kindName of ['body', 'document', 'theme', 'addressee'] as const) {
    const { table } = editableKinds[kindName];
    const gone = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM ${Prisma.raw(table)} WHERE archived_at IS NOT NULL AND NOT ${isArchived}`;
    if (gone.length === 0) continue;
    const back = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM (${comingBack(batchId)}) c WHERE id = ANY (${gone.map(({ id }) => id)}::uuid[])`;
    const fields = ['archivedAt', 'archivedReason'];
    const rows = await readRows(
      tx,
      table,
      fields,
      back.map(({ id }) => id),
    );
    for (const [id, before] of rows) {
      const after = { archivedAt: null, archivedReason: null };
      await updateRow(tx, table, id, after);
      await recordEvents(tx, [
        { kind: kindName, id, accountId, action: 'unarchive', before, after },
      ]);
      returned.push(id);
    }
  }
  return returned;
}
