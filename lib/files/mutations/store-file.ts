import 'server-only';
import { createHash } from 'node:crypto';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { settings } from '@/lib/env';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { newId } from '@/lib/identity/ids';
import { cleanFile } from '../clean/clean';
import { judgeType } from '../judge-type';
import { fileName } from '../media-type';
import { canAttachFile } from '../policy';
import { getOwner } from '../queries/get-owner';
import { keepBytes } from '../store';
import { lockBytes } from './lock-bytes';

type Input = {
  /** The evidence's reference. */
  reference: string;
  bytes: Uint8Array;
  /** What the file was called where it comes from. */
  ownName: string;
  /** What it shall be called here; empty for its own name. */
  name: string;
};

/**
 * Cleans a file and keeps it with a piece of evidence, seen by those who keep the evidence until
 * somebody makes it public. The bytes as they came are not kept anywhere.
 */
export async function storeFile(
  viewer: Viewer,
  { reference, bytes, ownName, name }: Input,
): Promise<Outcome<{ fileId: string }>> {
  const known = await getOwner({ reference });
  if (!known || !canAttachFile(viewer, known)) return refused('NOT_FOUND');
  if (bytes.length === 0) return refused('FILE_EMPTY');
  if (bytes.length > settings().maxFileBytes) return refused('FILE_TOO_LARGE');
  const type = await judgeType(bytes, ownName);
  if (!type) return refused('FILE_TYPE');
  const clean = await cleanFile(bytes, type);
  if (!clean) return refused('FILE_UNREADABLE');
  const hash = createHash('sha256').update(clean.bytes).digest();
  return transact(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM evidence WHERE reference = ${reference} FOR NO KEY UPDATE`;
    const evidence = await getOwner({ reference }, tx);
    if (!evidence || !canAttachFile(viewer, evidence)) undo(refused('NOT_FOUND'));
    await lockBytes(tx, hash);
    const same = { evidenceId: evidence.id, sha256: hash, archivedAt: null };
    if ((await tx.evidenceFile.count({ where: same })) > 0) undo(refused('FILE_KNOWN'));
    await keepBytes(hash.toString('hex'), clean.bytes);
    const file = {
      id: newId(),
      evidenceId: evidence.id,
      name: fileName(name || ownName, type),
      mediaType: type,
      size: clean.bytes.length,
      sha256: hash,
      cleaning: clean.cleaning,
      uploadedById: viewer.accountId,
    };
    await tx.evidenceFile.create({ data: file, select: { id: true } });
    await recordEvents(tx, [
      {
        kind: 'evidence_file',
        id: file.id,
        accountId: viewer.accountId,
        action: 'create',
        before: null,
        after: { ...file, sha256: hash.toString('hex') },
      },
    ]);
    return { fileId: file.id };
  });
}
