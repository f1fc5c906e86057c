/** What an address of the API can be refused for; `title` never changes for a code. */
export const problemTitles = {
  'unknown-parameter': 'A parameter of this address is not known here',
  'invalid-parameter': 'A parameter cannot have this value',
  'not-found': 'There is nothing at this address',
  'too-many-requests': 'Too many requests',
  unavailable: 'This could not be answered just now',
} as const;

export type ProblemCode = keyof typeof problemTitles;

/** The status of HTTP that a problem is answered with. */
export const problemStatus = {
  'unknown-parameter': 400,
  'invalid-parameter': 400,
  'not-found': 404,
  'too-many-requests': 429,
  unavailable: 500,
} as const satisfies Record<ProblemCode, number>;

/** One parameter that was refused, and why, in English: an API's messages are for whoever writes programs. */
export type ParameterProblem = { parameter: string; detail: string };

/** What a handler throws to be answered with a problem (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly parameters: readonly ParameterProblem[] = [],
  ) {
    super(detail);
  }
}
