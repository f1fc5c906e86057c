'use client';

import { createTranslator } from 'use-intl/core';
import type { FormWords } from '@/components/forms/form-words';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { DefinitionList } from '@/components/ui/definition-list';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { SelectField } from '@/components/ui/select-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { linePreview } from '@/lib/corrections/preview';
import { type FormFailure, typed } from '@/lib/forms/state';
import { type Locale, locales } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';

const languages: Readonly<Record<Locale, string>> = { en: 'English', ru: 'Русский', kk: 'Қазақша' };

/**
 * "This is a correction": what was wrong and what is right, for the public log. The line is shown as
 * readers will see it before anything is saved; words changed afterwards are shown once more.
 */
export function CorrectionBox({
  failure,
  words,
  locale,
  messages,
}: {
  /** What was sent, if anything was: refused, or only looked at. */
  failure: Partial<Pick<FormFailure<unknown>, 'values' | 'fieldErrors'>> | null;
  words: FormWords;
  locale: Locale;
  messages: Pick<Messages, 'editing'>;
}) {
  const t = createTranslator({
    locale,
    messages,
    namespace: 'editing.correction',
    timeZone: 'UTC',
  });
  const values = failure?.values;
  const error = (name: string) => words.field(failure?.fieldErrors?.[name]);
  const [wrong, right, language] = [
    typed(values, 'correctionWrong'),
    typed(values, 'correctionRight'),
    typed(values, 'correctionLanguage', locale),
  ];
  const line = linePreview(wrong, right, language);
  const isTicked = typed(values, 'isCorrection') !== '';
  const isSeen = typed(values, 'correctionSeen') === line;
  return (
    <Disclosure summary={t('title')} isOpen={isTicked}>
      <ChoiceGroup
        kind="checkbox"
        name="isCorrection"
        label={t('title')}
        hint={t('hint')}
        error={error('isCorrection')}
        selected={isTicked ? ['on'] : []}
        choices={[{ value: 'on', label: t('tick') }]}
      />
      <TextareaField
        name="correctionWrong"
        label={t('wrong')}
        rows={2}
        error={error('correctionWrong')}
        defaultValue={wrong}
      />
      <TextareaField
        name="correctionRight"
        label={t('right')}
        hint={t('rightHint')}
        rows={2}
        error={error('correctionRight')}
        defaultValue={right}
      />
      <SelectField
        name="correctionLanguage"
        label={t('language')}
        defaultValue={language}
        options={locales.map((value) => ({ value, label: languages[value] }))}
      />
      {failure?.fieldErrors?.correctionSeen || isSeen ? (
        <Notice title={t('preview')}>
          <div lang={language}>
            <DefinitionList
              items={[
                { term: t('wrong'), description: wrong },
                { term: t('right'), description: right },
              ]}
            />
          </div>
          <ChoiceGroup
            kind="checkbox"
            name="correctionSeen"
            label={t('preview')}
            error={error('correctionSeen')}
            selected={isSeen ? [line] : []}
            choices={[{ value: line, label: t('seen') }]}
          />
        </Notice>
      ) : null}
    </Disclosure>
  );
}
