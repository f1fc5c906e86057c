import type { z } from 'zod';
import { Problem } from '@/lib/api/problem';
import { largestBody } from '@/lib/api/writing';
import { readLimited } from '@/lib/files/read-limited';

/** Reads JSON that was sent, against a schema. Throws a Problem that names each field that is wrong. */
export async function readBody<Body extends z.ZodType>(
  request: Request,
  schema: Body,
): Promise<{ text: string; body: z.output<Body> }> {
  if (!/^application\/json(;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw new Problem('invalid-body', 'Content-Type must be application/json.');
  const bytes = request.body && (await readLimited(request.body, largestBody));
  if (!bytes) throw new Problem('invalid-body', `At most ${largestBody} bytes of JSON.`);
  const text = Buffer.from(bytes).toString('utf8');
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Problem('invalid-body', 'This is no JSON.');
  }
  const read = schema.safeParse(given);
  if (read.success) return { text, body: read.data };
  const parameters = read.error.issues.map((issue) => ({
    parameter:
      issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.') || 'body',
    detail: issue.code === 'unrecognized_keys' ? 'is not known' : issue.message,
  }));
  throw new Problem('invalid-body', 'See `parameters`.', { parameters });
}
