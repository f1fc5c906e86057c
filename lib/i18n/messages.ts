import type { Locale } from './locales';
import aboutEn from './messages/en/about.json';
import accountEn from './messages/en/account.json';
import asksEn from './messages/en/asks.json';
import auditEn from './messages/en/audit.json';
import bodiesEn from './messages/en/bodies.json';
import chartsEn from './messages/en/charts.json';
import correctionsEn from './messages/en/corrections.json';
import datesEn from './messages/en/dates.json';
import deskEn from './messages/en/desk.json';
import documentsEn from './messages/en/documents.json';
import editingEn from './messages/en/editing.json';
import errorsEn from './messages/en/errors.json';
import evidenceEn from './messages/en/evidence.json';
import explorerEn from './messages/en/explorer.json';
import filesEn from './messages/en/files.json';
import gapsEn from './messages/en/gaps.json';
import importsEn from './messages/en/imports.json';
import indicatorsEn from './messages/en/indicators.json';
import jobsEn from './messages/en/jobs.json';
import leavingEn from './messages/en/leaving.json';
import methodologyEn from './messages/en/methodology.json';
import moderationEn from './messages/en/moderation.json';
import notesEn from './messages/en/notes.json';
import noticesEn from './messages/en/notices.json';
import overviewEn from './messages/en/overview.json';
import ownAccountEn from './messages/en/ownAccount.json';
import permissionsEn from './messages/en/permissions.json';
import recommendationEn from './messages/en/recommendation.json';
import reportEn from './messages/en/report.json';
import rowsEn from './messages/en/rows.json';
import shellEn from './messages/en/shell.json';
import statusEn from './messages/en/status.json';
import subscriptionsEn from './messages/en/subscriptions.json';
import suggestEn from './messages/en/suggest.json';
import themesEn from './messages/en/themes.json';
import timelineEn from './messages/en/timeline.json';
import translationsEn from './messages/en/translations.json';
import withholdingEn from './messages/en/withholding.json';
import workEn from './messages/en/work.json';
import aboutKk from './messages/kk/about.json';
import accountKk from './messages/kk/account.json';
import asksKk from './messages/kk/asks.json';
import auditKk from './messages/kk/audit.json';
import bodiesKk from './messages/kk/bodies.json';
import chartsKk from './messages/kk/charts.json';
import correctionsKk from './messages/kk/corrections.json';
import datesKk from './messages/kk/dates.json';
import deskKk from './messages/kk/desk.json';
import documentsKk from './messages/kk/documents.json';
import editingKk from './messages/kk/editing.json';
import errorsKk from './messages/kk/errors.json';
import evidenceKk from './messages/kk/evidence.json';
import explorerKk from './messages/kk/explorer.json';
import filesKk from './messages/kk/files.json';
import gapsKk from './messages/kk/gaps.json';
import importsKk from './messages/kk/imports.json';
import indicatorsKk from './messages/kk/indicators.json';
import jobsKk from './messages/kk/jobs.json';
import leavingKk from './messages/kk/leaving.json';
import methodologyKk from './messages/kk/methodology.json';
import moderationKk from './messages/kk/moderation.json';
import notesKk from './messages/kk/notes.json';
import noticesKk from './messages/kk/notices.json';
import overviewKk from './messages/kk/overview.json';
import ownAccountKk from './messages/kk/ownAccount.json';
import permissionsKk from './messages/kk/permissions.json';
import recommendationKk from './messages/kk/recommendation.json';
import reportKk from './messages/kk/report.json';
import rowsKk from './messages/kk/rows.json';
import shellKk from './messages/kk/shell.json';
import statusKk from './messages/kk/status.json';
import subscriptionsKk from './messages/kk/subscriptions.json';
import suggestKk from './messages/kk/suggest.json';
import themesKk from './messages/kk/themes.json';
import timelineKk from './messages/kk/timeline.json';
import translationsKk from './messages/kk/translations.json';
import withholdingKk from './messages/kk/withholding.json';
import workKk from './messages/kk/work.json';
import aboutRu from './messages/ru/about.json';
import accountRu from './messages/ru/account.json';
import asksRu from './messages/ru/asks.json';
import auditRu from './messages/ru/audit.json';
import bodiesRu from './messages/ru/bodies.json';
import chartsRu from './messages/ru/charts.json';
import correctionsRu from './messages/ru/corrections.json';
import datesRu from './messages/ru/dates.json';
import deskRu from './messages/ru/desk.json';
import documentsRu from './messages/ru/documents.json';
import editingRu from './messages/ru/editing.json';
import errorsRu from './messages/ru/errors.json';
import evidenceRu from './messages/ru/evidence.json';
import explorerRu from './messages/ru/explorer.json';
import filesRu from './messages/ru/files.json';
import gapsRu from './messages/ru/gaps.json';
import importsRu from './messages/ru/imports.json';
import indicatorsRu from './messages/ru/indicators.json';
import jobsRu from './messages/ru/jobs.json';
import leavingRu from './messages/ru/leaving.json';
import methodologyRu from './messages/ru/methodology.json';
import moderationRu from './messages/ru/moderation.json';
import notesRu from './messages/ru/notes.json';
import noticesRu from './messages/ru/notices.json';
import overviewRu from './messages/ru/overview.json';
import ownAccountRu from './messages/ru/ownAccount.json';
import permissionsRu from './messages/ru/permissions.json';
import recommendationRu from './messages/ru/recommendation.json';
import reportRu from './messages/ru/report.json';
import rowsRu from './messages/ru/rows.json';
import shellRu from './messages/ru/shell.json';
import statusRu from './messages/ru/status.json';
import subscriptionsRu from './messages/ru/subscriptions.json';
import suggestRu from './messages/ru/suggest.json';
import themesRu from './messages/ru/themes.json';
import timelineRu from './messages/ru/timeline.json';
import translationsRu from './messages/ru/translations.json';
import withholdingRu from './messages/ru/withholding.json';
import workRu from './messages/ru/work.json';

