import { citationTable, cited, vague } from '../shapes';
import type { ThingKind } from '../thing';

export const indicator: ThingKind = {
  kind: 'indicator',
  table: 'indicators',
  lists: () => ({
    series: {
      table: 'indicator_series',
      owner: 'indicator_id',
      columns: ['slug', 'name'],
      isOrdered: true,
    },
    citations: citationTable('indicator_id'),
  }),
  things: ({ indicators }, ids) =>
    indicators.map((one, position) => ({
      key: one.key,
      id: ids.own('indicator', one.key),
      fields: {
        reference: ids.reference(one.key),
        slug: one.slug,
        countryId: ids.country,
        name: one.name,
        description: one.description,
        unit: one.unit,
        higherMeans: one.higherMeans ?? null,
        isContextOnly: one.isContextOnly,
        note: one.note ?? null,
        confidence: one.confidence,
        position,
      },
      lists: {
        series: one.series.map(({ slug, name }) => ({ slug, name })),
        citations: cited(one.citations, ids),
      },
    })),
};

export const observation: ThingKind = {
  kind: 'observation',
  table: 'observations',
  lists: () => ({ citations: citationTable('observation_id') }),
  things: ({ indicators }, ids) =>
    indicators.flatMap((owner) =>
      owner.observations.map((one, position) => ({
        key: one.key,
        id: ids.own('observation', one.key),
        fields: {
          reference: ids.reference(one.key),
          indicatorId: ids.own('indicator', owner.key),
          series: one.series,
          countryCode: one.country ?? null,
          groupName: one.group ?? null,
          ...vague('period', one.period),
          value: one.value ?? null,
          category: one.category ?? null,
          unit: one.unit,
          revision: one.revision,
          note: one.note ?? null,
          conflictNote: one.conflictNote ?? null,
          confidence: one.confidence,
          position,
        },
        lists: { citations: cited(one.citations, ids) },
      })),
    ),
};
