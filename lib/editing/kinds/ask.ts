import type { EditableKind } from '../kind';
import { plainLinks } from './shared';

export const ask: EditableKind = {
  kind: 'ask',
  model: 'Ask',
  table: 'asks',
  key: 'slug',
  newKey: 'words',
  title: 'title',
  archiving: 'unused',
  isPositioned: true,
  fields: [
    { type: 'text', name: 'title', max: 200, isRequired: true },
    { type: 'longText', name: 'description', max: 2000, isRequired: true },
    {
      type: 'references',
      name: 'recommendations',
      to: 'recommendation',
      list: plainLinks('ask_recommendations', 'ask_id', 'recommendationId'),
      mirror: 'asks',
    },
  ],
};
