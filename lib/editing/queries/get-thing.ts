import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { isId } from '@/lib/identity/ids';
import type { EditableKind } from '../kind';
import { canEditKind } from '../policy';
import type { Names, Thing } from '../types';
import { isForeign } from './foreign-things';
import { findIds, nameReferences } from './name-things';
import { readThing } from './read-thing';

/** A thing to be edited, by its id or its permanent key, and the names of what it refers to. */
export async function getThing(
  viewer: Viewer,
  kind: EditableKind,
  idOrKey: string,
): Promise<{ thing: Thing; names: Names } | null> {
  if (!canEditKind(viewer, kind)) return null;
  const id = isId(idOrKey)
    ? idOrKey
    : (await findIds(db, kind.kind, [idOrKey])).get(idOrKey.toLowerCase());
  const thing = id ? await readThing(db, kind, id) : null;
  if (!thing || (await isForeign(db, viewer, kind, thing.id))) return null;
  return { thing, names: await nameReferences(db, kind.fields, [thing.values]) };
}
