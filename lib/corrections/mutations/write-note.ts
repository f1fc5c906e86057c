import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { newId } from '@/lib/identity/ids';

/** A line of the public log, without its identifier. */
export type NewNote = Omit<Prisma.CorrectionNoteUncheckedCreateInput, 'id' | 'publishedById'> & {
  publishedById: string;
};

/** Writes a line of the public log of corrections, with its event. Whether one may is the caller's to ask. */
export async function writeNote(tx: Transaction, note: NewNote): Promise<void> {
  const data = { id: newId(), ...note };
  await tx.correctionNote.create({ data, select: { id: true } });
  await recordEvents(tx, [
    {
      kind: 'correction_note',
      id: data.id,
      accountId: note.publishedById,
      action: 'publish',
      before: null,
      after: data,
    },
  ]);
}
