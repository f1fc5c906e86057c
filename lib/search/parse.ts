import { closedFields, type FieldName, fieldOf, isClosed, operatorOf } from './fields';
import { type Token, tokensOf } from './tokens';
import type {
  FieldValue,
  ParsedSearch,
  SearchProblem,
  SearchProblemCode,
  SearchQuery,
  Years,
} from './types';

/** A person writes less; a machine's endless question would cost everybody. */
const mostParts = 40;
const deepest = 12;

/**
 * Reads what is typed into the search box: words (all of them), "phrases", AND, OR, NOT and a minus, brackets,
 * and `field:value`. NOT binds closest, then AND (also unsaid), then OR. Never throws: what cannot be meant so is
 * left out and named with its place, so that a page can say it and a program be refused.
 */
export function parseSearch(text: string): ParsedSearch {
  const all = tokensOf(text);
  const tokens = all.slice(0, mostParts);
  const reader = new Reader(tokens);
  const cut = all[mostParts];
  if (cut) reader.say('many', cut);
  const query = reader.readAll();
  return { query, problems: reader.problems.sort((one, other) => one.at - other.at) };
}

class Reader {
  readonly problems: SearchProblem[] = [];
  #next = 0;
  #depth = 0;

  constructor(readonly tokens: readonly Token[]) {}

  say(code: SearchProblemCode, { at, text }: Pick<Token, 'at' | 'text'>): void {
    this.problems.push({ code, at, text: text.slice(0, 60) });
  }

  /** What stands outside of all brackets; a bracket too many ends nothing. */
  readAll(): SearchQuery | null {
    const parts: SearchQuery[] = [];
    while (this.#next < this.tokens.length) {
      const part = this.#alternatives();
      if (part) parts.push(part);
      const stray = this.tokens[this.#next];
      if (stray) {
        this.say('closeBracket', stray);
        this.#next += 1;
      }
    }
    return joined('and', parts);
  }

  #alternatives(): SearchQuery | null {
    const parts: SearchQuery[] = [];
    for (;;) {
      const part = this.#all();
      if (part) parts.push(part);
      const operator = this.#operator('or');
      if (!operator) return joined('or', parts);
      if (!part || !this.#hasMore()) this.say('operator', operator);
    }
  }

  #all(): SearchQuery | null {
    const parts: SearchQuery[] = [];
    for (;;) {
      const operator = this.#operator('and');
      if (operator && (parts.length === 0 || !this.#hasMore())) this.say('operator', operator);
      if (!this.#hasMore() || this.#isOperator('or')) return joined('and', parts);
      if (this.#isOperator('and')) continue;
      const part = this.#one();
      if (part) parts.push(part);
    }
  }

  #one(): SearchQuery | null {
    const token = this.tokens[this.#next];
    if (!token) return null;
    this.#next += 1;
    if (token.kind === 'minus' || isOperatorToken(token, 'not')) return this.#negated(token);
    if (token.kind === 'open') return this.#bracket(token);
    if (token.kind === 'phrase') return this.#phrase(token);
    if (token.kind === 'field') return this.#field(token);
    return hasLetter(token.text) ? { kind: 'word', text: token.text } : null;
  }

  #negated(operator: Token): SearchQuery | null {
    const next = this.tokens[this.#next];
    if (!this.#hasMore() || this.#isOperator('or') || this.#isOperator('and') || !next) {
      this.say('operator', operator);
      return null;
    }
    const of = this.#deeper(operator, () => this.#one());
    if (!of) return null;
    return of.kind === 'not' ? of.of : { kind: 'not', of };
  }

  #bracket(opening: Token): SearchQuery | null {
    const inner = this.#deeper(opening, () => this.#alternatives());
    if (this.tokens[this.#next]?.kind === 'close') this.#next += 1;
    else this.say('openBracket', opening);
    return inner;
  }

  /** What lies deeper than anybody writes is passed over. */
  #deeper(token: Token, read: () => SearchQuery | null): SearchQuery | null {
    this.#depth += 1;
    const inner = read();
    const isTooDeep = this.#depth > deepest;
    this.#depth -= 1;
    if (isTooDeep) this.say('many', token);
    return isTooDeep ? null : inner;
  }

  #phrase(token: Extract<Token, { kind: 'phrase' }>): SearchQuery | null {
    if (!token.isClosed) this.say('quote', token);
    return hasLetter(token.words) ? { kind: 'phrase', text: token.words } : null;
  }

  #field(token: Extract<Token, { kind: 'field' }>): SearchQuery | null {
    const field = fieldOf(token.name);
    if (!field) {
      this.say('field', token);
      return { kind: 'phrase', text: token.text.replace(/["“”„«»]/g, ' ').trim() };
    }
    if (token.value === null) {
      this.say('noValue', token);
      return null;
    }
    const typed = token.isQuoted ? [token.value] : token.value.split(',').filter(Boolean);
    const values = typed.map((value) => fieldValueOf(field, value));
    const known = values.filter((value) => value !== null);
    if (known.length < values.length || known.length === 0) this.say('value', token);
    return known.length === 0 ? null : { kind: 'field', field, values: unique(known) };
  }

  /** Whether anything stands here that a part can be made of. */
  #hasMore(): boolean {
    const token = this.tokens[this.#next];
    return token !== undefined && token.kind !== 'close';
  }

  #isOperator(which: 'and' | 'or'): boolean {
    const token = this.tokens[this.#next];
    return token !== undefined && isOperatorToken(token, which);
  }

  #operator(which: 'and' | 'or'): Token | null {
    const token = this.tokens[this.#next];
    if (!token || !isOperatorToken(token, which)) return null;
    this.#next += 1;
    return token;
  }
}

const isOperatorToken = (token: Token, which: 'and' | 'or' | 'not') =>
  token.kind === 'word' && operatorOf(token.text) === which;

const hasLetter = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** The parts under one operator, without brackets that change nothing. */
function joined(kind: 'and' | 'or', parts: readonly SearchQuery[]): SearchQuery | null {
  const of = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  if (of.length < 2) return of[0] ?? null;
  return { kind, of };
}

/** A typed value as the field knows it; null for none. */
function fieldValueOf(field: FieldName, typed: string): FieldValue | null {
  if (field === 'year') return yearsOf(typed);
  if (!isClosed(field)) return typed.toLowerCase();
  const constant = typed.toUpperCase().replace(/[\s-]+/g, '_');
  return (closedFields[field] as readonly string[]).includes(constant) ? constant : null;
}

function yearsOf(typed: string): Years | null {
  const found = /^([12]\d{3})?(\.\.|…|-|–)?([12]\d{3})?$/.exec(typed);
  if (!found) return null;
  const [, first, range, last] = found;
  if (!range) return first ? { from: Number(first), to: Number(first) } : null;
  if (!first && !last) return null;
  const years = { from: first ? Number(first) : null, to: last ? Number(last) : null };
  const isBackward = years.from !== null && years.to !== null && years.from > years.to;
  return isBackward ? null : years;
}

function unique(values: readonly FieldValue[]): FieldValue[] {
  const seen = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...seen.values()];
}
