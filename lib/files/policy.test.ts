import { describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { canArchiveFile, canAttachFile, canPublishFile } from './policy';

const viewer = (role: Viewer['role'], kind: Viewer['voice']['kind']): Viewer => ({
  accountId: role,
  name: role,
  role,
  voice: { id: kind, slug: kind, name: kind, kind },
});
const editor = viewer('EDITOR', 'EDITORIAL_DESK');
const reviewer = viewer('REVIEWER', 'EDITORIAL_DESK');
const state = viewer('ADMINISTRATOR', 'STATE');
const shipped = { voiceId: null, isPublic: true };
const ofState = { voiceId: 'STATE', isPublic: false };

describe('who attaches files', () => {
  it('the desk to the record, every voice to its own', () => {
    expect(canAttachFile(editor, shipped)).toBe(true);
    expect(canAttachFile(state, shipped)).toBe(false);
    expect(canAttachFile(state, ofState)).toBe(true);
    expect(canAttachFile(editor, ofState)).toBe(false);
    expect(canAttachFile(editor, { ...ofState, isPublic: true })).toBe(true);
  });
});

describe('who makes them public', () => {
  const file = { uploadedById: 'EDITOR', isPublished: false };
  const strict = { isSelfPublishingAllowed: false };
  it('a reviewer who did not bring it', () => {
    expect(canPublishFile(reviewer, shipped, file, strict)).toBe(true);
    expect(canPublishFile(editor, shipped, file, strict)).toBe(false);
    expect(canPublishFile(state, shipped, file, strict)).toBe(false);
    expect(canPublishFile(reviewer, shipped, { ...file, uploadedById: 'REVIEWER' }, strict)).toBe(
      false,
    );
  });
  it('or alone, where the settings allow it', () => {
    const own = { ...file, uploadedById: 'REVIEWER' };
    expect(canPublishFile(reviewer, shipped, own, { isSelfPublishingAllowed: true })).toBe(true);
  });
});

it('an editor takes away what is not public yet, a reviewer the rest', () => {
  expect(canArchiveFile(editor, shipped, { uploadedById: null, isPublished: false })).toBe(true);
  expect(canArchiveFile(editor, shipped, { uploadedById: null, isPublished: true })).toBe(false);
  expect(canArchiveFile(reviewer, shipped, { uploadedById: null, isPublished: true })).toBe(true);
  expect(canArchiveFile(state, shipped, { uploadedById: null, isPublished: false })).toBe(false);
});
