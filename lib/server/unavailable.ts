import type { ServerResponse } from 'node:http';

/** Said in the three languages at once: without the database nothing knows the reader's. */
const sentences = [
  ['en', 'Qadam will be back in a moment. This page tries again by itself.'],
  ['ru', 'Qadam сейчас вернётся. Страница обновится сама.'],
  ['kk', 'Qadam қазір қайта қосылады. Бет өздігінен жаңарады.'],
] as const;

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Qadam</title>
<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="3"></head>
<body><main><h1>Qadam</h1>
${sentences.map(([language, text]) => `<p lang="${language}">${text}</p>`).join('\n')}
</main></body></html>
`;

/** Answers 503: the program is starting, ending, or without its database for the moment. */
export function answerUnavailable(response: ServerResponse): void {
  response.writeHead(503, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Cache-Control': 'no-store',
    'Retry-After': '3',
  });
  response.end(page);
}
