import type { OutgoingHttpHeaders } from 'node:http';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { powerFor, timesPower } from './crc';

/** An answer as it goes out: with a nonce of its own. */
export type Sent = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** Bytes that are the same each time but for the nonce, which stands at these places. */
type Template = { bytes: Buffer; places: readonly number[] };

/** The header of a gzip file without name and time (RFC 1952, 2.3), and the empty block that ends its data. */
const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
const none = Buffer.alloc(0);
const lastBlock = Buffer.from([1, 0, 0, 0xff, 0xff]);

/**
 * A page as it was rendered once, so that every answer gets a fresh nonce in the places of its own. It is compressed
 * once: the pieces of a gzip file that ends each of them at a whole byte can be put together anew, with the nonce
 * between them as it is; and its checksum follows from the nonce's (`crc.ts`). An answer costs one copy.
 */
export class KeptPage {
  private readonly plain: Template;
  private readonly packed: Template;
  /** The checksum of what is always the same, and what each nonce's is multiplied with. */
  private readonly sum: { rest: number; power: number };
  /** How many bytes of memory it takes. */
  readonly size: number;

  /** @param nonce what the page was rendered with; random, so that no text of the page holds it by chance */
  constructor(
    private readonly status: number,
    private readonly headers: OutgoingHttpHeaders,
    body: Buffer,
    private readonly nonce: string,
  ) {
    const parts = cut(body, nonce);
    // A copy: what is given is a view of a far larger piece of memory.
    this.plain = template(parts, nonce.length);
    const packed = parts.map((part) =>
      deflateRawSync(part, { finishFlush: constants.Z_FULL_FLUSH }),
    );
    const tail = Buffer.alloc(8);
    tail.writeUInt32LE(this.plain.bytes.length % 2 ** 32, 4);
    this.packed = template(packed, nonce.length, {
      head: gzipHead,
      before: storedBlock(nonce.length),
      tail: Buffer.concat([lastBlock, tail]),
    });
    this.sum = sumOf(parts, nonce.length);
    this.size = this.plain.bytes.length + this.packed.bytes.length + 1_000;
  }

  /** The answer with another nonce, of the same alphabet and length. */
  with(nonce: string, packs: boolean): Sent {
    if (nonce.length !== this.nonce.length) throw new RangeError('a nonce of another length');
    const letters = Buffer.from(nonce, 'latin1');
    const { bytes, places } = packs ? this.packed : this.plain;
    const body = Buffer.from(bytes);
    for (const place of places) letters.copy(body, place);
    if (packs) {
      const sum = this.sum.rest ^ timesPower(this.sum.power, crc32(letters));
      body.writeUInt32LE(sum >>> 0, body.length - 8);
    }
    const headers: OutgoingHttpHeaders = {};
    for (const [name, value] of Object.entries(this.headers)) {
      headers[name] = Array.isArray(value)
        ? value.map((one) => one.replaceAll(this.nonce, nonce))
        : String(value).replaceAll(this.nonce, nonce);
    }
    return { status: this.status, headers, body };
  }
}

/** The head of a block that is stored as it is (RFC 1951, 3.2.4). */
function storedBlock(length: number): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(length, 1);
  head.writeUInt16LE(0xffff - length, 3);
  return head;
}

/** The pieces in one buffer, with room for a nonce of that length between them. */
function template(
  pieces: readonly Buffer[],
  length: number,
  {
    head = none,
    before = none,
    tail = none,
  }: { head?: Buffer; before?: Buffer; tail?: Buffer } = {},
): Template {
  const room = Buffer.alloc(length);
  const all: Buffer[] = [head];
  const places: number[] = [];
  let at = head.length;
  const add = (piece: Buffer) => {
    all.push(piece);
    at += piece.length;
  };
  pieces.forEach((piece, number) => {
    if (number > 0) {
      add(before);
      places.push(at);
      add(room);
    }
    add(piece);
  });
  add(tail);
  return { bytes: Buffer.concat(all), places };
}

function sumOf(parts: readonly Buffer[], length: number): { rest: number; power: number } {
  const sum = { rest: 0, power: 0 };
  let after = 0;
  // From the end: what comes after a piece says how far its sum is shifted. A nonce stands after each but the last.
  [...parts].reverse().forEach((part, fromEnd) => {
    if (fromEnd > 0) {
      sum.power ^= powerFor(after);
      after += length;
    }
    sum.rest ^= timesPower(powerFor(after), crc32(part));
    after += part.length;
  });
  return sum;
}

function cut(body: Buffer, nonce: string): Buffer[] {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = body.indexOf(nonce); at >= 0; at = body.indexOf(nonce, from)) {
    parts.push(body.subarray(from, at));
    from = at + nonce.length;
  }
  return [...parts, body.subarray(from)];
}
