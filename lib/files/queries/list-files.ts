import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { getSettings } from '@/lib/settings/queries';
import { canArchiveFile, canAttachFile, canPublishFile } from '../policy';
import type { DeskFile, PublicFile, WaitingFile } from '../types';
import { fileColumns, toPublicFiles } from './file-columns';
import { getOwner, type OwnedEvidence } from './get-owner';

/**
 * The files of a piece of evidence that readers get, oldest first. Whether the evidence itself is
 * public, its own query decides.
 */
export async function listPublicFiles(
  evidenceId: string,
  knownAt: Date | null,
): Promise<PublicFile[]> {
  const rows = await db.evidenceFile.findMany({
    where: {
      evidenceId,
      archivedAt: null,
      publishedAt: knownAt ? { lte: knownAt } : { not: null },
    },
    select: fileColumns,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return (await toPublicFiles(rows)).map(({ row: _row, ...file }) => file);
}

/** Evidence with all its files for those who keep it; null where the viewer keeps no such evidence. */
export async function listDeskFiles(
  viewer: Viewer,
  reference: string,
): Promise<{ evidence: OwnedEvidence; files: DeskFile[] } | null> {
  const evidence = await getOwner({ reference });
  if (!evidence || !canAttachFile(viewer, evidence)) return null;
  const [rows, settings] = await Promise.all([
    db.evidenceFile.findMany({
      where: { evidenceId: evidence.id },
      select: {
        ...fileColumns,
        cleaning: true,
        createdAt: true,
        publishedAt: true,
        archivedAt: true,
        archivedReason: true,
        uploadedById: true,
        uploadedBy: { select: { name: true } },
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
    getSettings(),
  ]);
  const files = (await toPublicFiles(rows)).map(({ row, ...file }): DeskFile => {
    const rights = { uploadedById: row.uploadedById, isPublished: row.publishedAt !== null };
    const isOpen = row.archivedAt === null && file.withheld === null;
    return {
      ...file,
      cleaning: row.cleaning,
      createdAt: row.createdAt,
      publishedAt: row.publishedAt,
      archivedAt: row.archivedAt,
      archivedReason: row.archivedReason,
      uploadedBy: row.uploadedBy?.name ?? null,
      mayPublish:
        isOpen && !rights.isPublished && canPublishFile(viewer, evidence, rights, settings),
      mayArchive: isOpen && canArchiveFile(viewer, evidence, rights),
    };
  });
  return { evidence, files };
}

/** The files that wait to be made public and are the viewer's to look at, oldest first; at most 200. */
export async function listWaitingFiles(viewer: Viewer): Promise<WaitingFile[]> {
  const rows = await db.evidenceFile.findMany({
    where: { publishedAt: null, archivedAt: null, evidence: { archivedAt: null } },
    select: {
      id: true,
      name: true,
      createdAt: true,
      evidence: {
        select: {
          id: true,
          reference: true,
          title: true,
          createdById: true,
          assessments: { select: { id: true }, take: 1 },
        },
      },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 200,
  });
  const creators = await db.account.findMany({
    where: { id: { in: rows.flatMap(({ evidence }) => evidence.createdById ?? []) } },
    select: { id: true, voiceId: true },
  });
  const voiceOf = new Map(creators.map(({ id, voiceId }) => [id, voiceId]));
  return rows.flatMap(({ evidence, ...file }) => {
    const owner = {
      voiceId: voiceOf.get(evidence.createdById ?? '') ?? null,
      isPublic: evidence.createdById === null || evidence.assessments.length > 0,
    };
    if (!canAttachFile(viewer, owner)) return [];
    const { reference, title } = evidence;
    return [{ ...file, evidence: { reference, title } }];
  });
}
