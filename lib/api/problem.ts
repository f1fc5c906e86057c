import { settings } from '@/lib/env';

/** What an address of the API can be refused for; `title` never changes for a code. */
export const problemTitles = {
  'unknown-parameter': 'A parameter of this address is not known here',
  'invalid-parameter': 'A parameter cannot have this value',
  'not-found': 'There is nothing at this address',
  'invalid-body': 'What was sent cannot be taken',
  unauthorized: 'A token is needed that works',
  forbidden: 'This token may not do this',
  conflict: 'This was done already in another way',
  'method-not-allowed': 'This address is only read',
  archived: 'This was taken out of the record',
  'too-many-requests': 'Too many requests',
  preparing: 'This is being prepared',
  'not-implemented': 'This form of an answer is not given here',
  unavailable: 'This could not be answered just now',
} as const;

export type ProblemCode = keyof typeof problemTitles;

/** The status of HTTP that a problem is answered with. */
export const problemStatus = {
  'unknown-parameter': 400,
  'invalid-parameter': 400,
  'not-found': 404,
  'invalid-body': 422,
  unauthorized: 401,
  forbidden: 403,
  conflict: 409,
  'method-not-allowed': 405,
  archived: 410,
  'too-many-requests': 429,
  preparing: 503,
  'not-implemented': 501,
  unavailable: 500,
} as const satisfies Record<ProblemCode, number>;

/** One parameter that was refused, and why, in English: an API's messages are for whoever writes programs. */
export type ParameterProblem = { parameter: string; detail: string };

/** What only some problems say. */
type Members = {
  parameters?: readonly ParameterProblem[];
  archived?: { at: string; reason: string; before: string };
};

/** What a handler throws to be answered with a problem (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly members: Members = {},
  ) {
    super(detail);
  }
}

/** A problem as it is sent: the two arguments of a Response. */
export function problemMessage(
  { code, detail, members }: Problem,
  headers: Record<string, string> = {},
): [string, { status: number; headers: Record<string, string> }] {
  const status = problemStatus[code];
  const body = {
    type: `${settings().url}/api/v1/openapi.json#${code}`,
    title: problemTitles[code],
    status,
    detail,
    ...members,
  };
  return [
    `${JSON.stringify(body)}\n`,
    {
      status,
      headers: {
        ...headers,
        'Content-Type': 'application/problem+json; charset=utf-8',
        'Cache-Control': 'no-store',
      },
    },
  ];
}
