'use client';

/** The last resort, when even the frame of the page fails: all three languages, no dependencies. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Qadam</title>
        <h1>Something went wrong on our side</h1>
        <p lang="ru">На нашей стороне произошла ошибка.</p>
        <p lang="kk">Біздің тарапта қате болды.</p>
        <p>
          <code>{error.digest ?? '–'}</code> · <a href="/">Qadam</a>
        </p>
      </body>
    </html>
  );
}
