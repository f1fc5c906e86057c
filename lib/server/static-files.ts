import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

/** Answers a request for a built file and says so, or leaves it to Next. */
export type StaticFiles = (request: IncomingMessage, response: ServerResponse) => boolean;

const types: Record<string, string> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
  '.svg': 'image/svg+xml',
};

/**
 * The scripts and styles of the build as they were compressed with it (`lib/operations/launch/precompress.mjs`), for
 * whoever reads brotli: Next would compress each anew for every reader, and worse. They bear the names of their
 * content, so browsers keep them for ever. All together they are less than a megabyte, which stays in memory: a new
 * build in the same folder takes nothing away from readers of this one.
 * @param folder what stands behind `/_next/static/`
 */
export function staticFiles(folder: string): StaticFiles {
  const packed = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.br'),
  );
  const files = new Map(
    packed.map((name) => {
      const address = `/_next/static/${name.slice(0, -'.br'.length).split(path.sep).join('/')}`;
      return [address, readFileSync(path.join(folder, name))];
    }),
  );
  return ({ method, url = '', headers }, response) => {
    const bytes = files.get(url.split('?')[0] ?? '');
    if (!bytes || (method !== 'GET' && method !== 'HEAD')) return false;
    if (!readsBrotli(headers['accept-encoding'] ?? '')) return false;
    response.writeHead(200, {
      'Content-Type': types[path.extname(url.split('?')[0] ?? '')],
      'Content-Encoding': 'br',
      'Content-Length': bytes.length,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    });
    response.end(method === 'HEAD' ? undefined : bytes);
    return true;
  };
}

/** RFC 9110, 12.5.3: a weight of zero says "not this one". */
function readsBrotli(accepted: string): boolean {
  return accepted.split(',').some((one) => /^\s*br\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(one));
}
