import type { Locale } from './locales';
import aboutEn from './messages/en/about.json' with { type: 'json' };
import accountEn from './messages/en/account.json' with { type: 'json' };
import apiEn from './messages/en/api.json' with { type: 'json' };
import asksEn from './messages/en/asks.json' with { type: 'json' };
import auditEn from './messages/en/audit.json' with { type: 'json' };
import bodiesEn from './messages/en/bodies.json' with { type: 'json' };
import chartsEn from './messages/en/charts.json' with { type: 'json' };
import comparisonEn from './messages/en/comparison.json' with { type: 'json' };
import correctionsEn from './messages/en/corrections.json' with { type: 'json' };
import datesEn from './messages/en/dates.json' with { type: 'json' };
import deskEn from './messages/en/desk.json' with { type: 'json' };
import documentsEn from './messages/en/documents.json' with { type: 'json' };
import editingEn from './messages/en/editing.json' with { type: 'json' };
import errorsEn from './messages/en/errors.json' with { type: 'json' };
import evidenceEn from './messages/en/evidence.json' with { type: 'json' };
import explorerEn from './messages/en/explorer.json' with { type: 'json' };
import feedsEn from './messages/en/feeds.json' with { type: 'json' };
import filesEn from './messages/en/files.json' with { type: 'json' };
import gapsEn from './messages/en/gaps.json' with { type: 'json' };
import importsEn from './messages/en/imports.json' with { type: 'json' };
import indicatorsEn from './messages/en/indicators.json' with { type: 'json' };
import jobsEn from './messages/en/jobs.json' with { type: 'json' };
import leavingEn from './messages/en/leaving.json' with { type: 'json' };
import methodologyEn from './messages/en/methodology.json' with { type: 'json' };
import moderationEn from './messages/en/moderation.json' with { type: 'json' };
import notesEn from './messages/en/notes.json' with { type: 'json' };
import noticesEn from './messages/en/notices.json' with { type: 'json' };
import offlineEn from './messages/en/offline.json' with { type: 'json' };
import overviewEn from './messages/en/overview.json' with { type: 'json' };
import ownAccountEn from './messages/en/ownAccount.json' with { type: 'json' };
import permissionsEn from './messages/en/permissions.json' with { type: 'json' };
import picturesEn from './messages/en/pictures.json' with { type: 'json' };
import recommendationEn from './messages/en/recommendation.json' with { type: 'json' };
import reportEn from './messages/en/report.json' with { type: 'json' };
import reportsEn from './messages/en/reports.json' with { type: 'json' };
import rowsEn from './messages/en/rows.json' with { type: 'json' };
import searchEn from './messages/en/search.json' with { type: 'json' };
import shellEn from './messages/en/shell.json' with { type: 'json' };
import statusEn from './messages/en/status.json' with { type: 'json' };
import subscriptionsEn from './messages/en/subscriptions.json' with { type: 'json' };
import suggestEn from './messages/en/suggest.json' with { type: 'json' };
import themesEn from './messages/en/themes.json' with { type: 'json' };
import timelineEn from './messages/en/timeline.json' with { type: 'json' };
import translationsEn from './messages/en/translations.json' with { type: 'json' };
import withholdingEn from './messages/en/withholding.json' with { type: 'json' };
import workEn from './messages/en/work.json' with { type: 'json' };
import aboutKk from './messages/kk/about.json' with { type: 'json' };
import accountKk from './messages/kk/account.json' with { type: 'json' };
import apiKk from './messages/kk/api.json' with { type: 'json' };
import asksKk from './messages/kk/asks.json' with { type: 'json' };
import auditKk from './messages/kk/audit.json' with { type: 'json' };
import bodiesKk from './messages/kk/bodies.json' with { type: 'json' };
import chartsKk from './messages/kk/charts.json' with { type: 'json' };
import comparisonKk from './messages/kk/comparison.json' with { type: 'json' };
import correctionsKk from './messages/kk/corrections.json' with { type: 'json' };
import datesKk from './messages/kk/dates.json' with { type: 'json' };
import deskKk from './messages/kk/desk.json' with { type: 'json' };
import documentsKk from './messages/kk/documents.json' with { type: 'json' };
import editingKk from './messages/kk/editing.json' with { type: 'json' };
import errorsKk from './messages/kk/errors.json' with { type: 'json' };
import evidenceKk from './messages/kk/evidence.json' with { type: 'json' };
import explorerKk from './messages/kk/explorer.json' with { type: 'json' };
import feedsKk from './messages/kk/feeds.json' with { type: 'json' };
import filesKk from './messages/kk/files.json' with { type: 'json' };
import gapsKk from './messages/kk/gaps.json' with { type: 'json' };
import importsKk from './messages/kk/imports.json' with { type: 'json' };
import indicatorsKk from './messages/kk/indicators.json' with { type: 'json' };
import jobsKk from './messages/kk/jobs.json' with { type: 'json' };
import leavingKk from './messages/kk/leaving.json' with { type: 'json' };
import methodologyKk from './messages/kk/methodology.json' with { type: 'json' };
import moderationKk from './messages/kk/moderation.json' with { type: 'json' };
import notesKk from './messages/kk/notes.json' with { type: 'json' };
import noticesKk from './messages/kk/notices.json' with { type: 'json' };
import offlineKk from './messages/kk/offline.json' with { type: 'json' };
import overviewKk from './messages/kk/overview.json' with { type: 'json' };
import ownAccountKk from './messages/kk/ownAccount.json' with { type: 'json' };
import permissionsKk from './messages/kk/permissions.json' with { type: 'json' };
import picturesKk from './messages/kk/pictures.json' with { type: 'json' };
import recommendationKk from './messages/kk/recommendation.json' with { type: 'json' };
import reportKk from './messages/kk/report.json' with { type: 'json' };
import reportsKk from './messages/kk/reports.json' with { type: 'json' };
import rowsKk from './messages/kk/rows.json' with { type: 'json' };
import searchKk from './messages/kk/search.json' with { type: 'json' };
import shellKk from './messages/kk/shell.json' with { type: 'json' };
import statusKk from './messages/kk/status.json' with { type: 'json' };
import subscriptionsKk from './messages/kk/subscriptions.json' with { type: 'json' };
import suggestKk from './messages/kk/suggest.json' with { type: 'json' };
import themesKk from './messages/kk/themes.json' with { type: 'json' };
import timelineKk from './messages/kk/timeline.json' with { type: 'json' };
import translationsKk from './messages/kk/translations.json' with { type: 'json' };
import withholdingKk from './messages/kk/withholding.json' with { type: 'json' };
import workKk from './messages/kk/work.json' with { type: 'json' };
import aboutRu from './messages/ru/about.json' with { type: 'json' };
import accountRu from './messages/ru/account.json' with { type: 'json' };
import apiRu from './messages/ru/api.json' with { type: 'json' };
import asksRu from './messages/ru/asks.json' with { type: 'json' };
import auditRu from './messages/ru/audit.json' with { type: 'json' };
import bodiesRu from './messages/ru/bodies.json' with { type: 'json' };
import chartsRu from './messages/ru/charts.json' with { type: 'json' };
import comparisonRu from './messages/ru/comparison.json' with { type: 'json' };
import correctionsRu from './messages/ru/corrections.json' with { type: 'json' };
import datesRu from './messages/ru/dates.json' with { type: 'json' };
import deskRu from './messages/ru/desk.json' with { type: 'json' };
import documentsRu from './messages/ru/documents.json' with { type: 'json' };
import editingRu from './messages/ru/editing.json' with { type: 'json' };
import errorsRu from './messages/ru/errors.json' with { type: 'json' };
import evidenceRu from './messages/ru/evidence.json' with { type: 'json' };
import explorerRu from './messages/ru/explorer.json' with { type: 'json' };
import feedsRu from './messages/ru/feeds.json' with { type: 'json' };
import filesRu from './messages/ru/files.json' with { type: 'json' };
import gapsRu from './messages/ru/gaps.json' with { type: 'json' };
import importsRu from './messages/ru/imports.json' with { type: 'json' };
import indicatorsRu from './messages/ru/indicators.json' with { type: 'json' };
import jobsRu from './messages/ru/jobs.json' with { type: 'json' };
import leavingRu from './messages/ru/leaving.json' with { type: 'json' };
import methodologyRu from './messages/ru/methodology.json' with { type: 'json' };
import moderationRu from './messages/ru/moderation.json' with { type: 'json' };
import notesRu from './messages/ru/notes.json' with { type: 'json' };
import noticesRu from './messages/ru/notices.json' with { type: 'json' };
import offlineRu from './messages/ru/offline.json' with { type: 'json' };
import overviewRu from './messages/ru/overview.json' with { type: 'json' };
import ownAccountRu from './messages/ru/ownAccount.json' with { type: 'json' };
import permissionsRu from './messages/ru/permissions.json' with { type: 'json' };
import picturesRu from './messages/ru/pictures.json' with { type: 'json' };
import recommendationRu from './messages/ru/recommendation.json' with { type: 'json' };
import reportRu from './messages/ru/report.json' with { type: 'json' };
import reportsRu from './messages/ru/reports.json' with { type: 'json' };
import rowsRu from './messages/ru/rows.json' with { type: 'json' };
import searchRu from './messages/ru/search.json' with { type: 'json' };
import shellRu from './messages/ru/shell.json' with { type: 'json' };
import statusRu from './messages/ru/status.json' with { type: 'json' };
import subscriptionsRu from './messages/ru/subscriptions.json' with { type: 'json' };
import suggestRu from './messages/ru/suggest.json' with { type: 'json' };
import themesRu from './messages/ru/themes.json' with { type: 'json' };
import timelineRu from './messages/ru/timeline.json' with { type: 'json' };
import translationsRu from './messages/ru/translations.json' with { type: 'json' };
import withholdingRu from './messages/ru/withholding.json' with { type: 'json' };
import workRu from './messages/ru/work.json' with { type: 'json' };

