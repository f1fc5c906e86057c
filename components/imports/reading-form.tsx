'use client';

import { FormProblems } from '@/components/forms/form-problems';
import stack from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { Table } from '@/components/ui/table';
import { TextField } from '@/components/ui/text-field';
import { type FormState, typed, typedList } from '@/lib/forms/state';
import { collatorOf } from '@/lib/i18n/collation';
import type { Locale } from '@/lib/i18n/locales';
import { encodings, tellingAt } from '@/lib/imports/encoding';
import { fields } from '@/lib/imports/fields';
import type { BatchDetail } from '@/lib/imports/types';
import { type ImportMessages, importWords } from './import-words';
import styles from './imports.module.css';

const layouts = ['OWN', 'UHRI', 'UPR_INFO', 'IMPACT_OSS'] as const;
const signs = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
] as const;

type Named = { slug: string; name: string };

/** How a file is read: its letters, its layout, what each column means, with its first rows to see whether so. */
export function ReadingForm({
  action,
  locale,
  messages,
  batch,
  preview,
  isSure,
  countries,
  documents,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: ImportMessages;
  batch: BatchDetail;
  preview: { line: number; cells: string[] }[];
  /** Whether the bytes prove the encoding. */
  isSure: boolean;
  countries: Named[];
  documents: Named[];
}) {
  const { state, isPending, formProps } = useForm(action);
  const t = importWords(locale, messages);
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const errors = failure?.fieldErrors ?? {};
  const mapping = typedList(failure?.values, 'mapping', batch.mapping);
  const { compare } = collatorOf(locale);
  const meanings = fields
    .map((field) => ({ value: field, label: t(`field.${field}`) }))
    .sort((a, b) => compare(a.label, b.label));
  const choice = (list: Named[]) =>
    list
      .map(({ slug, name }) => ({ value: slug, label: name }))
      .sort((a, b) => compare(a.label, b.label));
  return (
    <form {...formProps} className={stack.stack} noValidate>
      <FormProblems
        state={state}
        words={words}
        labels={{ mapping: t('reading.columns'), layout: t('reading.layout') }}
      />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="batchId" value={batch.id} />
      <input type="hidden" name="version" value={batch.version} />
      <input type="hidden" name="shownLayout" value={batch.layout ?? ''} />
      <div className={styles.pair}>
        <SelectField
          name="layout"
          label={t('reading.layout')}
          empty={t('reading.choose')}
          options={layouts.map((value) => ({ value, label: t(`layout.${value}`) }))}
          defaultValue={typed(failure?.values, 'layout', batch.layout ?? '')}
          error={words.field(errors.layout)}
        />
        {batch.format === 'csv' ? (
          <>
            <SelectField
              name="encoding"
              label={t('reading.encoding')}
              options={encodings.map((value) => ({ value, label: encodingNames[value] }))}
              defaultValue={typed(failure?.values, 'encoding', batch.encoding)}
              error={words.field(errors.encoding)}
            />
            <SelectField
              name="delimiter"
              label={t('reading.delimiter')}
              options={signs.map(([value, name]) => ({ value, label: t(`reading.sign.${name}`) }))}
              defaultValue={typed(failure?.values, 'delimiter', batch.delimiter)}
            />
          </>
        ) : (
          <input type="hidden" name="encoding" value="utf-8" />
        )}
        <SelectField
          name="countryCode"
          label={t('reading.country')}
          empty={t('reading.none')}
          options={choice(countries)}
          defaultValue={typed(failure?.values, 'countryCode', batch.countryCode ?? '')}
          error={words.field(errors.countryCode)}
        />
        <SelectField
          name="documentSlug"
          label={t('reading.document')}
          empty={t('reading.none')}
          options={choice(documents)}
          defaultValue={typed(failure?.values, 'documentSlug', batch.documentSlug ?? '')}
          error={words.field(errors.documentSlug)}
        />
        <div className={styles.twice}>
          <TextField
            name="sourceNote"
            label={t('reading.source')}
            hint={t('reading.sourceHint')}
            defaultValue={typed(failure?.values, 'sourceNote', batch.sourceNote)}
            error={words.field(errors.sourceNote)}
          />
        </div>
        <div className={styles.twice}>
          <TextField
            name="licenceNote"
            label={t('reading.licence')}
            defaultValue={typed(failure?.values, 'licenceNote', batch.licenceNote)}
            error={words.field(errors.licenceNote)}
          />
        </div>
      </div>
      {batch.layout === 'IMPACT_OSS' ? <p>{t('reading.levels')}</p> : null}
      <div id="mapping">
        <Table caption={t('reading.columns')}>
          <thead>
            <tr>
              <th scope="col">{t('reading.column')}</th>
              <th scope="col">{t('reading.means')}</th>
              {preview.map(({ line }) => (
                <th key={line} scope="col">
                  {t('reading.row', { line })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {batch.header.map((column, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
              <tr key={place}>
                <th scope="row" className={styles.column}>
                  {column}
                </th>
                <td>
                  <select
                    className={styles.means}
                    name="mapping"
                    aria-label={t('reading.meansOf', { column: column || String(place + 1) })}
                    defaultValue={mapping[place] ?? ''}
                    key={`${mapping[place]}`}
                  >
                    <option value="">{t('reading.ignored')}</option>
                    {meanings.map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                </td>
                {preview.map(({ line, cells }) => (
                  <td key={line} className={styles.column}>
                    {shortened(cells[place] ?? '', isSure)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <div className={stack.actions}>
        <Button name="next" value="try" aria-disabled={isPending}>
          {t('reading.try')}
        </Button>
        <Button name="next" value="look" variant="secondary" aria-disabled={isPending}>
          {t('reading.look')}
        </Button>
      </div>
    </form>
  );
}

const encodingNames: Record<(typeof encodings)[number], string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1251': 'Windows-1251',
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac Roman',
};

/** The beginning of a cell, or the part by which its encoding can be judged. */
function shortened(text: string, isSure: boolean): string {
  if (text.length <= 120) return text;
  const from = isSure ? 0 : Math.max(0, Math.min(tellingAt(text) - 60, text.length - 119));
  const end = from + 119 < text.length ? '…' : '';
  return `${from > 0 ? '…' : ''}${text.slice(from, from + 119)}${end}`;
}
