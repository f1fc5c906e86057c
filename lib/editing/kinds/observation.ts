import type { Transaction } from '@/lib/db/client';
import type { FieldErrors } from '@/lib/forms/outcome';
import type { Change, EditableKind } from '../kind';
import { citations, confidence } from './shared';

/** One value of an indicator: a number or a category, for a country or a named group of them. */
export const observation: EditableKind = {
  kind: 'observation',
  model: 'Observation',
  table: 'observations',
  key: 'reference',
  newKey: 'reference',
  title: 'unit',
  titleSql: `concat_ws(' · ', coalesce(t.country_code, t.group_name), nullif(t.series, 'value'),
    coalesce(t.period_words, to_char(t.period_earliest, 'YYYY')),
    concat_ws(' ', coalesce(trim_scale(t.value)::text, t.category), t.unit))`,
  archiving: 'free',
  isPositioned: true,
  fields: [
    { type: 'reference', name: 'indicatorId', to: 'indicator', isRequired: true, isFixed: true },
    {
      type: 'text',
      name: 'series',
      hint: 'observationSeries',
      max: 80,
      isRequired: true,
      isAsWritten: true,
    },
    { type: 'text', name: 'countryCode', hint: 'place', max: 2, isAsWritten: true },
    { type: 'text', name: 'groupName', max: 300 },
    { type: 'vagueDate', name: 'period', isRequired: true },
    { type: 'decimal', name: 'value', hint: 'amount' },
    { type: 'text', name: 'category', max: 300 },
    { type: 'text', name: 'unit', max: 120, isRequired: true },
    { type: 'choice', name: 'revision', choice: 'revision', isRequired: true },
    { type: 'longText', name: 'note', max: 4000 },
    { type: 'longText', name: 'conflictNote', max: 4000 },
    confidence,
    citations('observation_id'),
  ],
  check: checkObservation,
  meaning: ['series', 'countryCode', 'groupName', 'period', 'value', 'category', 'unit'],
  countUses: (tx, observationId) => tx.assessmentCitation.count({ where: { observationId } }),
};

/** What the table itself demands, said beside the field. */
async function checkObservation(tx: Transaction, { after }: Change): Promise<FieldErrors> {
  const errors: FieldErrors = {};
  const { countryCode, groupName, value, category } = after;
  if ((value === null) === (category === null)) errors.value = { code: 'eitherOr' };
  if ((countryCode === null) === (groupName === null)) errors.countryCode = { code: 'eitherOr' };
  else if (countryCode !== null && !/^[a-z]{2}$/.test(String(countryCode)))
    errors.countryCode = { code: 'key' };
  const named = await tx.indicatorSeries.findMany({
    where: { indicatorId: String(after.indicatorId) },
    select: { slug: true },
  });
  const series = named.length > 0 ? named.map(({ slug }) => slug) : ['value'];
  if (!series.includes(String(after.series))) errors.series = { code: 'unknown' };
  return errors;
}
