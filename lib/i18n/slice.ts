import type { Locale } from './locales';
import { type Messages, messages, type Namespace } from './messages';

/** Some namespaces, to hand to a form in the browser, which has to word what its action answers. */
export function sliceMessages<Name extends Namespace>(
  locale: Locale,
  ...names: Name[]
): Pick<Messages, Name> {
  return Object.fromEntries(names.map((name) => [name, messages[locale][name]])) as Pick<
    Messages,
    Name
  >;
}
