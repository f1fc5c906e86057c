import { describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import type { Role } from '@/lib/db/generated/enums';
import {
  authorshipIn,
  canDecide,
  canEditDraft,
  canReplace,
  canReviewIn,
  canSeeDraft,
} from './policy';
import type { DraftRights } from './types';

const voices = {
  desk: { id: 'desk', slug: 'desk', name: 'Desk', kind: 'EDITORIAL_DESK' as const },
  state: { id: 'state', slug: 'state', name: 'State', kind: 'STATE' as const },
};
const who = (role: Role, voice: keyof typeof voices, accountId = 'me'): Viewer => ({
  accountId,
  name: 'Me',
  role,
  voice: voices[voice],
});
const draft = (other: Partial<DraftRights> = {}): DraftRights => ({
  voiceId: 'desk',
  authorship: 'SIGNED',
  state: 'SUBMITTED',
  contributorIds: ['author'],
  ...other,
});
const strict = { isSelfPublishingAllowed: false };
const small = { isSelfPublishingAllowed: true };

describe('whose words one may write', () => {
  it('one’s own are signed; those of others only the desk enters, attributed', () => {
    expect(authorshipIn(who('EDITOR', 'desk'), 'desk')).toBe('SIGNED');
    expect(authorshipIn(who('EDITOR', 'desk'), 'state')).toBe('ATTRIBUTED');
    expect(authorshipIn(who('EDITOR', 'state'), 'state')).toBe('SIGNED');
    expect(authorshipIn(who('ADMINISTRATOR', 'state'), 'desk')).toBeNull();
  });
});

describe('who sees a draft', () => {
  it('the voice that writes it, whatever the role in another', () => {
    expect(canSeeDraft(who('EDITOR', 'desk'), draft())).toBe(true);
    expect(canSeeDraft(who('ADMINISTRATOR', 'state'), draft())).toBe(false);
  });
  it('what the desk attributes to a voice is the desk’s', () => {
    const attributed = draft({ voiceId: 'state', authorship: 'ATTRIBUTED' });
    expect(canSeeDraft(who('EDITOR', 'desk'), attributed)).toBe(true);
    expect(canSeeDraft(who('ADMINISTRATOR', 'state'), attributed)).toBe(false);
  });
});

describe('who edits', () => {
  it.each([
    ['DRAFT', true],
    ['RETURNED', true],
    ['SUBMITTED', false],
    ['PUBLISHED', false],
    ['DISCARDED', false],
  ] as const)('%s: %s', (state, expected) => {
    expect(canEditDraft(who('EDITOR', 'desk'), draft({ state }))).toBe(expected);
    expect(canEditDraft(who('EDITOR', 'state'), draft({ state }))).toBe(false);
  });
});

describe('who decides', () => {
  it('reviewers and administrators of the voice, on what is submitted', () => {
    expect(canDecide(who('EDITOR', 'desk'), draft(), small)).toBe(false);
    expect(canDecide(who('REVIEWER', 'desk'), draft(), strict)).toBe(true);
    expect(canDecide(who('ADMINISTRATOR', 'desk'), draft(), strict)).toBe(true);
    expect(canDecide(who('REVIEWER', 'state'), draft(), small)).toBe(false);
    expect(canDecide(who('REVIEWER', 'desk'), draft({ state: 'RETURNED' }), small)).toBe(false);
    expect(canReviewIn(who('EDITOR', 'desk'), draft())).toBe(false);
  });
  it('nobody who wrote in it, unless the settings allow that', () => {
    const author = who('REVIEWER', 'desk', 'author');
    expect(canDecide(author, draft(), strict)).toBe(false);
    expect(canDecide(author, draft(), small)).toBe(true);
  });
});

describe('who corrects and withdraws', () => {
  it('the voice itself; the desk only what it attributed', () => {
    const signed = { voiceId: 'state', authorship: 'SIGNED' as const };
    const attributed = { voiceId: 'state', authorship: 'ATTRIBUTED' as const };
    expect(canReplace(who('EDITOR', 'state'), signed)).toBe(true);
    expect(canReplace(who('EDITOR', 'state'), attributed)).toBe(true);
    expect(canReplace(who('ADMINISTRATOR', 'desk'), signed)).toBe(false);
    expect(canReplace(who('EDITOR', 'desk'), attributed)).toBe(true);
    const ours = { voiceId: 'desk', authorship: 'SIGNED' as const };
    expect(canReplace(who('ADMINISTRATOR', 'state'), ours)).toBe(false);
  });
});
