import { describe, expect, it } from 'vitest';
import { canChangeSettings, canManagePeople, removesLastAdministrator } from './policy';

describe('people and settings', () => {
  it('are the administrator’s', () => {
    const voice = { id: 'v', kind: 'STATE' as const };
    for (const may of [canManagePeople, canChangeSettings]) {
      expect(may({ role: 'EDITOR', voice })).toBe(false);
      expect(may({ role: 'REVIEWER', voice })).toBe(false);
      expect(may({ role: 'ADMINISTRATOR', voice })).toBe(true);
    }
  });
});

describe('the last administrator', () => {
  const stays = { role: 'ADMINISTRATOR' as const, isDisabled: false };
  const leaves = { role: 'EDITOR' as const, isDisabled: false };
  const isOut = { role: 'ADMINISTRATOR' as const, isDisabled: true };
  it('cannot be demoted or disabled', () => {
    expect(removesLastAdministrator(['a'], 'a', leaves)).toBe(true);
    expect(removesLastAdministrator(['a'], 'a', isOut)).toBe(true);
    expect(removesLastAdministrator(['a'], 'a', stays)).toBe(false);
  });
  it('is no hindrance while there is another, or for somebody who is none', () => {
    expect(removesLastAdministrator(['a', 'b'], 'a', leaves)).toBe(false);
    expect(removesLastAdministrator(['a'], 'b', leaves)).toBe(false);
  });
});
