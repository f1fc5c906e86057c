import 'server-only';
import { canChangeSettings } from '@/lib/accounts/policy';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import type { Role } from '@/lib/db/generated/enums';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact } from '@/lib/forms/transact';

/** The audit id of the one row of settings. */
const settingsId = '00000000-0000-0000-0000-000000000001';

/** Says which roles need a second factor: who has none sets one up before anything else. */
export async function requireSecondFactor(
  viewer: Viewer,
  { roles }: { roles: Role[] },
): Promise<Outcome<null>> {
  if (!canChangeSettings(viewer)) return refused('FORBIDDEN');
  return transact(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM settings WHERE id = 1 FOR UPDATE`;
    const before = await tx.settings.findUniqueOrThrow({
      where: { id: 1 },
      select: { secondFactorRoles: true },
    });
    const after = { secondFactorRoles: roles };
    await tx.settings.update({ where: { id: 1 }, data: after });
    await recordEvents(tx, [
      {
        kind: 'settings',
        id: settingsId,
        accountId: viewer.accountId,
        action: 'require_second_factor',
        before,
        after,
      },
    ]);
    return null;
  });
}
