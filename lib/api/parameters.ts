import { z } from 'zod';
import { Contest, StateResponse } from '@/lib/db/generated/enums';
import { everything } from '@/lib/explorer/schema';
import type { Selection } from '@/lib/explorer/types';
import { dateOf, firstDay, isDay } from '@/lib/moment/moment';
import { fieldNames, freshnesses } from '@/lib/search/fields';
import { parseSearch } from '@/lib/search/parse';
import type { SearchProblemCode } from '@/lib/search/types';
import { statuses } from '@/lib/status/scale';
import { type ParameterProblem, Problem } from './problem';

/** What can stand behind the `?` of an address of the API: what these schemas let through is what is documented. */

export const largestPage = 100;

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/, 'must be a key, such as uscirf');
const day = z
  .string()
  .refine(isDay, 'must be a day that exists, such as 2019-06-30')
  .refine((text) => text >= firstDay, `must not lie before ${firstDay}`)
  .meta({ format: 'date' });

/** As the pages read it, too: an instant, or a day (its beginning in the country). */
const knownAt = z
  .union(
    [
      z.iso.datetime({ offset: true }),
      z.string().refine(isDay).meta({ format: 'date', description: 'Its beginning there.' }),
    ],
    'must be an instant or a day, such as 2026-01-31T12:00:00Z (a + is written %2B)',
  )
  .refine((text) => new Date(text) >= dateOf(firstDay), `must not lie before ${firstDay}`);

const moment = { asOf: day.optional(), knownAt: knownAt.optional() };

/** PostgreSQL refuses the zero byte, and no text has the others. */
const words = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not have control characters');

const several = <Item extends z.ZodType>(item: Item) => z.array(item).max(60).optional();

/** What is wrong with a part of a search, as it is told to programs. */
const unread: Record<SearchProblemCode, string> = {
  quote: 'the second quotation mark is missing',
  openBracket: 'the bracket is never closed',
  closeBracket: 'the bracket was never opened',
  operator: 'has nothing to join',
  field: `no such field; known are ${fieldNames.join(', ')}; words with a colon stand in quotes`,
  value: 'the field has no such value',
  noValue: 'the field has no value',
  many: 'more parts or brackets than are looked for',
};

function refuseUnread(q: string, context: z.RefinementCtx): void {
  for (const { code, at, text } of parseSearch(q).problems)
    context.addIssue({
      code: 'custom',
      message: `must be a search that can be read; at character ${at + 1} (${text}): ${unread[code]}`,
    });
}

/** The explorer's own filters, under its own names. */
const selection = {
  q: words(300).superRefine(refuseUnread).optional(),
  status: several(z.enum(statuses)),
  body: several(slug),
  theme: several(slug),
  addressee: several(slug),
  response: several(z.enum(StateResponse)),
  year: several(z.int().min(1000).max(2999)),
  freshness: several(z.enum(freshnesses)),
  contest: several(z.enum(Contest)),
  due: several(z.enum(['OVERDUE'])),
  ask: several(slug),
  document: several(slug),
};

/** The names whose values may be several, and those that are numbers. */
const isList = (name: string) => Object.hasOwn(selection, name) && name !== 'q';
const numbers: readonly string[] = ['year', 'limit'];
/** Read without regard to case or hyphens, as in the explorer: `not-started`. */
const constants: readonly string[] = ['status', 'response', 'freshness', 'contest', 'due'];
/** Keys of the record, which are in small letters: `USCIRF` means `uscirf`, as in the explorer. */
const keys: readonly string[] = ['body', 'theme', 'addressee', 'ask', 'document'];

export const momentParameters = z.strictObject(moment);

export const listParameters = z.strictObject({
  ...selection,
  ...moment,
  limit: z.int().min(1).max(largestPage).optional(),
  after: words(200).optional(),
});

/** Two days: `from`, and `asOf` or today. */
export const comparisonParameters = listParameters.extend({ from: day });

export const noParameters = z.strictObject({});

export const countryParameter = z.string().regex(/^[a-z]{2}$/);
export const referenceParameter = words(100);
export const draftParameter = z.uuid();

/** Everything that can be said in an address of the API. */
export type ParameterName =
  | keyof typeof comparisonParameters.shape
  | 'country'
  | 'reference'
  | 'draft';

/**
 * Reads the parameters of an address against a schema. Throws a Problem that names each parameter that is unknown
 * or cannot have its value: a program that asked something else than it meant should learn of it.
 */
export function readParameters<Schema extends z.ZodObject>(
  schema: Schema,
  search: URLSearchParams,
): z.output<Schema> {
  const unknown = [...new Set(search.keys())].filter((name) => !Object.hasOwn(schema.shape, name));
  if (unknown.length > 0) {
    const known = Object.keys(schema.shape).join(', ') || 'none';
    throw new Problem('unknown-parameter', `Known here: ${known}.`, {
      parameters: unknown.map((name) => ({
        parameter: name.slice(0, 100),
        detail: 'is not known',
      })),
    });
  }
  const given: Record<string, unknown> = {};
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name).map((value) => typed(name, value.trim()));
    given[name] = isList(name) ? [...new Set(values)] : values.length === 1 ? values[0] : values;
  }
  const read = schema.safeParse(given, { error: inWords });
  if (read.success) return read.data;
  throw invalid(
    read.error.issues.map(({ path, message }) => ({ parameter: String(path[0]), detail: message })),
  );
}

/** The problem of parameters that cannot have their values. */
export const invalid = (parameters: readonly ParameterProblem[]) =>
  new Problem('invalid-parameter', 'See `parameters`.', { parameters });

/** What is wrong with a value, as everything else here is said: zod's own words are for who writes schemas. */
function inWords(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'must be given';
  switch (issue.code) {
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'too_big':
      return `must not be more than ${issue.maximum}${unitOf(issue.origin)}`;
    case 'too_small':
      return issue.origin === 'string'
        ? 'must not be empty'
        : `must not be less than ${issue.minimum}`;
    default:
      return Array.isArray(issue.input) ? 'must be given once' : 'must be a whole number';
  }
}

const unitOf = (origin: string) =>
  origin === 'string' ? ' characters' : origin === 'array' ? ' values' : '';

function typed(name: string, text: string): string | number {
  if (numbers.includes(name) && /^\d{1,9}$/.test(text)) return Number(text);
  if (keys.includes(name)) return text.toLowerCase();
  if (constants.includes(name)) return text.toUpperCase().replaceAll('-', '_');
  return text;
}

/** The explorer's selection that the parameters of a list name. */
export function selectionOf(given: z.output<typeof listParameters>): Selection {
  const chosen = Object.entries(given).filter(([name]) => name in selection);
  return { ...everything(), ...Object.fromEntries(chosen) };
}

/** Every parameter with the values of its closed list, if it has one; the parts of an address first. */
export function parametersOf(): { name: ParameterName; values: readonly string[] }[] {
  const valuesOf = (schema: z.ZodType): readonly string[] => {
    if (schema instanceof z.ZodOptional) return valuesOf(schema.unwrap() as z.ZodType);
    if (schema instanceof z.ZodArray) return valuesOf(schema.element as z.ZodType);
    return schema instanceof z.ZodEnum ? schema.options.map(String) : [];
  };
  const inPath = ['country', 'reference', 'draft'] as const;
  return [
    ...inPath.map((name) => ({ name, values: [] })),
    ...Object.entries(comparisonParameters.shape).map(([name, schema]) => ({
      name: name as ParameterName,
      values: valuesOf(schema),
    })),
  ];
}
