import { roles } from '@/lib/accounts/schema';
import type { Kept } from '@/lib/audit/types';
import { formatDay, formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { isId } from '@/lib/identity/ids';
import { isDay } from '@/lib/moment/moment';
import { statuses } from '@/lib/status/scale';

/** What words need besides the language. */
export interface Reading {
  locale: Locale;
  timeZone: string;
  /** What the ids in the payloads are called. */
  names: ReadonlyMap<string, string>;
}

/** `actionCategory` → `action category`: for what has no words of its own yet. */
const spelled = (name: string) =>
  name
    .replaceAll('_', ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();

function wordOf(locale: Locale, group: 'kind' | 'action' | 'field', name: string): string {
  const t = getTranslator(locale, 'audit');
  // Events outlive the program that wrote them, so a name may be unknown.
  const key = `${group}.${name}` as 'kind.theme';
  return t.has(key) ? t(key) : spelled(name);
}

export const kindWord = (locale: Locale, kind: string) => wordOf(locale, 'kind', kind);
export const actionWord = (locale: Locale, action: string) => wordOf(locale, 'action', action);
export const fieldWord = (locale: Locale, field: string) => wordOf(locale, 'field', field);

/** A person of an event: the program itself, somebody by name, or an anonymised account by its number. */
export function personWord(
  locale: Locale,
  { accountId, person }: { accountId: string | null; person: string },
): string {
  const t = getTranslator(locale, 'audit');
  if (accountId === null) return t('program');
  return person || t('anonymised', { id: accountId.slice(-6) });
}

/** What the thing of an event is called; one without a name by the end of its number. */
export function thingWord(
  locale: Locale,
  { kind, subject, subjectId }: { kind: string; subject: string; subjectId: string },
): string {
  if (subject) return subject;
  if (kind === 'account') return personWord(locale, { accountId: subjectId, person: '' });
  return `…${subjectId.slice(-6)}`;
}

/** A value of a payload as a reader reads it; nothing is a dash. */
export function valueWord(reading: Reading, field: string, value: Kept): string {
  const { locale, timeZone, names } = reading;
  const t = getTranslator(locale, 'audit');
  if (value === null || value === '') return '–';
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return '–';
    return value.map((one) => valueWord(reading, field, one)).join('; ');
  }
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== '')
      .map(([name, inner]) => `${fieldWord(locale, name)}: ${valueWord(reading, name, inner)}`)
      .join(', ');
  const named = names.get(value);
  if (named) return named;
  if (isId(value)) return `…${value.slice(-6)}`;
  const status = statuses.find((one) => one === value);
  if (field === 'status' && status) return getTranslator(locale, 'status')(`name.${status}`);
  const role = roles.find((one) => one === value);
  if (field === 'role' && role) return getTranslator(locale, 'account')(`role.${role}`);
  if (isDay(value)) return formatDay(locale, value);
  const [, day, clock] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)\.\d+Z$/.exec(value) ?? [];
  if (!day) return value;
  const isWholeDay = clock === '00:00:00' && /(On|Earliest|Latest|cutOff)$/.test(field);
  return isWholeDay ? formatDay(locale, day) : formatInstant(locale, value, timeZone);
}
