import type { ServerResponse } from 'node:http';
import { answerPlainly } from './plain-page';

/** Answers 500, with the id under which the log knows why. */
export function answerFailed(response: ServerResponse, id: string): void {
  answerPlainly(response, {
    status: 500,
    sentences: {
      en: `Something went wrong on our side. It is noted as ${id}.`,
      ru: `На нашей стороне произошла ошибка. Она записана под номером ${id}.`,
      kk: `Біздің тарапта қате болды. Ол ${id} нөмірімен жазылды.`,
    },
  });
}
