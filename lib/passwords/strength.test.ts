import { describe, expect, it } from 'vitest';
import { weaknessOf } from './strength';

const about = ['Айгүл Серік', 'person@example.org'];

describe('a password', () => {
  it.each([
    ['қадамқадам12', 'weakRepeat'],
    ['Құпиясөз2026', 'weak'],
    ['қазақстан123', 'weak'],
    ['йцукенгшщзхъ', 'weakKeyboard'],
    ['йцукенгшщзфы', 'weakKeyboard'],
    ['әіңғәіңғәіңғ', 'weakRepeat'],
    ['пароль123456', 'weak'],
    ['gfhjkmgfhjkm', 'weakRepeat'],
    ['администратор', 'weakWord'],
    ['конституция1', 'weak'],
    ['qazaqstan2025', 'weak'],
    ['password1234', 'weakCommon'],
    ['aaaaaaaaaaaa', 'weakRepeat'],
    ['abcdefghijklm', 'weakSequence'],
    ['айгүлсерік12', 'weakPersonal'],
    ['person@example.org', 'weakPersonal'],
    ['Qadam Kazakhstan', 'weakPersonal'],
    ['Қадам-Қазақстан', 'weakPersonal'],
  ])('%s is weak (%s)', async (password, code) => {
    expect(await weaknessOf(password, about)).toBe(code);
  });

  it.each([
    'several unrelated words',
    'ёлка батарея скрепка туман',
    'көгершін балта шырмауық',
    'tR7#vv0-qLmz1',
    `${'ж'.repeat(3)}фонарь кактус гвоздика`,
  ])('%s is strong enough, without rules about kinds of characters', async (password) => {
    expect(await weaknessOf(password, about)).toBeNull();
  });

  it('is judged by its first 60 characters, so that no length costs more', async () => {
    const long = 'a'.repeat(60);
    expect(await weaknessOf(`${long} several unrelated words`, about)).toBe('weakRepeat');
    expect(await weaknessOf(`several unrelated words ${long}`, about)).toBeNull();
  });
});
