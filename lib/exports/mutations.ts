import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { db } from '@/lib/db/client';
import { newId } from '@/lib/identity/ids';

export interface Export {
  /** Which file: `recommendations`, `report`, `audit`, … */
  what: string;
  format: 'csv' | 'json' | 'xlsx' | 'docx' | 'pdf';
  /** The part of the address that says what is in it, without secrets. */
  selection: string;
}

/** Notes that a signed-in person takes a file; readers leave no trace. */
export async function recordExport(viewer: Viewer | null, taken: Export): Promise<void> {
  if (!viewer) return;
  const after = { ...taken, selection: taken.selection.slice(0, 2000) };
  await db.$transaction((tx) =>
    recordEvents(tx, [
      {
        kind: 'export',
        id: newId(),
        accountId: viewer.accountId,
        action: 'export',
        before: null,
        after,
      },
    ]),
  );
}
