import { describe, expect, it } from 'vitest';
import { auditFields } from '@/lib/audit/fields';
import { Prisma } from '@/lib/db/generated/client';
import { messages } from '@/lib/i18n/messages';
import { columnsOf } from './fields';
import { editableKindNames, editableKinds } from './registry';
import { uneditedModels } from './unedited';

const kinds = editableKindNames.map((name) => editableKinds[name]);

describe('the registry of editable kinds', () => {
  it('decides about every model of the schema, once', () => {
    const models = Object.values(Prisma.ModelName);
    expect(models.length).toBeGreaterThan(40);
    const edited = kinds.map(({ model }) => model);
    const unedited = Object.keys(uneditedModels);
    expect([...edited, ...unedited].sort()).toEqual([...models].sort());
    expect(Object.values(uneditedModels).every((reason) => reason.length > 10)).toBe(true);
  });

  it.each(kinds.map((kind) => [kind.kind, kind] as const))(
    'knows the words and the history of a %s',
    (name, kind) => {
      expect(kind.kind).toBe(name);
      const fields: readonly string[] = auditFields[name];
      const columns = kind.fields.flatMap(columnsOf);
      expect(columns.filter((column) => !fields.includes(column))).toEqual([]);
      expect(kind.title in auditFields[name] || fields.includes(kind.title)).toBe(true);
      const { field } = messages.en.editing;
      const labels = kind.fields.flatMap((one) => [
        one.label ?? one.name,
        ...('columns' in one ? one.columns.map((column) => column.label ?? column.name) : []),
      ]);
      expect(labels.filter((label) => !(label in field))).toEqual([]);
    },
  );
});
