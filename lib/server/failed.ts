import type { ServerResponse } from 'node:http';
import { answerPlainly } from './plain-page';

/** Answers 500, with the id under which the log knows why. */
export function answerFailed(response: ServerResponse, id: string, method = 'GET'): void {
  const form = method === 'POST';
  answerPlainly(response, {
    status: 500,
    sentences: {
      en: `Something went wrong on our side. It is noted as ${id}. ${form ? 'Go back: what you typed is still there. Before you send it again, look whether it was saved.' : 'Try again in a minute.'}`,
      ru: `На нашей стороне произошла ошибка. Она записана под номером ${id}. ${form ? 'Вернитесь назад: написанное осталось на месте. Прежде чем отправить ещё раз, посмотрите, не сохранилось ли оно.' : 'Попробуйте ещё раз через минуту.'}`,
      kk: `Біздің тарапта қате болды. Ол ${id} нөмірімен жазылды. ${form ? 'Артқа қайтыңыз: жазғаныңыз орнында. Қайта жібермес бұрын сақталған-сақталмағанын қараңыз.' : 'Бір минуттан кейін қайталап көріңіз.'}`,
    },
  });
}
