import type { ListTable } from '@/lib/db/values';
import type { Field } from '../fields';

/** Fields that several kinds have. */

export const country: Field = {
  type: 'reference',
  name: 'countryId',
  to: 'country',
  isRequired: true,
  isFixed: true,
};

export const confidence: Field = {
  type: 'choice',
  name: 'confidence',
  choice: 'confidence',
  isRequired: true,
};

export const confidenceNote: Field = { type: 'longText', name: 'confidenceNote', max: 2000 };

/** A list that only says which things belong together. */
export function plainLinks(table: string, owner: string, column: string): ListTable {
  return { table, owner, columns: [column] };
}

/** Where a thing was read; `owner` is the column of the citations that points at it. */
export function citations(owner: string): Field {
  return {
    type: 'rows',
    name: 'citations',
    hint: 'citations',
    list: { table: 'citations', owner, columns: ['sourceId', 'locator'], hasId: true },
    columns: [
      { type: 'reference', name: 'sourceId', to: 'source', isRequired: true },
      { type: 'text', name: 'locator', max: 300, isAsWritten: true },
    ],
  };
}
