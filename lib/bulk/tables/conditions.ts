import type { Scope } from '../types';

/** As SQL: the row belongs to the country that is asked for. */
export const inCountry = (row: string, scope: Scope) =>
  scope ? `${row}.country_id = '${scope}'` : 'true';

/** As SQL: it was not taken out of the record. */
export const isLive = (row: string) => `${row}.archived_at IS NULL`;

/** As SQL: not archived, and of the country that is asked for. */
export const isLiveHere = (row: string, scope: Scope) =>
  `${isLive(row)} AND ${inCountry(row, scope)}`;

/** As SQL: a judgement of a recommendation that is public rests on it. */
export const isRestedOn = (column: string) => (row: string, scope: Scope) =>
  `EXISTS (SELECT FROM assessment_citations rc JOIN assessments ra ON ra.id = rc.assessment_id
    JOIN recommendations rr ON rr.id = ra.recommendation_id
    WHERE rc.${column} = ${row}.id AND ${isLiveHere('rr', scope)})`;

/** A vague date, as four columns. */
export const vague = (name: string) =>
  ['Earliest', 'Latest', 'Qualifier', 'Words'].map((part) => `${name}${part}`);

/** A list that says no more than what belongs to what. */
export function pairs(name: string, table: string, describes: string, refs: [string, string][]) {
  const fields = refs.map(([field]) => field);
  return {
    name,
    table,
    describes,
    columns: fields,
    key: fields,
    refs: Object.fromEntries(refs),
    owners: fields.slice(0, 1),
  };
}
