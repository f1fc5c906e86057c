import type { Locale } from './locales';
import chartsEn from './messages/en/charts.json';
import datesEn from './messages/en/dates.json';
import errorsEn from './messages/en/errors.json';
import recommendationEn from './messages/en/recommendation.json';
import shellEn from './messages/en/shell.json';
import statusEn from './messages/en/status.json';
import chartsKk from './messages/kk/charts.json';
import datesKk from './messages/kk/dates.json';
import errorsKk from './messages/kk/errors.json';
import recommendationKk from './messages/kk/recommendation.json';
import shellKk from './messages/kk/shell.json';
import statusKk from './messages/kk/status.json';
import chartsRu from './messages/ru/charts.json';
import datesRu from './messages/ru/dates.json';
import errorsRu from './messages/ru/errors.json';
import recommendationRu from './messages/ru/recommendation.json';
import shellRu from './messages/ru/shell.json';
import statusRu from './messages/ru/status.json';

/**
 * Everything the program says, by namespace (one file per namespace and language, so that people
 * can work on several at once). A new namespace: three files, three imports, one line each below.
 */
const en = {
  charts: chartsEn,
  dates: datesEn,
  errors: errorsEn,
  recommendation: recommendationEn,
  shell: shellEn,
  status: statusEn,
};

/** English says which keys exist; the compiler wants the same of the other two. */
export type Messages = typeof en;
export type Namespace = keyof Messages;

const ru: Messages = {
  charts: chartsRu,
  dates: datesRu,
  errors: errorsRu,
  recommendation: recommendationRu,
  shell: shellRu,
  status: statusRu,
};

const kk: Messages = {
  charts: chartsKk,
  dates: datesKk,
  errors: errorsKk,
  recommendation: recommendationKk,
  shell: shellKk,
  status: statusKk,
};

export const messages: Record<Locale, Messages> = { en, ru, kk };
