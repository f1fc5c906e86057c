import 'server-only';
import type { EditableKind } from '../kind';
import type { EditableKindName } from '../registry';
import type { FormOptions } from '../types';
import { listOptions } from './list-things';

/** More are not offered in a list: beyond that one types the reference. */
const mostOptions = 300;

/** What the reference fields of a kind offer, by the kind they lead to. */
export async function listFormOptions(kind: EditableKind): Promise<FormOptions> {
  const targets = new Set<EditableKindName>();
  for (const field of kind.fields) {
    if ('to' in field) targets.add(field.to);
    if (field.type !== 'rows') continue;
    for (const column of field.columns) if (column.type === 'reference') targets.add(column.to);
  }
  const lists = await Promise.all(
    [...targets].map(async (to) => [to, await listOptions(to, mostOptions)] as const),
  );
  return Object.fromEntries(lists);
}
