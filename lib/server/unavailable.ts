import type { ServerResponse } from 'node:http';
import { answerPlainly } from './plain-page';

/** Answers 503: the program is starting, ending, or without its database for the moment. */
export function answerUnavailable(response: ServerResponse, method = 'GET'): void {
  const answer = { status: 503, headers: { 'Retry-After': '3' } };
  // A form's page must not be loaded again by itself: that would take the way back to what was typed.
  if (method === 'POST') answerPlainly(response, { ...answer, sentences: formSentences });
  else answerPlainly(response, { ...answer, refresh: 3, sentences: pageSentences });
}

const pageSentences = {
  en: 'Qadam will be back in a moment. This page tries again by itself.',
  ru: 'Qadam сейчас вернётся. Страница обновится сама.',
  kk: 'Qadam қазір қайта қосылады. Бет өздігінен жаңарады.',
};

const formSentences = {
  en: 'Qadam is away for a moment and has not taken your form. Go back: what you typed is still there. Send it again in a minute.',
  ru: 'Qadam сейчас недоступен и вашу форму не принял. Вернитесь назад: написанное осталось на месте. Отправьте форму ещё раз через минуту.',
  kk: 'Qadam қазір қолжетімсіз, формаңызды қабылдамады. Артқа қайтыңыз: жазғаныңыз орнында. Бір минуттан кейін қайта жіберіңіз.',
};
