import { locales } from '@/lib/i18n/locales';
import type { InstallationSettings } from './schema';

/** Each decision as a form writes it. */
export type SettingsTexts = Record<keyof InstallationSettings, string>;

/** What somebody else decided while a form was open, of the decisions that both changed. */
export interface SettingsConflict {
  theirs: Partial<SettingsTexts>;
  /** The decisions that the form has now been told of, for its next try. */
  seen: string;
  byName: string | null;
}

/** The decisions as the form begins with them, and as it compares them. */
export function settingsTexts(settings: InstallationSettings): SettingsTexts {
  return {
    title: settings.title,
    defaultCountryCode: settings.defaultCountryCode,
    languages: locales.filter((locale) => settings.languages.includes(locale)).join(),
    isSelfPublishingAllowed: settings.isSelfPublishingAllowed ? 'on' : '',
    staleAfterDays: String(settings.staleAfterDays),
    suggestionKeptDays: String(settings.suggestionKeptDays),
    escalateAfterDays: String(settings.escalateAfterDays),
  };
}

/**
 * Puts the decisions of two administrators together, one by one: what only one of them changed is
 * as that one decided; what both changed to different things clashes.
 * @param seen what the form began with; a decision that is missing there counts as not changed since
 */
export function mergeSettings(
  mine: InstallationSettings,
  seen: Partial<SettingsTexts>,
  now: InstallationSettings,
): { settings: InstallationSettings; clashes: (keyof InstallationSettings)[] } {
  const [wanted, present] = [settingsTexts(mine), settingsTexts(now)];
  const names = Object.keys(present) as (keyof InstallationSettings)[];
  const kept = names.filter((name) => wanted[name] === (seen[name] ?? present[name]));
  const clashes = names.filter(
    (name) =>
      !kept.includes(name) &&
      present[name] !== (seen[name] ?? present[name]) &&
      present[name] !== wanted[name],
  );
  const theirs = Object.fromEntries(kept.map((name) => [name, now[name]]));
  return { settings: { ...mine, ...theirs }, clashes };
}
