/** What an audit event may say of voices, accounts and the ways in: never a secret, never an address. */
export const peopleFields = {
  voice: ['slug', 'name', 'kind', 'description', 'bodyId'],
  account: [
    'role',
    'voiceId',
    'disabledAt',
    'anonymisedAt',
    'sessionVersion',
    'locale',
    'providerOffAt',
  ],
  session: ['method', 'endReason'],
  personal_token: ['name', 'scopes', 'expiresAt', 'endReason'],
  // Not what it is called or looks for: that is private, and can be deleted.
  saved_view: ['countryId'],
  one_time_link: ['purpose', 'role', 'voiceId', 'expiresAt', 'usedAt', 'withdrawnAt'],
  notice_choices: [
    'SUBMITTED',
    'WAITING',
    'RETURNED',
    'PUBLISHED',
    'ASSIGNED',
    'DUE',
    'OVERDUE',
    'STALE',
    'MENTIONED',
    'SUGGESTED',
  ],
} as const satisfies Record<string, readonly string[]>;
