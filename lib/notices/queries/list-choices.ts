import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db, type Transaction } from '@/lib/db/client';
import { type Frequency, type NoticeChoices, type NoticeKindName, proposed } from '../schema';

/** How somebody wants to be told one kind of thing. */
export async function frequencyOf(
  tx: Pick<Transaction, 'noticeChoice'>,
  accountId: string,
  kind: NoticeKindName,
): Promise<Frequency> {
  const choice = await tx.noticeChoice.findUnique({
    where: { accountId_kind: { accountId, kind } },
    select: { frequency: true },
  });
  return choice?.frequency ?? proposed[kind];
}

/** All choices of one person, with what the program proposes for the others. */
export async function choicesOf(
  tx: Pick<Transaction, 'noticeChoice'>,
  accountId: string,
): Promise<NoticeChoices> {
  const rows = await tx.noticeChoice.findMany({
    where: { accountId },
    select: { kind: true, frequency: true },
  });
  return { ...proposed, ...Object.fromEntries(rows.map((row) => [row.kind, row.frequency])) };
}

/** The viewer's own choices. */
export const getOwnChoices = (viewer: Viewer): Promise<NoticeChoices> =>
  choicesOf(db, viewer.accountId);
