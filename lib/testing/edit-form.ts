import type { Viewer } from '@/lib/accounts/types';
import { fingerprints } from '@/lib/editing/difference';
import { formTexts } from '@/lib/editing/form-texts';
import { getThing } from '@/lib/editing/queries/get-thing';
import { type EditableKindName, editableKinds } from '@/lib/editing/registry';
import { type EditForm, editForm } from '@/lib/editing/schema';
import type { Thing } from '@/lib/editing/types';
import type { FormValues } from '@/lib/forms/state';

/** The form of a thing as a browser would send it, with some answers of one's own. */
export async function openForm(
  viewer: Viewer,
  name: EditableKindName,
  idOrKey: string,
): Promise<{ thing: Thing; fill: (answers?: FormValues) => EditForm }> {
  const kind = editableKinds[name];
  const found = await getThing(viewer, kind, idOrKey);
  if (!found) throw new Error(`there is no ${name} ${idOrKey}`);
  const { thing, names } = found;
  const texts = formTexts(kind.fields, thing.values, (to, id) => names[to]?.[id]?.key ?? '');
  const fill = (answers: FormValues = {}) =>
    editForm.parse({
      thingKind: name,
      id: thing.id,
      version: String(thing.version),
      base: JSON.stringify(fingerprints(kind.fields, thing.values)),
      ...texts,
      ...answers,
    });
  return { thing, fill };
}
