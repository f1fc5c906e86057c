import type { Viewer } from '@/lib/accounts/types';
import { mayAnywhere, type Permission } from './permissions';

/**
 * Who may push a door: anybody, or whoever has one of these permissions
 * (`lib/auth/permissions.ts`). The mutation or query behind it asks its policy once more, for the
 * thing in question; this table makes sure that no door is forgotten: `lib/auth/doors.test.ts` finds
 * every server action, route handler and page of the desk, and `e2e/doors.spec.ts` pushes them all.
 */
export type Admission = 'public' | readonly [Permission, ...Permission[]];

/** Every server action, by its exported name. */
export const actionDoors = {
  submitSignIn: 'public',
  submitSignInCode: 'public',
  submitPasswordForgotten: 'public',
  submitPasswordReset: 'public',
  submitSignOut: 'public',
  submitSetUp: 'public',
  submitInvitation: 'public',
  submitProviderInvitation: 'public',
  submitSuggestion: 'public',
  submitSubscription: 'public',
  submitConfirmation: 'public',
  submitUnsubscription: 'public',
  submitProgress: ['drafts.write', 'drafts.attribute'],
  autosaveProgress: ['drafts.write', 'drafts.attribute'],
  submitSeveral: ['drafts.write', 'drafts.attribute'],
  autosaveSeveral: ['drafts.write'],
  discardSeveral: ['desk.open'],
  submitSelection: ['judgements.verify'],
  discardDraft: ['drafts.write', 'drafts.attribute'],
  submitSuggestionEvidence: ['suggestions.decide'],
  submitSuggestionDecision: ['suggestions.decide'],
  submitCorrection: ['corrections.publish'],
  submitModerationNote: ['voices.moderate'],
  submitNoteLift: ['voices.moderate'],
  submitReview: ['review.decide', 'review.decideAttributed'],
  submitScheduleCancel: ['review.decide', 'review.decideAttributed'],
  submitComment: ['drafts.see', 'drafts.seeAttributed'],
  submitCommentResolution: ['drafts.see', 'drafts.seeAttributed'],
  submitInvite: ['people.manage'],
  submitInvitationAgain: ['people.manage'],
  submitInvitationWithdrawal: ['people.manage'],
  submitAccountChange: ['people.manage'],
  submitAccountSwitch: ['people.manage'],
  submitLeaving: ['people.anonymise'],
  submitSettings: ['settings.change'],
  submitEdit: ['record.edit'],
  submitArchiving: ['record.edit'],
  submitSplit: ['record.edit'],
  submitMerge: ['record.edit'],
  submitDivision: ['record.edit'],
  submitPaste: ['record.edit'],
  submitTranslation: ['texts.translate'],
  submitJobRetry: ['jobs.manage'],
  submitWithholding: ['texts.withhold'],
  submitFilePublication: ['files.publish'],
  submitFileArchive: ['files.add'],
  submitNoticeChoices: ['notices.own'],
  submitNoticesRead: ['notices.own'],
  submitPasswordChange: ['account.own'],
  submitLanguage: ['account.own'],
  submitProviderSwitch: ['account.own'],
  submitSecondFactorBegin: ['account.own'],
  submitSecondFactorConfirm: ['account.own'],
  submitSecondFactorOff: ['account.own'],
  submitRecoveryCodes: ['account.own'],
  submitSessionEnd: ['account.own'],
  submitOtherSessionsEnd: ['account.own'],
  submitPersonChange: ['people.manage'],
  submitResetLink: ['people.manage'],
  submitPersonSessionEnd: ['people.manage'],
  submitPersonSessionsEnd: ['people.manage'],
  submitSecondFactorRemoval: ['people.manage'],
  submitSecondFactorRoles: ['settings.change'],
  submitImportReading: ['imports.prepare'],
  submitImportName: ['imports.prepare'],
  submitImportDiscard: ['imports.prepare'],
  submitImportApplication: ['imports.apply'],
  submitImportUndo: ['imports.apply'],
} as const satisfies Record<string, Admission>;

export type ActionName = keyof typeof actionDoors;

/** What somebody may do whose role needs a second factor that they have not set up yet. */
export function isOpenWithoutSecondFactor(door: ActionName): boolean {
  return door === 'submitSecondFactorBegin' || door === 'submitSecondFactorConfirm';
}

