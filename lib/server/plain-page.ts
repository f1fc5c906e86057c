import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** The same sentence in the three languages. */
export type Sentences = Record<'en' | 'ru' | 'kk', string>;

/**
 * Answers with a page that says one thing in the three languages at once: for what goes wrong before
 * anything knows the reader's.
 */
export function answerPlainly(
  response: ServerResponse,
  answer: { status: number; sentences: Sentences; headers?: OutgoingHttpHeaders; refresh?: number },
): void {
  const { status, sentences, headers, refresh } = answer;
  const paragraphs = Object.entries(sentences).map(
    ([language, text]) => `<p lang="${language}">${text}</p>`,
  );
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Qadam</title>
<meta name="viewport" content="width=device-width">${
    refresh ? `<meta http-equiv="refresh" content="${refresh}">` : ''
  }</head>
<body><main><h1>Qadam</h1>
${paragraphs.join('\n')}
</main></body></html>
`);
}
