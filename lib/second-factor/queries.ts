import 'server-only';
import { managedBy } from '@/lib/accounts/policy';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import type { Role } from '@/lib/db/generated/enums';
import { settings } from '@/lib/env';
import { openSecret } from './sealed-secret';
import { forApp } from './time-codes';

/** Where somebody's own second factor stands. */
export type OwnSecondFactor =
  | { state: 'off' }
  /** Begun: what the app reads, to be confirmed with a first code. */
  | { state: 'begun'; address: string; text: string }
  | { state: 'on'; since: string; codesLeft: number };

export async function getOwnSecondFactor(viewer: Viewer, email: string): Promise<OwnSecondFactor> {
  const { accountId } = viewer;
  const factor = await db.secondFactor.findUnique({
    where: { accountId },
    select: { secret: true, confirmedAt: true },
  });
  if (!factor) return { state: 'off' };
  if (factor.confirmedAt) {
    const codesLeft = await db.recoveryCode.count({ where: { accountId, usedAt: null } });
    return { state: 'on', since: factor.confirmedAt.toISOString(), codesLeft };
  }
  const secret = openSecret(accountId, factor.secret);
  if (!secret) return { state: 'off' };
  return { state: 'begun', ...forApp(secret, `Qadam ${new URL(settings().url).host}`, email) };
}

/** Whether somebody has a second factor; null for who may not manage people. */
export async function hasSecondFactor(viewer: Viewer, accountId: string): Promise<boolean | null> {
  const managed = await db.account.count({
    where: { AND: [{ id: accountId }, managedBy(viewer)] },
  });
  if (managed === 0) return null;
  return (await db.secondFactor.count({ where: { accountId, confirmedAt: { not: null } } })) > 0;
}

/** The roles that need a second factor. */
export async function listSecondFactorRoles(): Promise<Role[]> {
  const row = await db.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: { secondFactorRoles: true },
  });
  return row.secondFactorRoles;
}
