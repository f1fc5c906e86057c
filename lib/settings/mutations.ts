import 'server-only';
import { canChangeSettings } from '@/lib/accounts/policy';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { lastChange } from '@/lib/audit/queries/last-change';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { isLocale } from '@/lib/i18n/locales';
import { mergeSettings, type SettingsConflict, type SettingsTexts, settingsTexts } from './merge';
import type { InstallationSettings } from './schema';

/** The audit id of the one row of settings. */
const settingsId = '00000000-0000-0000-0000-000000000001';

/**
 * Changes what the administrator decides for the installation. What somebody else decided since the
 * form was opened stays, except where both changed the same: then nothing is saved and CONFLICT says
 * what the other chose.
 * @param seen what the form began with
 */
export async function changeSettings(
  viewer: Viewer,
  input: InstallationSettings,
  seen: Partial<SettingsTexts> = {},
): Promise<Outcome<null, SettingsConflict>> {
  if (!canChangeSettings(viewer)) return refused('FORBIDDEN');
  return transact<null, SettingsConflict>(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM settings WHERE id = 1 FOR UPDATE`;
    const before = await tx.settings.findUniqueOrThrow({ where: { id: 1 } });
    const now = {
      ...before,
      defaultCountryCode: before.defaultCountryCode ?? '',
      languages: before.languages.filter(isLocale),
    };
    const { settings, clashes } = mergeSettings(input, seen, now);
    if (clashes.length > 0) {
      const present = settingsTexts(now);
      const theirs = Object.fromEntries(clashes.map((name) => [name, present[name]]));
      const last = await lastChange(tx, 'settings', settingsId);
      const told = JSON.stringify({ ...seen, ...theirs });
      const detail = { theirs, seen: told, byName: last?.byName || null };
      undo(refused('CONFLICT', { detail }));
    }
    const code = settings.defaultCountryCode;
    if ((await tx.country.count({ where: { code } })) === 0) {
      undo(refused('INVALID', { fieldErrors: { defaultCountryCode: { code: 'choose' } } }));
    }
    const after = await tx.settings.update({ where: { id: 1 }, data: settings });
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
