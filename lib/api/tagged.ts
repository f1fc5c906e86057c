import { createHash } from 'node:crypto';

/** Whether who asks has the text of this tag already. */
export function isTagKnown(request: Request, tag: string): boolean {
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  return known.some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')));
}

/** Answers a text with a tag made of it, by which the same text need not be sent again. */
export function taggedResponse(
  request: Request,
  text: string,
  { 'Content-Type': type, ...headers }: Record<string, string> & { 'Content-Type': string },
): Response {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const isKnown = isTagKnown(request, tag);
  return new Response(isKnown ? null : text, {
    status: isKnown ? 304 : 200,
    headers: {
      ...headers,
      ETag: tag,
      'Cache-Control': 'no-cache',
      ...(!isKnown && { 'Content-Type': type }),
    },
  });
}
