import { createHash, randomBytes } from 'node:crypto';

/** No letter that looks like a digit or another letter. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const count = 10;
/** 24 of 31 letters are 118 bits: from 112 on a plain hash is enough for what is kept (ASVS 6.5.2). */
const length = 24;

/** Codes for the day when the phone is gone: 118 random bits each, in groups of four. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: count }, () => group(randomLetters()));
}

/** What the database keeps of a code, however it is typed. Full entropy, so a plain hash suffices. */
export function hashRecoveryCode(code: string): Uint8Array<ArrayBuffer> {
  const plain = code.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return new Uint8Array(createHash('sha256').update(`recovery ${plain}`).digest());
}

const group = (text: string) => text.replace(/(.{4})(?=.)/g, '$1-');

function randomLetters(): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      // Bytes past the last whole round would favour the first letters.
      const isFair = byte < Math.floor(256 / letters.length) * letters.length;
      if (isFair && text.length < length) text += letters[byte % letters.length];
    }
  }
  return text;
}
