'use server';

import { revalidatePath } from 'next/cache';
import type { ArchiveState } from '@/components/editing/archive-form';
import type { EditState } from '@/components/editing/edit-form';
import { archiveThing } from '@/lib/editing/mutations/archive-thing';
import { saveThing } from '@/lib/editing/mutations/save-thing';
import type { Saved } from '@/lib/editing/mutations/write-thing';
import { type Previewed, previewText } from '@/lib/editing/queries/preview-text';
import { editableKinds } from '@/lib/editing/registry';
import { sayConflict } from '@/lib/editing/say';
import { archiveForm, editForm } from '@/lib/editing/schema';
import type { ConflictShown } from '@/lib/editing/types';
import { answerForm } from '@/lib/forms/action';
import type { Outcome } from '@/lib/forms/outcome';
import { readForm } from '@/lib/forms/read-form';
import { inLanguage } from '@/lib/i18n/in-language';
import { deskPath } from '@/lib/i18n/paths';

const { locale } = inLanguage;

/** Saves a thing of the record, new or known; or only shows what its text would look like. */
export async function submitEdit(_state: EditState, formData: FormData): Promise<EditState> {
  return answerForm({
    door: 'submitEdit',
    formData,
    schema: editForm.extend({ locale }),
    async mutate(viewer, input): Promise<Outcome<Saved | Previewed, ConflictShown>> {
      if (input.intent === 'preview') return previewText(viewer, input);
      const saved = await saveThing(viewer, input);
      if (saved.ok) return saved;
      const { detail, ...refusal } = saved;
      if (!detail) return refusal;
      const kind = editableKinds[input.thingKind];
      return { ...refusal, detail: sayConflict(input.locale, kind, detail) };
    },
    after(value, input) {
      if ('preview' in value) return { ok: true, shown: value.preview, values: readForm(formData) };
      const { key, version } = value;
      revalidatePath('/', 'layout');
      const page = deskPath(input.locale, 'edit', input.thingKind, key);
      return { ok: true, to: `${page}?saved=${version}` };
    },
  });
}

/** Archives a thing of the record with a reason, or brings it back. */
export async function submitArchiving(
  _state: ArchiveState,
  formData: FormData,
): Promise<ArchiveState> {
  return answerForm({
    door: 'submitArchiving',
    formData,
    schema: archiveForm.extend({ locale }),
    mutate: archiveThing,
    after({ key }, input) {
      revalidatePath('/', 'layout');
      const page = deskPath(input.locale, 'edit', input.thingKind, key);
      return { ok: true, to: `${page}?${input.intent}d=1` };
    },
  });
}
