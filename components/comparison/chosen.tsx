import { HiddenInputs } from '@/components/status/as-of-control';
import { SelectField } from '@/components/ui/select-field';
import type { Choices } from '@/lib/comparison/queries/list-choices';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { Named } from '@/lib/reports/types';
import { compareWords, wordsOf } from '@/lib/translations/page-texts';

/** One body and one theme to narrow a page to. */
export function ChosenBodyAndTheme({
  locale,
  choices,
  body,
  theme,
}: {
  locale: Locale;
  choices: Choices;
  body: readonly string[];
  theme: readonly string[];
}) {
  const t = getTranslator(locale, 'comparison');
  return (
    <>
      <Chosen
        name="body"
        label={t('changes.form.body')}
        empty={t('changes.form.anyBody')}
        of={choices.bodies}
        chosen={body}
      />
      <Chosen
        name="theme"
        label={t('changes.form.theme')}
        empty={t('changes.form.anyTheme')}
        of={choices.themes}
        chosen={theme}
      />
    </>
  );
}

/** One of a list, or several that the address named, which stay. */
function Chosen({
  name,
  label,
  empty,
  of,
  chosen,
}: {
  name: 'body' | 'theme';
  label: string;
  empty: string;
  of: readonly Named[];
  chosen: readonly string[];
}) {
  const [only] = chosen;
  const isListed = chosen.length === 0 || of.some(({ slug }) => slug === only);
  if (chosen.length > 1 || !isListed) return <HiddenInputs query={{ [name]: chosen }} />;
  return (
    <SelectField
      name={name}
      label={label}
      empty={empty}
      defaultValue={only ?? ''}
      options={(name === 'body'
        ? of.toSorted((one, other) => compareWords(one.name, other.name))
        : of
      ).map((one) => ({ value: one.slug, label: wordsOf(one.name) }))}
    />
  );
}