/**
 * Everything the program says, by namespace (one file per namespace and language, so that people
 * can work on several at once). A new namespace: three files, three imports, one line each below.
 */
const en = {
  about: aboutEn,
  account: accountEn,
  asks: asksEn,
  audit: auditEn,
  bodies: bodiesEn,
  charts: chartsEn,
  corrections: correctionsEn,
  dates: datesEn,
  desk: deskEn,
  documents: documentsEn,
  editing: editingEn,
  errors: errorsEn,
  evidence: evidenceEn,
  explorer: explorerEn,
  files: filesEn,
  gaps: gapsEn,
  imports: importsEn,
  indicators: indicatorsEn,
  jobs: jobsEn,
  leaving: leavingEn,
  methodology: methodologyEn,
  moderation: moderationEn,
  notes: notesEn,
  notices: noticesEn,
  overview: overviewEn,
  permissions: permissionsEn,
  ownAccount: ownAccountEn,
  recommendation: recommendationEn,
  report: reportEn,
  rows: rowsEn,
  shell: shellEn,
  status: statusEn,
  suggest: suggestEn,
  subscriptions: subscriptionsEn,
  themes: themesEn,
  timeline: timelineEn,
  translations: translationsEn,
  withholding: withholdingEn,
  work: workEn,
};

/** English says which keys exist; the compiler wants the same of the other two. */
export type Messages = typeof en;
export type Namespace = keyof Messages;

const ru: Messages = {
  about: aboutRu,
  account: accountRu,
  asks: asksRu,
  audit: auditRu,
  bodies: bodiesRu,
  charts: chartsRu,
  corrections: correctionsRu,
  dates: datesRu,
  desk: deskRu,
  documents: documentsRu,
  editing: editingRu,
  errors: errorsRu,
  evidence: evidenceRu,
  explorer: explorerRu,
  files: filesRu,
  gaps: gapsRu,
  imports: importsRu,
  indicators: indicatorsRu,
  jobs: jobsRu,
  leaving: leavingRu,
  methodology: methodologyRu,
  moderation: moderationRu,
  notes: notesRu,
  notices: noticesRu,
  overview: overviewRu,
  permissions: permissionsRu,
  ownAccount: ownAccountRu,
  recommendation: recommendationRu,
  report: reportRu,
  rows: rowsRu,
  shell: shellRu,
  status: statusRu,
  suggest: suggestRu,
  subscriptions: subscriptionsRu,
  themes: themesRu,
  timeline: timelineRu,
  translations: translationsRu,
  withholding: withholdingRu,
  work: workRu,
};

const kk: Messages = {
  about: aboutKk,
  account: accountKk,
  asks: asksKk,
  audit: auditKk,
  bodies: bodiesKk,
  charts: chartsKk,
  corrections: correctionsKk,
  dates: datesKk,
  desk: deskKk,
  documents: documentsKk,
  editing: editingKk,
  errors: errorsKk,
  evidence: evidenceKk,
  explorer: explorerKk,
  files: filesKk,
  gaps: gapsKk,
  imports: importsKk,
  indicators: indicatorsKk,
  jobs: jobsKk,
  leaving: leavingKk,
  methodology: methodologyKk,
  moderation: moderationKk,
  notes: notesKk,
  notices: noticesKk,
  overview: overviewKk,
  permissions: permissionsKk,
  ownAccount: ownAccountKk,
  recommendation: recommendationKk,
  report: reportKk,
  rows: rowsKk,
  shell: shellKk,
  status: statusKk,
  suggest: suggestKk,
  subscriptions: subscriptionsKk,
  themes: themesKk,
  timeline: timelineKk,
  translations: translationsKk,
  withholding: withholdingKk,
  work: workKk,
};

export const messages: Record<Locale, Messages> = { en, ru, kk };
