import { readTextKey, translationsOf } from '@/lib/texts/keys';
import { shippedText } from '@/lib/texts/shipped';
import type { EditableKind } from '../kind';

/** The words of a page in one language. */
export const pageText: EditableKind = {
  kind: 'page_text',
  model: 'PageText',
  table: 'page_texts',
  key: 'key',
  newKey: 'words',
  title: 'title',
  isShippedSet: true,
  shipped(key) {
    const found = readTextKey(key);
    return found ? { ...shippedText(found.locale, found.page) } : {};
  },
  language: (key) => readTextKey(key)?.locale ?? 'en',
  translations: translationsOf,
  meaning: ['title', 'lead', 'body'],
  fields: [
    { type: 'text', name: 'title', max: 120, isRequired: true },
    { type: 'longText', name: 'lead', max: 1000, hint: 'shippedText' },
    { type: 'markdown', name: 'body', max: 60_000, hint: 'markdown' },
    {
      type: 'yesNo',
      name: 'isInStep',
      hint: 'isInStep',
      isFor: (key) => readTextKey(key)?.locale !== 'en',
    },
  ],
};
