import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from '@fastify/busboy';
import { getViewer } from '@/lib/auth/viewer';
import { settings } from '@/lib/env';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import { deskPath, signInPath } from '@/lib/i18n/paths';
import {
  importFile,
  largestFile,
  prepareImportFolder,
  removeImportFile,
} from '@/lib/imports/import-folder';
import { inspectFile } from '@/lib/imports/inspect-file';
import { createBatch, type UploadedFile } from '@/lib/imports/mutations/create-batch';
import { canPrepareImport } from '@/lib/imports/policy';
import { FileProblem } from '@/lib/imports/problems';
import { dataPolicy } from '@/lib/security/headers';

/**
 * Takes a file as it comes in and writes it to disk: it never stands in memory. Outside the proxy, which would
 * keep a copy of the body; so this answers with its own policy, and checks where the form was sent from.
 */
export async function POST(request: Request): Promise<Response> {
  if (request.headers.get('origin') !== new URL(settings().url).origin) return answer(403);
  const viewer = await getViewer();
  if (!viewer) return answer(303, signInAgain(request));
  if (!canPrepareImport(viewer)) return answer(403);
  let locale: Locale = defaultLocale;
  const id = randomUUID();
  try {
    const file = await receive(request, id, (chosen) => {
      if (isLocale(chosen)) locale = chosen;
    });
    if (!file) throw new FileProblem('empty');
    const outcome = await createBatch(viewer, file, await inspectFile(importFile(id)));
    if (outcome.ok) return answer(303, deskPath(locale, 'import', id));
    await removeImportFile(id);
    return answer(403);
  } catch (error) {
    await removeImportFile(id);
    if (!(error instanceof FileProblem)) throw error;
    return answer(
      303,
      `${deskPath(locale, 'import')}?problem=${error.code}&row=${error.line ?? ''}`,
    );
  }
}

/** The way in for who was signed out meanwhile, and back to the page of the form, in its language. */
function signInAgain(request: Request): string {
  const page = new URL(request.headers.get('referer') ?? settings().url).pathname;
  const locale = page.split('/')[1] ?? '';
  const known = isLocale(locale) ? locale : defaultLocale;
  return `${signInPath(known)}?reason=again&to=${encodeURIComponent(deskPath(known, 'import'))}`;
}

function answer(status: number, location?: string): Response {
  const headers = { 'Content-Security-Policy': dataPolicy, 'Cache-Control': 'private, no-store' };
  return new Response(null, {
    status,
    headers: location ? { ...headers, Location: location } : headers,
  });
}

/** Writes the form's file under the batch's id; null where the form brings none. */
async function receive(
  request: Request,
  id: string,
  onLocale: (locale: string) => void,
): Promise<UploadedFile | null> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!request.body || !contentType.startsWith('multipart/form-data')) return null;
  await prepareImportFolder();
  const form = busboy({
    headers: { 'content-type': contentType },
    defCharset: 'utf8',
    limits: { files: 1, fields: 4, fieldSize: 100, fileSize: largestFile },
  });
  let written: Promise<UploadedFile | null> = Promise.resolve(null);
  form.on('field', (name: string, value: string) => {
    if (name === 'locale') onLocale(value);
  });
  form.on('file', (_name, stream, fileName) => {
    written = write(stream, id, fileName ?? '');
    // Read below; without this a broken upload would end the process before it is.
    written.catch(() => undefined);
  });
  await pipeline(Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), form);
  return written;
}

async function write(
  stream: NodeJS.ReadableStream & { truncated?: boolean },
  id: string,
  fileName: string,
): Promise<UploadedFile | null> {
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(stream, measure, createWriteStream(importFile(id), { mode: 0o600 }));
  if (stream.truncated) throw new FileProblem('tooLarge');
  if (size === 0) throw new FileProblem('empty');
  const name = fileName.split(/[\\/]/).at(-1)?.slice(0, 200) || 'file';
  return { id, fileName: name, size, sha256: hash.digest() };
}
