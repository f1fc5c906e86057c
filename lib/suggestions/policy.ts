import { may, type Who } from '@/lib/auth/permissions';

/** What readers send goes to the editorial desk alone, whatever the role there. */
export function canModerateSuggestions(viewer: Who): boolean {
  return may(viewer, 'suggestions.decide');
}