/** Every route handler, by method and folder. */
export const routeDoors = {
  'GET /[locale]/[country]/recommendations.csv': 'public',
  'GET /[locale]/[country]/report.csv': 'public',
  'GET /[locale]/[country]/changes.csv': 'public',
  'GET /[locale]/[country]/changes.atom': 'public',
  'GET /[locale]/[country]/changes.json': 'public',
  'GET /sitemap.xml': 'public',
  'GET /api/sitemap/[country]/[page]': 'public',
  'GET /api/v1': 'public',
  'GET /api/v1/[...rest]': 'public',
  'GET /api/v1/openapi.json': 'public',
  'GET /api/v1/datapackage.zip': 'public',
  'GET /api/v1/record.ndjson.gz': 'public',
  'GET /api/v1/SHA256SUMS': 'public',
  'GET /api/v1/[country]/datapackage.zip': 'public',
  'GET /api/v1/[country]/record.ndjson.gz': 'public',
  'GET /api/v1/[country]/SHA256SUMS': 'public',
  'GET /api/v1/[country]/recommendations': 'public',
  'GET /api/v1/[country]/recommendations/[reference]': 'public',
  'GET /api/v1/[country]/overview': 'public',
  'GET /api/v1/[country]/changes': 'public',
  'GET /api/files/[id]': 'public',
  'POST /api/files/evidence/[reference]': ['files.add'],
  'GET /api/unsubscribe/[token]': 'public',
  'POST /api/unsubscribe/[token]': 'public',
  'GET /[locale]/desk/audit/events.csv': ['audit.read'],
  'GET /[locale]/desk/audit/events.json': ['audit.read'],
  'GET /[locale]/desk/export/[country]': ['imports.prepare'],
  'GET /[locale]/desk/import/[id]/rejected': ['imports.prepare'],
  'POST /api/imports': ['imports.prepare'],
  'GET /api/desk/evidence': ['desk.open'],
  'GET /api/auth/[...nextauth]': 'public',
  'GET /api/auth/provider/start': 'public',
  'GET /api/auth/provider/callback': 'public',
  'POST /api/auth/[...nextauth]': 'public',
  'GET /api/desk/presence': ['desk.open'],
  'POST /api/desk/presence': ['desk.open'],
} as const satisfies Record<string, Admission>;

/** Every page for signed-in people, by its folder. */
export const pageDoors = {
  '/[locale]/desk': ['desk.open'],
  '/[locale]/desk/suggestions': ['suggestions.decide'],
  '/[locale]/desk/suggestions/[id]': ['suggestions.decide'],
  '/[locale]/desk/corrections': ['corrections.publish'],
  '/[locale]/desk/moderation': ['voices.moderate'],
  '/[locale]/desk/moderation/[id]': ['voices.moderate'],
  '/[locale]/desk/account': ['account.own'],
  '/[locale]/desk/account/second-factor': ['account.own'],
  '/[locale]/desk/edit': ['record.edit'],
  '/[locale]/desk/edit/[kind]': ['record.edit'],
  '/[locale]/desk/edit/[kind]/new': ['record.edit'],
  '/[locale]/desk/edit/[kind]/[thing]': ['record.edit'],
  '/[locale]/desk/edit/[kind]/[thing]/history': ['record.edit'],
  '/[locale]/desk/edit/[kind]/[thing]/divide': ['record.edit'],
  '/[locale]/desk/edit/[kind]/[thing]/merge': ['record.edit'],
  '/[locale]/desk/edit/[kind]/[thing]/paste': ['record.edit'],
  '/[locale]/desk/edit/[kind]/[thing]/split': ['record.edit'],
  '/[locale]/desk/translations': ['texts.translate'],
  '/[locale]/desk/translations/[into]/[kind]/[subject]/[field]': ['texts.translate'],
  '/[locale]/desk/people': ['people.manage'],
  '/[locale]/desk/audit': ['audit.read'],
  '/[locale]/desk/people/[id]/leave': ['people.inVoice'],
  '/[locale]/desk/people/[id]': ['people.inVoice'],
  '/[locale]/desk/settings': ['settings.change'],
  '/[locale]/desk/jobs': ['jobs.manage'],
  '/[locale]/desk/outbox': ['outbox.read'],
  '/[locale]/desk/files': ['files.add'],
  '/[locale]/desk/notices': ['notices.own'],
  '/[locale]/desk/withholding': ['texts.withhold'],
  '/[locale]/desk/import': ['imports.prepare'],
  '/[locale]/desk/import/[id]': ['imports.prepare'],
  '/[locale]/desk/drafts': ['desk.open'],
  '/[locale]/desk/progress': ['desk.open'],
  '/[locale]/desk/recommendations': ['desk.open'],
  '/[locale]/desk/review': ['desk.open'],
  '/[locale]/desk/recommendations/[reference]/progress': ['drafts.see', 'drafts.seeAttributed'],
  '/[locale]/desk/review/[id]': ['drafts.see', 'drafts.seeAttributed'],
} as const satisfies Record<string, Admission>;

/** Whether a door opens for somebody; `null` is a stranger. */
export function admits(admission: Admission, viewer: Viewer | null): boolean {
  if (admission === 'public') return true;
  return viewer !== null && admission.some((permission) => mayAnywhere(viewer, permission));
}
