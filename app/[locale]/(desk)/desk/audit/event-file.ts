import { csvOfEvents, jsonOfEvents } from '@/lib/audit/file';
import type { EventLine } from '@/lib/audit/types';

const kinds = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

/** A file of events that is sent while it is read, so that a long history needs little memory. */
export function eventFile(
  pieces: AsyncGenerator<EventLine[]>,
  format: keyof typeof kinds,
  day: string,
): Response {
  const encoder = new TextEncoder();
  const texts = format === 'csv' ? csvTexts(pieces) : jsonTexts(pieces);
  const body = new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': kinds[format],
      'Content-Disposition': `attachment; filename="qadam-history-${day}.${format}"`,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}

async function* csvTexts(pieces: AsyncGenerator<EventLine[]>): AsyncGenerator<string> {
  yield csvOfEvents([], true);
  for await (const events of pieces) yield csvOfEvents(events, false);
}

async function* jsonTexts(pieces: AsyncGenerator<EventLine[]>): AsyncGenerator<string> {
  yield '[';
  let isFirst = true;
  for await (const events of pieces) {
    yield jsonOfEvents(events, isFirst);
    isFirst = false;
  }
  yield '\n]\n';
}
