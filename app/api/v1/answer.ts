import type { z } from 'zod';
import type { Endpoint } from '@/lib/api/endpoints';
import { invalid, readParameters } from '@/lib/api/parameters';
import { Problem, problemMessage } from '@/lib/api/problem';
import type { Frame } from '@/lib/api/represent';
import { taggedResponse } from '@/lib/api/tagged';
import { countRequest } from '@/lib/api/throttle';
import { readAddress } from '@/lib/auth/client-address';
import { getCountry } from '@/lib/countries/queries';
import type { Country } from '@/lib/countries/types';
import { logUnexpected } from '@/lib/forms/unexpected';
import { type Moment, readMoment } from '@/lib/moment/moment';
import { parseSearch } from '@/lib/search/parse';
import { asksFor } from '@/lib/search/read';

type Context = { params: Promise<Record<string, string | string[] | undefined>> };

/** What an address asks, once it is checked. */
export type Asked<Given> = { inPath: Record<string, string>; given: Given };

type Handler = (request: Request, context: Context) => Promise<Response>;

/**
 * The handler of an endpoint: counts the request, reads the address, lets `work` answer it, and sends that with a
 * tag by which the same answer need not be sent again. Problems go out as RFC 9457 has them.
 */
export function answering<Given extends z.ZodObject, Answer extends z.ZodType>(
  endpoint: Pick<Endpoint, 'inPath'> & { parameters: Given; answer: Answer },
  work: (asked: Asked<z.output<Given>>) => Promise<z.input<Answer>>,
): Handler {
  return responding(endpoint, async (request, asked, headers) => {
    const type = { 'Content-Type': 'application/json; charset=utf-8' };
    const body = await work(asked);
    return taggedResponse(request, `${JSON.stringify(body)}\n`, { ...headers, ...type });
  });
}

/** The same for an endpoint that makes a response of its own. */
export function responding<Given extends z.ZodObject>(
  endpoint: Pick<Endpoint, 'inPath'> & { parameters: Given },
  work: (
    request: Request,
    asked: Asked<z.output<Given>>,
    headers: Record<string, string>,
  ) => Promise<Response>,
): Handler {
  return async (request, { params }) => {
    const { isAllowed, headers } = await countRequest(readAddress(request.headers) ?? 'unknown');
    try {
      if (!isAllowed) throw new Problem('too-many-requests', 'Wait as long as Retry-After says.');
      const given = readParameters(endpoint.parameters, new URL(request.url).searchParams);
      return await work(request, { inPath: readPath(endpoint, await params), given }, headers);
    } catch (error) {
      return sendProblem(error, headers);
    }
  };
}

/** What is no country or reference by its form is nothing that could be found. */
function readPath(
  { inPath }: Pick<Endpoint, 'inPath'>,
  params: Awaited<Context['params']>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inPath).map(([name, schema]) => {
      const read = schema.safeParse(params[name]);
      if (!read.success) throw nothing(name);
      return [name, String(read.data)];
    }),
  );
}

export const nothing = (what: string) =>
  new Problem('not-found', `There is no such ${what}, or there was none at that moment.`);

/** The country and the moment of an address, and how every answer repeats them. */
export async function openCountry(
  { country: code = '' }: Record<string, string>,
  { asOf, knownAt }: { asOf?: string | undefined; knownAt?: string | undefined },
): Promise<{ country: Country; moment: Moment; frame: Frame }> {
  const country = await getCountry(code);
  if (!country) throw nothing('country');
  const asked = { ...(asOf && { asOf }), ...(knownAt && { knownAt }) };
  const moment = readMoment(asked, country.timeZone);
  if (moment.misread) {
    const ahead = Object.entries(asked).filter(
      ([name, value]) => readMoment({ [name]: value }, country.timeZone).misread,
    );
    throw invalid(ahead.map(([parameter]) => ({ parameter, detail: 'must not lie ahead' })));
  }
  const frame = {
    country: country.code,
    asOf: moment.asOf,
    knownAt: moment.knownAt?.toISOString() ?? null,
    isPast: moment.asOf < moment.today,
  };
  return { country, moment, frame };
}

/** What is fresh is known of today alone. */
export function refuseFreshness(
  { freshness, q = '' }: { freshness?: unknown; q?: string | undefined },
  { asOf, today }: Moment,
): void {
  if (asOf >= today) return;
  const detail = 'belongs to today, and not to a past asOf';
  if (freshness) throw invalid([{ parameter: 'freshness', detail }]);
  if (asksFor('freshness', parseSearch(q).query))
    throw invalid([{ parameter: 'q', detail: `must not have freshness in it, which ${detail}` }]);
}

function sendProblem(error: unknown, headers: Record<string, string>): Response {
  if (!(error instanceof Problem)) {
    const id = logUnexpected(error);
    return sendProblem(new Problem('unavailable', `Ask again; it is noted as ${id}.`), headers);
  }
  // RFC 6750: whoever may not come in is told how to.
  if (error.code === 'unauthorized') headers['WWW-Authenticate'] = 'Bearer realm="qadam"';
  return new Response(...problemMessage(error, headers));
}
