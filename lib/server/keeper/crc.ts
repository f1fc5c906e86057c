/*
 * The checksum of gzip (CRC-32, RFC 1952, 8) is what is left of the text, read as a polynomial over two numbers, divided
 * by another. So the sum of a whole follows from those of its pieces: each is multiplied with a power of x that says how
 * many bytes come after it, and all are added (exclusive or). Bits are kept as CRC-32 keeps them, the highest power lowest.
 */
const divisor = 0xedb88320;

/** The product of two remainders. @returns a remainder, as a signed number of 32 bits */
export function timesPower(power: number, sum: number): number {
  let product = 0;
  let factor = sum;
  for (let bit = 1 << 31; bit !== 0; bit >>>= 1) {
    if (power & bit) product ^= factor;
    factor = factor & 1 ? (factor >>> 1) ^ divisor : factor >>> 1;
  }
  return product;
}

/** x to the powers of 8, 16, 32 … */
const doubled: number[] = [];

/** What the sum of a piece is multiplied with when that many bytes come after it. */
export function powerFor(bytes: number): number {
  let power = 1 << 31;
  for (let left = bytes, step = 0; left > 0; left = Math.floor(left / 2), step += 1) {
    const last = doubled[step - 1];
    doubled[step] ??= last === undefined ? 1 << 23 : timesPower(last, last);
    if (left % 2 === 1) power = timesPower(doubled[step] ?? 0, power);
  }
  return power;
}
