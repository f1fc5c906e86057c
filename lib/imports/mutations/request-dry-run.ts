import 'server-only';
import { createHash } from 'node:crypto';
import type { Viewer } from '@/lib/accounts/types';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { ImportBatchModel } from '@/lib/db/generated/models';
import { type FieldErrors, type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { enqueue } from '@/lib/jobs/mutations/enqueue';
import { importFile } from '../import-folder';
import { type Inspection, inspectFile } from '../inspect-file';
import { mapColumns, missingFields } from '../layouts';
import { canPrepareImport } from '../policy';
import { FileProblem } from '../problems';
import type { BatchReading, NameChoice } from '../schema';
import { usualNotes } from '../usual-notes';
import { lockBatch } from './locked-batch';

/** Keeps how a file is to be read; with `next: 'try'` the dry run follows in the background. */
export async function readBatch(viewer: Viewer, input: BatchReading): Promise<Outcome<null>> {
  if (!canPrepareImport(viewer)) return refused('FORBIDDEN');
  const { encoding, delimiter } = input;
  const inspection = await inspectFile(importFile(input.batchId), { encoding, delimiter }).catch(
    (error: unknown) => {
      if (error instanceof FileProblem) return error.code;
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'missing';
      throw error;
    },
  );
  if (typeof inspection === 'string') {
    if (inspection === 'encoding')
      return refused('INVALID', { fieldErrors: { encoding: { code: 'encoding' } } });
    return refused('IMPORT_FILE_GONE');
  }
  return transact(async (tx) => {
    const batch = await lockBatch(tx, input, ['UPLOADED', 'STAGED']);
    const reading = readingOf(batch, inspection, input);
    if (input.next === 'try') await refuseUnreadable(tx, reading, input);
    await tx.importBatch.update({
      where: { id: batch.id },
      data: {
        ...reading,
        encoding,
        delimiter,
        countryCode: input.countryCode || null,
        documentSlug: input.documentSlug || null,
        failure: Prisma.DbNull,
        state: input.next === 'try' ? 'STAGING' : 'UPLOADED',
        ...{ progressDone: 0, progressTotal: 0, version: { increment: 1 } },
      },
    });
    if (input.next === 'try')
      await enqueue(tx, 'stageImport', { batchId: batch.id, isReading: true }, { key: batch.id });
    return null;
  });
}

/** The columns may be others in another encoding, and mean others in another layout. */
function readingOf(batch: ImportBatchModel, { header }: Inspection, input: BatchReading) {
  const isSame = header.join('\u0000') === batch.header.join('\u0000');
  const isChosen =
    isSame && input.shownLayout === input.layout && input.mapping.length === header.length;
  const isUnsaid = !input.sourceNote && !input.licenceNote && input.shownLayout !== input.layout;
  return {
    header,
    layout: input.layout,
    mapping: isChosen ? input.mapping : mapColumns(input.layout, header),
    ...(isUnsaid
      ? usualNotes[input.layout]
      : { sourceNote: input.sourceNote, licenceNote: input.licenceNote }),
  };
}

async function refuseUnreadable(
  tx: Transaction,
  { layout, mapping }: ReturnType<typeof readingOf>,
  input: BatchReading,
): Promise<void> {
  const fieldErrors: FieldErrors = {};
  const filled = mapping.filter(Boolean);
  if (new Set(filled).size < filled.length) fieldErrors.mapping = { code: 'columnTwice' };
  if (missingFields(layout, mapping).length > 0) fieldErrors.mapping = { code: 'columnMissing' };
  const { countryCode, documentSlug } = input;
  const find = (list: Promise<unknown>) => list.then((found) => found === null);
  if (countryCode && (await find(tx.country.findUnique({ where: { code: countryCode } }))))
    fieldErrors.countryCode = { code: 'choose' };
  if (
    documentSlug &&
    (await find(tx.document.findUnique({ where: { slug: documentSlug, archivedAt: null } })))
  )
    fieldErrors.documentSlug = { code: 'choose' };
  if (Object.keys(fieldErrors).length > 0) undo(refused('INVALID', { fieldErrors }));
}

const tables = {
  ...{ BODY: 'body', STATE: 'body', THEME: 'theme', CATEGORY: 'theme', ADDRESSEE: 'addressee' },
} as const;

/** Says what a name of the file stands for, and plans again. */
export async function chooseName(viewer: Viewer, input: NameChoice): Promise<Outcome<null>> {
  if (!canPrepareImport(viewer)) return refused('FORBIDDEN');
  const { batchId, kind, name, slug, day } = input;
  const outcome = await transact(async (tx) => {
    await lockBatch(tx, input, ['STAGED']);
    const where = { batchId_kind_name: { batchId, kind, name } };
    const known = await tx.importName.findUnique({ where });
    if (!known) undo(refused('NOT_FOUND'));
    const target = slug ? await targetOf(tx, input) : null;
    if (slug && !target) undo(refused('INVALID', { fieldErrors: { slug: { code: 'choose' } } }));
    const details = known.details as Record<string, unknown> | null;
    if (kind === 'COUNTRY') {
      const first = await tx.importName.findFirst({
        where: { batchId, kind, slug: slug || null },
        select: { details: true },
      });
      const addressee = (first?.details as { addressee?: string } | null)?.addressee;
      await tx.importName.update({
        where,
        data: {
          slug: target?.slug ?? null,
          targetId: target?.id ?? null,
          details: target
            ? { addressee: addressee ?? (await usualAddressee(tx, target.id)) }
            : Prisma.DbNull,
        },
      });
    } else if (target) {
      await tx.importName.update({ where, data: { slug: target.slug, targetId: target.id } });
    } else if (day && kind === 'DOCUMENT') {
      const dated = { ...details, earliest: day, latest: day, isInferred: false };
      const made = known.targetId ? null : known.slug;
      const digest = createHash('sha256')
        .update(batchId + name)
        .digest('hex');
      await tx.importName.update({
        where,
        data: { details: dated, slug: made ?? `document-${digest.slice(0, 16)}`, targetId: null },
      });
    }
    await tx.importBatch.update({
      where: { id: batchId },
      data: { state: 'STAGING', version: { increment: 1 } },
    });
    await enqueue(tx, 'stageImport', { batchId, isReading: false }, { key: batchId });
    return null;
  });
  return outcome;
}

async function targetOf(tx: Transaction, { kind, slug }: NameChoice) {
  const select = { id: true, slug: true } as const;
  if (kind === 'COUNTRY') {
    const found = await tx.country.findUnique({ where: { code: slug }, select: { id: true } });
    return found && { id: found.id, slug };
  }
  const where = { slug, archivedAt: null };
  if (kind === 'MEASURE') {
    const found = await tx.measure.findUnique({
      where: { reference: slug, archivedAt: null },
      select: { id: true },
    });
    return found && { id: found.id, slug };
  }
  if (kind === 'DOCUMENT') return tx.document.findUnique({ where, select });
  if (tables[kind] === 'body') return tx.body.findUnique({ where, select });
  if (tables[kind] === 'theme') return tx.theme.findUnique({ where, select });
  return tx.addressee.findUnique({ where, select });
}

async function usualAddressee(tx: Transaction, countryId: string): Promise<string | null> {
  const [found] = await tx.$queryRaw<{ slug: string }[]>`
    SELECT a.slug FROM recommendations r JOIN addressees a ON a.id = r.addressee_id
    WHERE r.country_id = ${countryId}::uuid AND a.is_state_concerned
    GROUP BY a.slug ORDER BY count(*) DESC, a.slug LIMIT 1`;
  return found?.slug ?? null;
}
