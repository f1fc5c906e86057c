import { type AuditKind, auditFields } from './fields';

/** A value as an audit payload keeps it. */
type Kept = string | number | boolean | null | Kept[] | { [key: string]: Kept };

/**
 * The part of a row that its history may keep, as plain JSON: days and instants as ISO text, nothing outside
 * the allow-list, nothing that is undefined. Returns null for null (there was, or is, nothing).
 */
export function auditPayload(
  kind: AuditKind,
  row: Readonly<Record<string, unknown>> | null,
): { [key: string]: Kept } | null {
  if (row === null) return null;
  const allowed: readonly string[] = auditFields[kind];
  return Object.fromEntries(
    allowed.filter((field) => row[field] !== undefined).map((field) => [field, kept(row[field])]),
  );
}

function kept(value: unknown): Kept {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(kept);
  if (typeof value === 'object' && 'toFixed' in value) return String(value);
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, kept(inner)]));
  throw new TypeError(`An audit payload cannot keep a ${typeof value}`);
}
