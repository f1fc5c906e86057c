/** The encodings of text files that people send. Node's own decoder knows them all. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'windows-1252',
  'macintosh',
] as const;
export type Encoding = (typeof encodings)[number];

/** Where a text has its first sign that another encoding would read otherwise; -1 where it has none. */
export const tellingAt = (text: string): number => text.search(/[\u0080-\uffff]/);

/** What a pass over all bytes of a file has found. */
export type Bytes = {
  /** The first bytes, for marks and signatures. */
  head: Uint8Array;
  isUtf8: boolean;
  /** Zero bytes at even and at odd places. */
  zeros: [even: number, odd: number];
  size: number;
  /** Pieces of the file around bytes above 127. */
  sample: Uint8Array;
  /** Lines end in a bare carriage return, as on an old Mac. */
  hasBareReturns: boolean;
};

export type FileKind = 'text' | 'zip' | 'old-excel' | 'binary';

/** What a file is by its bytes, whatever it is called. */
export function kindOf({ head, zeros, size }: Bytes): FileKind {
  const begins = (...bytes: number[]) => bytes.every((byte, place) => head[place] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'old-excel';
  // PNG, JPEG, GIF, PDF, gzip: the ones that get a wrong name.
  if (begins(0x89, 0x50, 0x4e, 0x47) || begins(0xff, 0xd8, 0xff) || begins(0x47, 0x49, 0x46, 0x38))
    return 'binary';
  if (begins(0x25, 0x50, 0x44, 0x46) || begins(0x1f, 0x8b)) return 'binary';
  const zero = zeros[0] + zeros[1];
  return zero === 0 || wideOf(head, zeros, size) ? 'text' : 'binary';
}

/** UTF-16 by its mark, or by zeros that stand at every other place. */
function wideOf(head: Uint8Array, zeros: Bytes['zeros'], size: number): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const many = size / 8;
  if (zeros[1] > many && zeros[0] < zeros[1] / 20) return 'utf-16le';
  if (zeros[0] > many && zeros[1] < zeros[0] / 20) return 'utf-16be';
  return null;
}

/**
 * The encoding of a text. `isSure` where the bytes prove it (a mark, or bytes above 127 that are all valid
 * UTF-8); else the one of three old encodings in which the letters fit their neighbours best.
 */
export function encodingOf(bytes: Bytes): { encoding: Encoding; isSure: boolean } {
  const wide = wideOf(bytes.head, bytes.zeros, bytes.size);
  if (wide) return { encoding: wide, isSure: true };
  if (bytes.isUtf8) return { encoding: 'utf-8', isSure: true };
  const scored = (['windows-1251', 'windows-1252', 'macintosh'] as const).map((encoding) => ({
    encoding,
    score:
      plausibility(bytes.sample, encoding) +
      (encoding === 'macintosh' && bytes.hasBareReturns ? 1 : 0),
  }));
  scored.sort((a, b) => b.score - a.score);
  return { encoding: scored[0]?.encoding ?? 'windows-1252', isSure: false };
}

const script = (letter: string): 'latin' | 'cyrillic' | 'other' => {
  if (/\p{Script=Latin}/u.test(letter)) return 'latin';
  return /\p{Script=Cyrillic}/u.test(letter) ? 'cyrillic' : 'other';
};

/** How well the characters above 127 stand among their neighbours, from -2 to 1 each on average. */
function plausibility(sample: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(sample);
  let [sum, count] = [0, 0];
  for (let place = 0; place < text.length; place += 1) {
    const letter = text[place] ?? '';
    if (letter.charCodeAt(0) < 128) continue;
    count += 1;
    sum += fits(text[place - 1] ?? ' ', letter, text[place + 1] ?? ' ');
  }
  return count === 0 ? 0 : sum / count;
}

function fits(before: string, letter: string, after: string): number {
  if (/[\u0080-\u009f\ufffd]/.test(letter)) return -2;
  const own = script(letter);
  if (own === 'other') {
    const isInWord = /\p{L}/u.test(before) && /\p{L}/u.test(after);
    // Quotes, dashes and spaces stand between words; the apostrophe may stand in one.
    if (/[’‘“”„«»–—… №·•]/.test(letter)) return isInWord && letter !== '’' ? -0.5 : 0.5;
    return -1;
  }
  const neighbours = [before, after].filter((one) => /\p{L}/u.test(one));
  if (neighbours.some((one) => script(one) !== own)) return -1;
  // A capital after a small letter is a wrong guess more often than a name.
  if (/\p{Lu}/u.test(letter) && /\p{Ll}/u.test(before)) return -1;
  if (/[\u0402\u0403\u0409-\u040f\u0452\u0453\u0459-\u045f]/.test(letter)) return 0;
  return neighbours.length > 0 ? 1 : 0.2;
}
