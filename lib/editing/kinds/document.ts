import type { Transaction } from '@/lib/db/client';
import type { FieldErrors } from '@/lib/forms/outcome';
import { dayOf } from '@/lib/moment/moment';
import type { Change, EditableKind } from '../kind';
import { firstEffect } from './recommendation';
import { citations, plainLinks } from './shared';

export const document: EditableKind = {
  kind: 'document',
  model: 'Document',
  table: 'documents',
  key: 'slug',
  newKey: 'words',
  title: 'title',
  archiving: 'unused',
  fields: [
    { type: 'text', name: 'title', max: 500, isRequired: true },
    { type: 'text', name: 'symbol', max: 120, isAsWritten: true },
    { type: 'webAddress', name: 'url' },
    { type: 'vagueDate', name: 'issued', isRequired: true, hint: 'issued' },
    {
      type: 'references',
      name: 'bodies',
      to: 'body',
      list: plainLinks('document_bodies', 'document_id', 'bodyId'),
      isRequired: true,
    },
    { type: 'longText', name: 'summary', max: 4000 },
    { type: 'longText', name: 'methodology', max: 4000 },
    { type: 'longText', name: 'funding', max: 4000 },
    { type: 'longText', name: 'disclaimer', max: 4000 },
    {
      type: 'rows',
      name: 'coverage',
      hint: 'coverage',
      list: {
        table: 'document_coverages',
        owner: 'document_id',
        columns: ['countryId', 'coverage', 'note'],
        identity: ['countryId'],
      },
      columns: [
        { type: 'reference', name: 'countryId', to: 'country', isRequired: true },
        { type: 'choice', name: 'coverage', choice: 'coverage', isRequired: true },
        { type: 'longText', name: 'note', label: 'coverageNote', max: 4000, isRequired: true },
      ],
    },
    citations('document_id'),
  ],
  check: checkDocument,
};

/** Its recommendations exist from its latest day of issue: no judgement of them may be older. */
async function checkDocument(tx: Transaction, change: Change): Promise<FieldErrors> {
  const { id, before, after, changed } = change;
  if (after.issuedLatest === null) return { issued: { code: 'latestDay' } };
  if (!before || !changed.includes('issuedLatest')) return {};
  const first = await firstEffect(tx, { recommendation: { documentId: id } });
  if (!first || String(after.issuedLatest) <= dayOf(first)) return {};
  return { issued: { code: 'afterAssessment', day: dayOf(first) } };
}
