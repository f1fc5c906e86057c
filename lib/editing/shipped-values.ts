import type { Values } from '@/lib/db/values';
import type { EditableKind } from './kind';

/** What readers see of some columns: the program's own words where there are no others. */
export function withShipped(kind: EditableKind, key: string, values: Values): Values {
  const shipped = kind.shipped?.(key) ?? {};
  const own = Object.entries(values).map(([name, value]) => [name, value ?? shipped[name] ?? null]);
  return Object.fromEntries(own);
}

/** What is stored of some columns: the program's own words are not, so that a newer program can mend them. */
export function withoutShipped(kind: EditableKind, key: string, values: Values): Values {
  const shipped = kind.shipped?.(key) ?? {};
  const stored = Object.entries(values).map(([name, value]) => [
    name,
    value !== null && value === shipped[name] ? null : value,
  ]);
  return Object.fromEntries(stored);
}
