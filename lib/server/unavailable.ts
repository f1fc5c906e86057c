import type { ServerResponse } from 'node:http';
import { answerPlainly } from './plain-page';

/** Answers 503: the program is starting, ending, or without its database for the moment. */
export function answerUnavailable(response: ServerResponse): void {
  answerPlainly(response, {
    status: 503,
    headers: { 'Retry-After': '3' },
    refresh: 3,
    sentences: {
      en: 'Qadam will be back in a moment. This page tries again by itself.',
      ru: 'Qadam сейчас вернётся. Страница обновится сама.',
      kk: 'Qadam қазір қайта қосылады. Бет өздігінен жаңарады.',
    },
  });
}
