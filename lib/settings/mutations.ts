import 'server-only';
import { canChangeSettings } from '@/lib/accounts/policy';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact } from '@/lib/forms/transact';
import type { InstallationSettings } from './schema';

/** The audit id of the one row of settings. */
const settingsId = '00000000-0000-0000-0000-000000000001';

/** Changes what the administrator decides for the installation. */
export async function changeSettings(
  viewer: Viewer,
  input: InstallationSettings,
): Promise<Outcome<null>> {
  if (!canChangeSettings(viewer)) return refused('FORBIDDEN');
  return transact(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM settings WHERE id = 1 FOR UPDATE`;
    const before = await tx.settings.findUniqueOrThrow({ where: { id: 1 } });
    const after = await tx.settings.update({ where: { id: 1 }, data: input });
    await recordEvents(tx, [
      {
        kind: 'settings',
        id: settingsId,
        accountId: viewer.accountId,
        action: 'update',
        before,
        after,
      },
    ]);
    return null;
  });
}
