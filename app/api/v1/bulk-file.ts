import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { endpoints } from '@/lib/api/endpoints';
import { Problem } from '@/lib/api/problem';
import { isTagKnown } from '@/lib/api/tagged';
import { type BulkFile, bulkFiles, bulkTypes } from '@/lib/bulk/files';
import { getBulkFile } from '@/lib/bulk/queries/get-bulk-file';
import type { Subject } from '@/lib/bulk/queries/write-files';
import { settings } from '@/lib/env';
import { getSiteTitle } from '@/lib/settings/queries';
import { openCountry, responding } from './answer';

const patience = { seconds: 20 };

/** The handler of a file of everything: of a country where the address names one. */
export function sendingFile(file: BulkFile) {
  return (endpoint: (typeof endpoints)[BulkFile | `all${Capitalize<BulkFile>}`]) =>
    responding(endpoint, async (request, { inPath }, headers) => {
      const found = await getBulkFile(await subjectOf(inPath), file, patience.seconds * 1000);
      if (!found) {
        headers['Retry-After'] = '30';
        throw new Problem('preparing', 'Ask for it again as late as Retry-After says.');
      }
      const tag = `"${found.tag}-${file}"`;
      const about = { ...headers, ETag: tag, 'Cache-Control': 'no-cache' };
      if (isTagKnown(request, tag)) return new Response(null, { status: 304, headers: about });
      const body = request.method === 'HEAD' ? null : Readable.toWeb(createReadStream(found.path));
      return new Response(body as ReadableStream | null, {
        headers: {
          ...about,
          'Content-Type': bulkTypes[file],
          'Content-Length': String(found.size),
          'Content-Disposition': `attachment; filename="${nameOf(inPath, file)}"`,
        },
      });
    });
}

const nameOf = ({ country = 'all' }: Record<string, string>, file: BulkFile) =>
  `qadam-${country}-${bulkFiles[file]}`;

async function subjectOf(inPath: Record<string, string>): Promise<Subject> {
  const { url } = settings();
  const title = await getSiteTitle();
  if (!inPath.country) return { scope: null, name: 'all', title, url };
  const { country } = await openCountry(inPath, {});
  return {
    scope: country.id,
    name: country.code,
    title: `${title}: ${country.name}, ${country.topic}`,
    url: `${url}/en/${country.code}`,
  };
}
