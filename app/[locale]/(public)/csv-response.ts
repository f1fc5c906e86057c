import { settings } from '@/lib/env';
import { csvChunk } from '@/lib/reports/csv';
import { exportReport } from '@/lib/reports/queries/get-report';
import type { OpenSelection } from './open-selection';

/** The selection as a file that is sent while it is made, so that a large one needs little memory. */
export function csvResponse(
  { locale, country, question, since, asOf, knownAt }: OpenSelection,
  name: string,
): Response {
  const frame = {
    locale,
    country: country.code,
    asOf,
    knownAt,
    since: since.day,
    origin: settings().url,
  };
  const chunks = csvChunks();
  async function* csvChunks(): AsyncGenerator<string> {
    let isFirst = true;
    for await (const rows of exportReport(question, since.day)) {
      yield csvChunk(rows, frame, isFirst);
      isFirst = false;
    }
    if (isFirst) yield csvChunk([], frame, true);
  }
  const encoder = new TextEncoder();
  const body = new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="qadam-${country.code}-${name}-${asOf}.csv"`,
      'Cache-Control': 'no-cache',
      'X-Robots-Tag': 'noindex',
    },
  });
}