/**
 * Everything the program says, by namespace (one file per namespace and language, so that people
 * can work on several at once). A new namespace: three files, three imports, one line each below.
 */
const en = {
  about: aboutEn,
  account: accountEn,
  api: apiEn,
  asks: asksEn,
  audit: auditEn,
  bodies: bodiesEn,
  charts: chartsEn,
  comparison: comparisonEn,
  corrections: correctionsEn,
  dates: datesEn,
  desk: deskEn,
  documents: documentsEn,
  editing: editingEn,
  errors: errorsEn,
  evidence: evidenceEn,
  explorer: explorerEn,
  feeds: feedsEn,
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
  offline: offlineEn,
  overview: overviewEn,
  permissions: permissionsEn,
  pictures: picturesEn,
  ownAccount: ownAccountEn,
  recommendation: recommendationEn,
  report: reportEn,
  reports: reportsEn,
  rows: rowsEn,
  search: searchEn,
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
  api: apiRu,
  asks: asksRu,
  audit: auditRu,
  bodies: bodiesRu,
  charts: chartsRu,
  comparison: comparisonRu,
  corrections: correctionsRu,
  dates: datesRu,
  desk: deskRu,
  documents: documentsRu,
  editing: editingRu,
  errors: errorsRu,
  evidence: evidenceRu,
  explorer: explorerRu,
  feeds: feedsRu,
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
  offline: offlineRu,
  overview: overviewRu,
  permissions: permissionsRu,
  pictures: picturesRu,
  ownAccount: ownAccountRu,
  recommendation: recommendationRu,
  report: reportRu,
  reports: reportsRu,
  rows: rowsRu,
  search: searchRu,
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
  api: apiKk,
  asks: asksKk,
  audit: auditKk,
  bodies: bodiesKk,
  charts: chartsKk,
  comparison: comparisonKk,
  corrections: correctionsKk,
  dates: datesKk,
  desk: deskKk,
  documents: documentsKk,
  editing: editingKk,
  errors: errorsKk,
  evidence: evidenceKk,
  explorer: explorerKk,
  feeds: feedsKk,
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
  offline: offlineKk,
  overview: overviewKk,
  permissions: permissionsKk,
  pictures: picturesKk,
  ownAccount: ownAccountKk,
  recommendation: recommendationKk,
  report: reportKk,
  reports: reportsKk,
  rows: rowsKk,
  search: searchKk,
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
