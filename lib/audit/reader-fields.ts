/** What an audit event may say of what comes from readers, and of what is answered in public. */
export const readerFields = {
  // Never what was sent, and never how its sender can be reached: both are deleted in time, a history is not.
  suggestion: [
    'countryId',
    'kind',
    'state',
    'recommendationId',
    'evidenceId',
    'direction',
    'reason',
    'addedEvidenceId',
    'draftId',
  ],
  correction_note: [
    'countryId',
    'recommendationId',
    'evidenceId',
    'locale',
    'wrong',
    'wrongSince',
    'corrected',
    'publishedById',
    'suggestionId',
  ],
  moderation_note: [
    'assessmentId',
    'kind',
    'reason',
    'placedAt',
    'placedById',
    'liftedAt',
    'liftedById',
  ],
  subscription: ['subject', 'subjectId', 'locale', 'confirmedAt', 'refusal'],
} as const satisfies Record<string, readonly string[]>;
