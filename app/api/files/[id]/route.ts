import { getViewer } from '@/lib/auth/viewer';
import { attachment } from '@/lib/files/disposition';
import { getDownload } from '@/lib/files/queries/get-download';

type Context = { params: Promise<{ id: string }> };

/** What every answer from here says, so that a file can do nothing in a reader's browser. */
const harmless = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex',
};

/** The bytes of a file, to be saved and not shown. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const file = await getDownload(await getViewer(), (await params).id);
  if (!file) {
    const headers = { ...harmless, 'Content-Type': 'text/plain; charset=utf-8' };
    return new Response('404\n', { status: 404, headers });
  }
  const headers = {
    ...harmless,
    'Content-Disposition': attachment(file.name),
    'Content-Type': file.mediaType.startsWith('text/')
      ? `${file.mediaType}; charset=utf-8`
      : file.mediaType,
    ETag: `"${file.sha256}"`,
    // Asked again every time: a file that was withheld must not live on in somebody's cache.
    'Cache-Control': file.isPublic ? 'no-cache' : 'private, no-store',
  };
  if (request.headers.get('if-none-match') === headers.ETag) {
    await file.body.cancel();
    return new Response(null, { status: 304, headers });
  }
  return new Response(file.body, { headers: { ...headers, 'Content-Length': String(file.size) } });
}
