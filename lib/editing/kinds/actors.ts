import type { FieldErrors } from '@/lib/forms/outcome';
import type { EditableKind } from '../kind';

/** The State whose recommendations are followed. */
export const country: EditableKind = {
  kind: 'country',
  model: 'Country',
  table: 'countries',
  key: 'code',
  newKey: 'words',
  title: 'name',
  isImportedOnly: true,
  fields: [
    // Readers see the name that `Intl` knows in their language.
    { type: 'text', name: 'name', max: 120, isRequired: true, isAsWritten: true },
    { type: 'text', name: 'topic', max: 300, isRequired: true },
    { type: 'day', name: 'cutOff' },
  ],
};

export const body: EditableKind = {
  kind: 'body',
  model: 'Body',
  table: 'bodies',
  key: 'slug',
  newKey: 'words',
  title: 'name',
  archiving: 'unused',
  fields: [
    { type: 'text', name: 'name', max: 300, isRequired: true },
    { type: 'text', name: 'shortName', max: 80, isRequired: true },
    { type: 'choice', name: 'kind', choice: 'bodyKind', isRequired: true },
    { type: 'longText', name: 'description', max: 4000, isRequired: true },
    { type: 'reference', name: 'aboveId', to: 'body', hint: 'above' },
  ],
  async check(tx, { id, after, changed }): Promise<FieldErrors> {
    if (!changed.includes('aboveId') || after.aboveId === null) return {};
    const rows = await tx.$queryRaw<{ found: boolean }[]>`
      WITH RECURSIVE up AS (
        SELECT b.id, b.above_id FROM bodies b WHERE b.id = ${String(after.aboveId)}::uuid
        UNION SELECT b.id, b.above_id FROM bodies b JOIN up ON b.id = up.above_id)
      SELECT EXISTS (SELECT 1 FROM up WHERE id = ${id}::uuid) AS found`;
    return rows[0]?.found ? { aboveId: { code: 'circle' } } : {};
  },
};

/** To whom a recommendation speaks. */
export const addressee: EditableKind = {
  kind: 'addressee',
  model: 'Addressee',
  table: 'addressees',
  key: 'slug',
  newKey: 'words',
  title: 'name',
  archiving: 'unused',
  fields: [
    { type: 'text', name: 'name', max: 300, isRequired: true },
    { type: 'longText', name: 'description', max: 2000 },
    { type: 'yesNo', name: 'isStateConcerned' },
  ],
};

/** What readers see of a voice; who belongs to it, and what it is, is decided by administrators. */
export const voice: EditableKind = {
  kind: 'voice',
  model: 'Voice',
  table: 'voices',
  key: 'slug',
  newKey: 'words',
  title: 'name',
  isImportedOnly: true,
  fields: [
    { type: 'text', name: 'name', max: 300, isRequired: true },
    { type: 'longText', name: 'description', max: 4000, isRequired: true },
    { type: 'reference', name: 'bodyId', to: 'body', hint: 'voiceBody' },
  ],
};

/** Where facts were read. */
export const source: EditableKind = {
  kind: 'source',
  model: 'Source',
  table: 'sources',
  key: 'key',
  newKey: 'reference',
  title: 'title',
  archiving: 'unused',
  fields: [
    { type: 'text', name: 'title', max: 500, isRequired: true, isAsWritten: true },
    { type: 'text', name: 'publisher', max: 300, isAsWritten: true },
    { type: 'vagueDate', name: 'published' },
    { type: 'webAddresses', name: 'urls', hint: 'urls' },
    { type: 'longText', name: 'note', max: 4000 },
  ],
};
