import { getViewer } from '@/lib/auth/viewer';
import { settings } from '@/lib/env';
import { storeFile } from '@/lib/files/mutations/store-file';
import { readLimited } from '@/lib/files/read-limited';
import { upload } from '@/lib/files/schema';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { isUnavailable, logUnexpected } from '@/lib/forms/unexpected';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { deskFilesPath, type Query, queryString, signInPath } from '@/lib/i18n/paths';
import { isSameOrigin } from '@/lib/security/same-origin';

type Context = { params: Promise<{ reference: string }> };

/** Boundaries and the other fields of the form. */
const aroundTheFile = 64 * 1024;

/**
 * Takes a file for a piece of evidence, from a plain form, and leads back to the page of its files
 * with what came of it. Not a server action: those keep whole bodies in memory before anybody has
 * asked who sends them, and one limit would hold for all of them.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params;
  const asked = new URL(request.url).searchParams.get('locale') ?? '';
  const locale = isLocale(asked) ? asked : defaultLocale;
  const page = (query: Query) => deskFilesPath(locale, reference, query);
  if (!isSameOrigin(request.headers, settings().url)) return new Response(null, { status: 403 });
  const viewer = await getViewer();
  if (!viewer)
    return leadTo(`${signInPath(locale)}${queryString({ reason: 'again', to: page({}) })}`);
  try {
    const sent = await readUpload(request);
    const outcome = sent.ok ? await storeFile(viewer, { reference, ...sent.value }) : sent;
    return leadTo(page(outcome.ok ? { news: 'stored' } : { problem: outcome.code }));
  } catch (error) {
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    if (isFull || isUnavailable(error))
      return leadTo(page({ problem: isFull ? 'DISK_FULL' : 'UNAVAILABLE' }));
    return leadTo(page({ problem: 'UNEXPECTED', id: logUnexpected(error) }));
  }
}

type Sent = { bytes: Uint8Array; ownName: string; name: string };

async function readUpload(request: Request): Promise<Outcome<Sent>> {
  const body = await readLimited(request.body, settings().maxFileBytes + aroundTheFile);
  if (!body) return refused('FILE_TOO_LARGE');
  const form = await new Response(body, {
    headers: { 'Content-Type': request.headers.get('content-type') ?? '' },
  })
    .formData()
    .catch(() => null);
  const file = form?.get('file');
  const fields = upload.safeParse({ name: form?.get('name') ?? '' });
  if (!(file instanceof File) || !fields.success) return refused('INVALID');
  if (file.name === '' || file.size === 0) return refused('FILE_EMPTY');
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { ok: true, value: { bytes, ownName: file.name, name: fields.data.name } };
}

/** 303: whatever was sent, the next request is for a page. */
function leadTo(location: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: location, 'Cache-Control': 'no-store' },
  });
}
