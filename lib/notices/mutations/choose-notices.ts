import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact } from '@/lib/forms/transact';
import { hasNotices } from '../policy';
import { choicesOf } from '../queries/list-choices';
import { type NoticeChoices, noticeKinds } from '../schema';

/** Keeps how the viewer wants to be told; everybody decides only for themselves. */
export async function chooseNotices(viewer: Viewer, input: NoticeChoices): Promise<Outcome<null>> {
  if (!hasNotices(viewer)) return refused('FORBIDDEN');
  const { accountId } = viewer;
  return transact(async (tx) => {
    const before = await choicesOf(tx, accountId);
    for (const kind of noticeKinds) {
      const frequency = input[kind];
      await tx.noticeChoice.upsert({
        where: { accountId_kind: { accountId, kind } },
        create: { accountId, kind, frequency },
        update: { frequency },
      });
    }
    await recordEvents(tx, [
      { kind: 'notice_choices', id: accountId, accountId, action: 'update', before, after: input },
    ]);
    return null;
  });
}
