import { z } from 'zod';
import { licence } from '@/lib/exports/licence';
import { getTranslator } from '@/lib/i18n/translator';
import { type Endpoint, endpoints } from './endpoints';
import type { ParameterName } from './parameters';
import { problemStatus, problemTitles } from './problem';
import { ProblemDocument } from './resources';
import { requestKey } from './writing';

/** A description has no language of its own: whoever writes programs reads English. */
const t = getTranslator('en', 'api');

const components = '#/components/schemas/';

/** A schema as OpenAPI 3.1 has it: JSON Schema 2020-12; whatever has a name stands among the components. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const {
    $schema: _,
    $defs = {},
    ...own
  } = z.toJSONSchema(schema, {
    io,
    // An answer may get more fields one day: who reads it should not be told that it cannot.
    override: ({ jsonSchema }) => {
      if (io === 'output' && jsonSchema.additionalProperties === false)
        delete jsonSchema.additionalProperties;
    },
  });
  return { own, named: $defs };
}

/** Zod points into its own `$defs`; here they are components. */
function pointed<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', `"${components}`));
}

function parametersOf({ inPath, parameters, body }: Endpoint) {
  const one =
    (place: 'path' | 'query') =>
    ([name, schema]: [string, z.ZodType]) => ({
      name,
      in: place,
      required: place === 'path' || !schema.safeParse(undefined).success,
      description: t(`parameter.${name as ParameterName}`),
      // `status=A&status=B`: the usual way for a list.
      schema: jsonSchema(schema, 'input').own,
    });
  return [
    ...Object.entries(inPath).map(one('path')),
    ...Object.entries(parameters.shape as Record<string, z.ZodType>).map(one('query')),
    ...(body
      ? [{ name: requestKey, in: 'header', required: true, description: t('key'), schema: text }]
      : []),
  ];
}

/** The description of the API in OpenAPI 3.1, made of the schemas that read the addresses and type the answers. */
export function describeApi(origin: string) {
  const schemas: Record<string, unknown> = {};
  const keep = (schema: z.ZodType, io: 'input' | 'output' = 'output') => {
    const { own, named } = jsonSchema(schema, io);
    Object.assign(schemas, named);
    return own as { $ref: string };
  };
  const problem = keep(ProblemDocument);
  const paths = Object.fromEntries(
    Object.values(endpoints).map((endpoint: Endpoint) => [
      `/v1${endpoint.path}`,
      {
        [endpoint.body ? 'post' : 'get']: {
          operationId: endpoint.name,
          summary: t(`endpoint.${endpoint.name}`),
          tags: [endpoint.scope ? 'drafts' : 'record'],
          ...(endpoint.scope && { security: [{ token: [] }] }),
          parameters: parametersOf(endpoint),
          ...(endpoint.body && {
            requestBody: {
              required: true,
              content: { 'application/json': { schema: keep(endpoint.body, 'input') } },
            },
          }),
          responses: {
            [endpoint.body ? 201 : 200]: {
              description: 'The answer.',
              ...(!endpoint.scope && {
                headers: {
                  ETag: {
                    description: 'Send it back as If-None-Match: what is the same is answered 304.',
                    schema: { type: 'string' },
                  },
                },
              }),
              content: contentOf(endpoint, keep),
            },
            ...(endpoint.body && {
              200: {
                description: 'The same request was carried out before.',
                content: contentOf(endpoint, keep),
              },
            }),
            ...(!endpoint.scope && { 304: { description: 'What you have is what there is.' } }),
            ...problemsOf(endpoint, problem),
          },
        },
      },
    ]),
  );
  return pointed({
    openapi: '3.1.1',
    info: {
      title: 'Qadam',
      version: '1',
      description: `${t('lead')} ${t('statuses')}`,
      license: { name: 'CC BY 4.0', url: licence },
    },
    servers: [{ url: `${origin}/api` }],
    tags: [
      { name: 'record', description: 'The public record.' },
      { name: 'drafts', description: 'What a member of a voice writes, with a personal token.' },
    ],
    security: [],
    paths,
    components: {
      schemas,
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: t('token') } },
    },
  });
}

/** JSON by its schema; a file by what it is. */
function contentOf({ file, answer }: Endpoint, keep: (schema: z.ZodType) => { $ref: string }) {
  if (!file) return { 'application/json': { schema: keep(answer) } };
  const [type = ''] = file.split(';');
  return { [type]: type.startsWith('text/') ? { schema: text } : {} };
}

const text = { type: 'string' } as const;
/** What is left of the allowance; every answer has the first two. */
const allowance = {
  RateLimit: { description: 'How many requests are left, and when all are back.', schema: text },
  'RateLimit-Policy': { description: 'How many there are in how many seconds.', schema: text },
  'Retry-After': { description: 'So many seconds to wait.', schema: { type: 'integer' } },
};

/** Problems of one status stand together: a description of HTTP knows statuses only. */
function problemsOf({ problems }: Endpoint, schema: { $ref: string }) {
  const byStatus = new Map<number, string[]>();
  for (const code of problems) {
    const status = problemStatus[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), problemTitles[code]]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, titles]) => [
      status,
      {
        description: `${titles.join('; ')}.`,
        ...(status === problemStatus['too-many-requests'] && { headers: allowance }),
        ...(status === problemStatus.preparing && {
          headers: { 'Retry-After': allowance['Retry-After'] },
        }),
        content: { 'application/problem+json': { schema } },
      },
    ]),
  );
}
