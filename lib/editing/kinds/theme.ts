import type { EditableKind } from '../kind';

export const theme: EditableKind = {
  kind: 'theme',
  model: 'Theme',
  table: 'themes',
  key: 'slug',
  newKey: 'words',
  title: 'name',
  archiving: 'unused',
  isPositioned: true,
  fields: [
    { type: 'text', name: 'name', max: 120, isRequired: true },
    { type: 'longText', name: 'definition', max: 2000, isRequired: true },
  ],
};
