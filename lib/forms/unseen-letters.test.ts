import { describe, expect, it } from 'vitest';
import { unseenIn, withoutUnseen } from './unseen-letters';

describe('letters that nobody sees', () => {
  it('are left out, and nothing else is', () => {
    expect(withoutUnseen('a\u0000b\u0001\u007fc\ufffe\uffff\ud800d\u202ee')).toBe('abcde');
    expect(withoutUnseen('one\u000btwo\u000cthree')).toBe('one two three');
    const kept = 'Tab\tand\r\nlines, ә, ё́, 👩🏽‍🎓, soft\u00adhyphen, no-break\u00a0space, \ufffd';
    expect(withoutUnseen(kept)).toBe(kept);
  });

  it('are named, each once', () => {
    expect(unseenIn('a\u000bb\u000bc\ufffe\ud83d')).toEqual(['U+000B', 'U+FFFE', 'U+D83D']);
    expect(unseenIn('a 👩🏽‍🎓')).toEqual([]);
  });
});
