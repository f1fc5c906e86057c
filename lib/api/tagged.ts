import { createHash } from 'node:crypto';

/** Whether who asks has the text of this tag already. */
export function isTagKnown(request: Request, tag: string): boolean {
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  return known.some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')));
}

/** Answers with a tag made of what is sent, by which the same need not be sent again. */
export function taggedResponse(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  { 'Content-Type': type, ...headers }: Record<string, string> & { 'Content-Type': string },
): Response {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const isKnown = isTagKnown(request, tag);
  return new Response(isKnown ? null : body, {
    status: isKnown ? 304 : 200,
    headers: {
      ...headers,
      ETag: tag,
      'Cache-Control': 'no-cache',
      ...(!isKnown && { 'Content-Type': type }),
    },
  });
}
