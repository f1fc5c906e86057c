import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Serving } from './handle-request';
import { holdsBack } from './hold-back';
import { answerPlainly } from './plain-page';

/** Whether a browser without scripts sends a form to a page. */
export function isForm({ method, url = '/', headers }: IncomingMessage): boolean {
  const isMultipart = /^multipart\/form-data/i.test(headers['content-type'] ?? '');
  return (
    method === 'POST' && isMultipart && !headers['next-action'] && !/^\/(api|_next)\//.test(url)
  );
}

/**
 * Next answers a form that it cannot read (broken, over a megabyte, of an earlier build) with two words of plain text,
 * in part as an error of the server. Whoever sent it gets a page that says what to do.
 */
export async function renderForm(
  render: Serving['render'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (await holdsBack(isBare, render, request, response)) answerUnreadable(response);
}

function isBare(response: ServerResponse): boolean {
  const type = String(response.getHeader('content-type') ?? '');
  return [400, 409, 413, 500].includes(response.statusCode) && type.startsWith('text/plain');
}

/** Answers 400: this form cannot be read. */
export function answerUnreadable(response: ServerResponse): void {
  answerPlainly(response, {
    status: 400,
    sentences: {
      en: 'This form could not be read: it arrived broken, holds more than a megabyte, or the program was renewed in the meantime. Nothing was saved. Go back, copy what you wrote, open the page again and send it once more.',
      ru: 'Форму не удалось прочитать: она пришла повреждённой, в ней больше мегабайта, или программа тем временем обновилась. Ничего не сохранено. Вернитесь назад, скопируйте написанное, откройте страницу заново и отправьте ещё раз.',
      kk: 'Форманы оқу мүмкін болмады: ол бүлініп жетті, бір мегабайттан үлкен немесе бағдарлама осы арада жаңартылды. Ештеңе сақталмады. Артқа қайтып, жазғаныңызды көшіріп алыңыз да, бетті қайта ашып, тағы бір рет жіберіңіз.',
    },
  });
}
