import type { Prisma } from '@/lib/db/generated/client';

const link = 'edited as a list of the things that it joins';
const history = 'history: added to, never changed';
const work = 'not part of the record: the work on it, edited where that is done';
const derived = 'derived from other rows by the database';

/**
 * Why the other models have no form of their own at the desk. A new model belongs here or in the
 * registry: the test of the registry says so.
 */
export const uneditedModels: Readonly<Partial<Record<Prisma.ModelName, string>>> = {
  DocumentBody: link,
  DocumentCoverage: link,
  RecommendationBody: link,
  RecommendationTheme: link,
  AskRecommendation: link,
  EvidenceLink: link,
  Citation: link,
  MeasureRecommendation: link,
  MeasureDocument: link,
  EngagementBody: link,
  IndicatorSeries: link,
  ConflictRecommendation: link,
  ConflictEvidence: link,
  ConflictIndicator: link,
  ConflictEngagement: link,
  ConflictDocument: link,
  ConflictSource: link,
  GapRecommendation: link,
  GapDocument: link,
  GapIndicator: link,
  Assessment: history,
  AssessmentCitation: history,
  Verification: history,
  AuditEvent: history,
  Withholding: history,
  Report: 'frozen when it was made: a citation of it must not change',
  AssessmentDraft: work,
  DraftEvidence: work,
  EditingPresence: work,
  ShippedRow: work,
  JobRun: 'the program’s own work, looked at on the page of jobs',
  OutboxMail: 'letters on their way, looked at in the outbox',
  Headline: derived,
  RecommendationSearch: derived,
  Observation: 'added and replaced as the series of an indicator',
  EvidenceFile: 'bytes, not texts: added and archived with their evidence',
  Translation: 'a text in another language, edited beside its original',
  Account: 'people, not record: their page has its own rules',
  OneTimeLink: 'secrets, used once',
  Session: 'where people are signed in: ended, never rewritten',
  SecondFactor: 'secrets, set up by their owner',
  RecoveryCode: 'secrets, used once',
  PasswordReset: 'secrets, used once',
  Identity: 'who people are at a provider: linked and unlinked, never rewritten',
  SignInAttempt: 'counts guesses',
  Suggestion: 'what readers sent: decided in its queue, never rewritten',
  SuggestionKey: 'made for a day and destroyed',
  SuggestionTry: 'counts forms of a day',
  CorrectionNote: history,
  ModerationNote: 'placed and lifted where other voices are moderated',
  Notice: 'told, read and forgotten',
  NoticeChoice: 'each person’s own, on the notices page',
  Subscription: 'a reader’s own, behind the link in their mail',
  SubscriptionTry: 'counts forms of a day',
  Settings: 'one row, decided by administrators on the settings page',
};
