import stack from '@/components/forms/form-stack.module.css';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { type SearchableKind, searchableKinds } from '@/lib/withholding/fields';
import { thingWord } from './text-choices';

/** Looks for a thing by the name that its address ends with. */
export function FindThingForm({
  locale,
  kind,
  name,
}: {
  locale: Locale;
  kind: SearchableKind;
  name: string;
}) {
  const t = getTranslator(locale, 'withholding');
  return (
    <form method="get" className={stack.stack}>
      <SelectField
        name="kind"
        label={t('kindLabel')}
        defaultValue={kind}
        options={searchableKinds.map((one) => ({ value: one, label: thingWord(locale, one) }))}
      />
      <TextField
        name="key"
        label={t('key')}
        hint={t('keyHint')}
        defaultValue={name}
        autoComplete="off"
        required
      />
      <div className={stack.actions}>
        <Button variant="secondary">{t('show')}</Button>
      </div>
    </form>
  );
}
