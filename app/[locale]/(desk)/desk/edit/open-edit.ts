import type { EditFormProps } from '@/components/editing/edit-form';
import { formModel } from '@/components/editing/form-model';
import type { Viewer } from '@/lib/accounts/types';
import { getDefaultCountryCode } from '@/lib/countries/queries';
import { fingerprints } from '@/lib/editing/difference';
import { formTexts } from '@/lib/editing/form-texts';
import { versionAfter } from '@/lib/editing/history';
import { canBeMade, type EditableKind } from '@/lib/editing/kind';
import { canEditKind } from '@/lib/editing/policy';
import { getThing } from '@/lib/editing/queries/get-thing';
import { listFormOptions } from '@/lib/editing/queries/list-form-options';
import { getHistory } from '@/lib/editing/queries/list-history';
import { withShipped } from '@/lib/editing/shipped-values';
import type { Names, Thing } from '@/lib/editing/types';
import type { Locale } from '@/lib/i18n/locales';
import type { Place } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { newId } from '@/lib/identity/ids';

export type EditQuery = Record<string, string | string[] | undefined>;
type Form = Omit<EditFormProps, 'action'>;

const keyIn = (names: Names) => (kind: keyof Names, id: string) => names[kind]?.[id]?.key ?? '';

/** What the form of a thing shows; with `restore` in the address, an earlier version of it. */
export async function openEdit(
  viewer: Viewer,
  locale: Locale,
  kind: EditableKind,
  idOrKey: string,
  query: EditQuery,
): Promise<{ thing: Thing; form: Form } | null> {
  const restores = Number(query.restore) || 0;
  const history = restores ? await getHistory(viewer, kind, idOrKey) : null;
  const found = history ?? (await getThing(viewer, kind, idOrKey));
  if (!found) return null;
  const { thing, names } = found;
  const values = history ? versionAfter(thing.values, history.events, restores) : thing.values;
  const options = await listFormOptions(kind);
  return {
    thing,
    form: {
      ...frame(locale, kind),
      model: formModel(locale, kind, thing, options),
      initial: formTexts(kind.fields, withShipped(kind, thing.key, values), keyIn(names)),
      id: thing.id,
      version: thing.version,
      base: JSON.stringify(fingerprints(kind.fields, thing.values)),
      restores,
      newKey: null,
      uses: thing.uses,
      textPlace: await textPlaceOf(kind, thing.key),
    },
  };
}

/** The form of a new thing; a sub-point (`parent` in the address) begins with what its parent says. */
export async function openNew(
  viewer: Viewer,
  locale: Locale,
  kind: EditableKind,
  query: EditQuery,
): Promise<Form | null> {
  if (!canEditKind(viewer, kind) || !canBeMade(kind)) return null;
  const options = await listFormOptions(kind);
  const [country, another] = options.country ?? [];
  const initial = {
    ...(country && !another && { countryId: country.key }),
    ...(await beginning(viewer, kind, query.parent)),
  };
  return { ...emptyForm(locale, kind), model: formModel(locale, kind, null, options), initial };
}

/** For somebody whose session ended while they sent a form: what they typed, and nothing of ours. */
export function emptyForm(locale: Locale, kind: EditableKind): Form {
  return {
    ...frame(locale, kind),
    model: formModel(locale, kind, null, {}),
    initial: {},
    id: newId(),
    version: 0,
    base: '{}',
    restores: 0,
    newKey: typeof kind.newKey === 'object' ? 'numbered' : kind.newKey,
    uses: 0,
    textPlace: null,
  };
}

/** The page on which a text in Markdown is read. */
async function textPlaceOf(kind: EditableKind, key: string): Promise<Place | null> {
  if (!kind.fields.some(({ type }) => type === 'markdown')) return null;
  const country = await getDefaultCountryCode();
  return country ? { locale: kind.language?.(key) ?? 'en', country } : null;
}

function frame(locale: Locale, kind: EditableKind) {
  return { locale, kind: kind.kind, messages: sliceMessages(locale, 'errors', 'editing', 'desk') };
}

async function beginning(viewer: Viewer, kind: EditableKind, parent: EditQuery[string]) {
  if (kind.kind !== 'recommendation' || typeof parent !== 'string') return {};
  const found = await getThing(viewer, kind, parent);
  if (!found) return {};
  const { thing, names } = found;
  const texts = formTexts(kind.fields, thing.values, keyIn(names));
  const own = { summary: '', officialText: '', label: '', aloneReason: '', asks: [] };
  return { ...texts, ...own, parentId: thing.key, newKey: `${thing.key}-` };
}
