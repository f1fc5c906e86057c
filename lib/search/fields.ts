import { Contest, StateResponse } from '@/lib/db/generated/enums';
import { statuses } from '@/lib/status/scale';

/** The names that can stand before a colon in a search. They are those of the explorer's address. */

export const freshnesses = ['FRESH', 'STALE', 'NEVER'] as const;

/** The fields whose values are a closed list. */
export const closedFields = {
  status: statuses,
  response: Object.values(StateResponse),
  freshness: freshnesses,
  contest: Object.values(Contest),
  due: ['OVERDUE'],
} as const satisfies Record<string, readonly string[]>;

/** The fields whose values are keys or names of the record. */
export const openFields = ['body', 'theme', 'addressee', 'ask', 'document'] as const;

export type ClosedField = keyof typeof closedFields;
export type OpenField = (typeof openFields)[number];
export type FieldName = ClosedField | OpenField | 'year';

export const fieldNames: readonly FieldName[] = [
  'status',
  'body',
  'theme',
  'addressee',
  'response',
  'year',
  'freshness',
  'contest',
  'due',
  'ask',
  'document',
];

export const isClosed = (field: FieldName): field is ClosedField => field in closedFields;

/** As people who do not switch their keyboard write them. */
const inOtherLanguages: Readonly<Record<string, FieldName>> = {
  статус: 'status',
  орган: 'body',
  тема: 'theme',
  адресат: 'addressee',
  ответ: 'response',
  год: 'year',
  свежесть: 'freshness',
  согласие: 'contest',
  срок: 'due',
  требование: 'ask',
  документ: 'document',
  мәртебе: 'status',
  тақырып: 'theme',
  жауап: 'response',
  жыл: 'year',
  құжат: 'document',
  талап: 'ask',
  мерзім: 'due',
};

/** The field that a word before a colon names, in any case; null for none. */
export function fieldOf(word: string): FieldName | null {
  const name = word.toLowerCase();
  const own = fieldNames.find((field) => field === name);
  return own ?? (Object.hasOwn(inOtherLanguages, name) ? (inOtherLanguages[name] ?? null) : null);
}

export type Operator = 'and' | 'or' | 'not';

/** Only in capitals: "freedom of religion or belief" joins nothing. */
const operators: Readonly<Record<string, Operator>> = {
  AND: 'and',
  И: 'and',
  ЖӘНЕ: 'and',
  OR: 'or',
  ИЛИ: 'or',
  НЕМЕСЕ: 'or',
  NOT: 'not',
  НЕ: 'not',
};

export function operatorOf(word: string): Operator | null {
  return Object.hasOwn(operators, word) ? (operators[word] ?? null) : null;
}
