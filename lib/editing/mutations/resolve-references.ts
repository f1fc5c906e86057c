import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import type { Transaction } from '@/lib/db/client';
import type { Value, Values } from '@/lib/db/values';
import type { FieldErrors } from '@/lib/forms/outcome';
import { inOneOrder } from '../difference';
import type { Field } from '../fields';
import { linksOf } from '../form-texts';
import { knownEvidence } from '../queries/foreign-things';
import { findIds } from '../queries/name-things';
import type { EditableKindName } from '../registry';

/** The content of a form with ids in the place of the keys that were typed. */
export async function resolveReferences(
  tx: Transaction,
  viewer: Viewer,
  fields: readonly Field[],
  content: Values,
): Promise<{ values: Values; fieldErrors: FieldErrors }> {
  const typed = new Map<EditableKindName, Set<string>>();
  eachReference(fields, content, (_, to, key) => {
    typed.set(to, (typed.get(to) ?? new Set()).add(key));
    return key;
  });
  const known = new Map<EditableKindName, Map<string, string>>();
  for (const [kind, keys] of typed) {
    const found = await findIds(tx, kind, [...keys]);
    const seen = kind === 'evidence' ? await knownEvidence(tx, viewer, [...found.values()]) : null;
    known.set(kind, new Map([...found].filter(([, id]) => !seen || seen.has(id))));
  }
  const fieldErrors: FieldErrors = {};
  const values = eachReference(fields, content, (field, to, key) => {
    const id = known.get(to)?.get(key.toLowerCase());
    if (!id) fieldErrors[field] = { code: 'unknown' };
    return id ?? null;
  });
  return { values: inOneOrder(fields, values), fieldErrors };
}

/** The same content with every key replaced. */
function eachReference(
  fields: readonly Field[],
  content: Values,
  replace: (field: string, to: EditableKindName, key: string) => string | null,
): Values {
  const result = { ...content };
  for (const field of fields) {
    const value = content[field.name];
    const replaced = (to: EditableKindName, key: Value | undefined) =>
      typeof key === 'string' ? replace(field.name, to, key) : null;
    if (field.type === 'reference') result[field.name] = replaced(field.to, value);
    if (field.type === 'references')
      result[field.name] = [...new Set(linksOf(value).map((key) => replaced(field.to, key)))];
    if (field.type !== 'rows') continue;
    result[field.name] = linksOf(value).map((row) => {
      const columns = field.columns.map((column) => {
        const part = (row as Values)[column.name] ?? null;
        return [column.name, column.type === 'reference' ? replaced(column.to, part) : part];
      });
      return Object.fromEntries(columns);
    });
  }
  return result;
}
