import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core';
import type { Locale } from './locales';
import { type Messages, messages, type Namespace } from './messages';

/** `useTranslations`-like function of one namespace: `t('nav.overview')`, `t('count', {count: 3})`. */
export type TranslatorOf<Name extends Namespace> = ReturnType<
  typeof createTranslator<Messages, Name & NamespaceKeys<Messages, NestedKeyOf<Messages>>>
>;

const made = new Map<string, unknown>();

/**
 * The program's own words in one language, by namespace. For server components: a client component
 * gets its few words as props, so that no message file travels to the browser.
 * A missing key is a defect and throws; the types and `messages.test.ts` keep it from happening.
 */
export function getTranslator<Name extends Namespace>(
  locale: Locale,
  namespace: Name,
): TranslatorOf<Name> {
  const key = `${locale}.${namespace}`;
  let translator = made.get(key) as TranslatorOf<Name> | undefined;
  if (!translator) {
    translator = createTranslator({
      locale,
      messages: messages[locale],
      namespace: namespace as Name & NamespaceKeys<Messages, NestedKeyOf<Messages>>,
      // Days are formatted by `format.ts`; a message never shifts an instant on its own.
      timeZone: 'UTC',
      onError(error) {
        throw error;
      },
    }) as TranslatorOf<Name>;
    made.set(key, translator);
  }
  return translator;
}
