import { describe, expect, it } from 'vitest';
import type { Who } from '@/lib/auth/permissions';
import {
  canChangeSettings,
  canManagePeople,
  canManagePeopleOf,
  removesLastAdministrator,
} from './policy';

describe('people and settings', () => {
  const state = { id: 'v', kind: 'STATE' as const };
  const desk = { id: 'd', kind: 'EDITORIAL_DESK' as const };
  it('are no editor’s and no reviewer’s', () => {
    for (const may of [canManagePeople, canChangeSettings])
      for (const voice of [state, desk])
        for (const role of ['EDITOR', 'REVIEWER'] as const)
          expect(may({ role, voice })).toBe(false);
  });
  it('are the administrator’s: people of any voice, settings of the desk alone', () => {
    const may = (voice: typeof state | typeof desk) =>
      [canManagePeople, canChangeSettings].map((one) => one({ role: 'ADMINISTRATOR', voice }));
    expect(may(state)).toEqual([true, false]);
    expect(may(desk)).toEqual([true, true]);
  });
});

describe('the people of a voice', () => {
  it('are managed by its administrators, and all by those of the desk', () => {
    const of = (role: 'REVIEWER' | 'ADMINISTRATOR', kind: 'STATE' | 'EDITORIAL_DESK') => ({
      role,
      voice: { id: kind, kind },
    });
    const inDesk = (who: Who) => canManagePeopleOf(who, 'EDITORIAL_DESK');
    const inState = (who: Who) => canManagePeopleOf(who, 'STATE');
    expect([inDesk, inState].map((may) => may(of('ADMINISTRATOR', 'EDITORIAL_DESK')))).toEqual([
      true,
      true,
    ]);
    expect([inDesk, inState].map((may) => may(of('ADMINISTRATOR', 'STATE')))).toEqual([
      false,
      true,
    ]);
    expect([inDesk, inState].map((may) => may(of('REVIEWER', 'EDITORIAL_DESK')))).toEqual([
      false,
      false,
    ]);
  });
});

describe('the last administrator', () => {
  const stays = { role: 'ADMINISTRATOR' as const, isDisabled: false, isOfDesk: true };
  const leaves = { role: 'EDITOR' as const, isDisabled: false, isOfDesk: true };
  const isOut = { role: 'ADMINISTRATOR' as const, isDisabled: true, isOfDesk: true };
  const moves = { role: 'ADMINISTRATOR' as const, isDisabled: false, isOfDesk: false };
  it('of the desk cannot be demoted, disabled or moved to another voice', () => {
    expect(removesLastAdministrator(['a'], 'a', leaves)).toBe(true);
    expect(removesLastAdministrator(['a'], 'a', isOut)).toBe(true);
    expect(removesLastAdministrator(['a'], 'a', moves)).toBe(true);
    expect(removesLastAdministrator(['a'], 'a', stays)).toBe(false);
  });
  it('is no hindrance while there is another, or for somebody who is none', () => {
    expect(removesLastAdministrator(['a', 'b'], 'a', leaves)).toBe(false);
    expect(removesLastAdministrator(['a'], 'b', leaves)).toBe(false);
  });
});
