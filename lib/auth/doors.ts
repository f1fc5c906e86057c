import type { Viewer } from '@/lib/accounts/types';

/**
 * Who may push a door: anybody, anybody with an account, or only these roles. The mutation behind
 * it asks its policy once more; this table makes sure that no door is forgotten
 * (lib/auth/doors.test.ts finds every server action and route handler in the source).
 */
export type Admission = 'public' | 'signed-in' | 'reviewer' | 'administrator';

/** Every server action, by its exported name. */
export const actionDoors = {
  submitSignIn: 'public',
  submitSignOut: 'public',
  submitSetUp: 'public',
  submitInvitation: 'public',
  submitProgress: 'signed-in',
  discardDraft: 'signed-in',
  submitReview: 'reviewer',
  submitInvite: 'administrator',
  submitInvitationWithdrawal: 'administrator',
  submitAccountChange: 'administrator',
  submitAccountSwitch: 'administrator',
  submitSettings: 'administrator',
  submitJobRetry: 'administrator',
} as const satisfies Record<string, Admission>;

export type ActionName = keyof typeof actionDoors;

/** Every route handler, by method and folder. */
export const routeDoors = {
  'GET /[locale]/[country]/recommendations.csv': 'public',
  'GET /[locale]/[country]/report.csv': 'public',
  'GET /api/auth/[...nextauth]': 'public',
  'POST /api/auth/[...nextauth]': 'public',
} as const satisfies Record<string, Admission>;

/** Whether a door opens for somebody; `null` is a stranger. */
export function admits(admission: Admission, viewer: Viewer | null): boolean {
  if (admission === 'public') return true;
  if (!viewer) return false;
  if (admission === 'administrator') return viewer.role === 'ADMINISTRATOR';
  return admission === 'signed-in' || viewer.role !== 'EDITOR';
}
