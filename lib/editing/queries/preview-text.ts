import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { done, type Outcome, refused } from '@/lib/forms/outcome';
import { readTextKey } from '@/lib/texts/keys';
import { readPageText } from '@/lib/texts/queries';
import { shippedText } from '@/lib/texts/shipped';
import type { PageText } from '@/lib/texts/types';
import { parseForm } from '../parse-form';
import { canEditKind } from '../policy';
import { editableKinds } from '../registry';
import type { EditForm } from '../schema';
import { getThing } from './get-thing';

/** A page as it would be. */
export type Previewed = { preview: PageText };

/** What a page would say if the form were saved. Nothing is. */
export async function previewText(viewer: Viewer, input: EditForm): Promise<Outcome<Previewed>> {
  const kind = editableKinds[input.thingKind];
  if (!canEditKind(viewer, kind)) return refused('FORBIDDEN');
  const found = await getThing(viewer, kind, input.id);
  const of = found && readTextKey(found.thing.key);
  if (kind.kind !== 'page_text' || !of) return refused('NOT_FOUND');
  const parsed = parseForm(kind.fields, input as Record<string, string>);
  if (!parsed.ok) return refused('INVALID', { fieldErrors: parsed.fieldErrors });
  const { title, lead, body } = {
    title: found.thing.title,
    ...shippedText(of.locale, of.page),
    ...present(parsed.content),
  };
  const text = await readPageText(of.locale, of.page, body);
  return done({ preview: { title, lead, text, isOutdated: false } });
}

/** What was answered at all. */
function present({ title, lead, body }: Record<string, unknown>): {
  title?: string;
  lead?: string;
  body?: string;
} {
  return {
    ...(typeof title === 'string' && { title }),
    ...(typeof lead === 'string' && { lead }),
    ...(typeof body === 'string' && { body }),
  };
}
