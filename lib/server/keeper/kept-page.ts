import type { OutgoingHttpHeaders } from 'node:http';
import { constants, crc32, deflateRawSync, gunzipSync } from 'node:zlib';
import { powerFor, timesPower } from './crc';

/** An answer as it goes out: with a nonce of its own. */
export type Sent = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** Bytes that are the same each time but for the nonce, which stands at these places. */
type Template = { bytes: Buffer; places: readonly number[] };

/** The header of a gzip file without name and time (RFC 1952, 2.3), and the empty block that ends its data. */
const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
const lastBlock = Buffer.from([1, 0, 0, 0xff, 0xff]);

/**
 * A page as it was rendered once, so that every answer gets a fresh nonce in the places of its own. It is compressed
 * once: the pieces of a gzip file that ends each of them at a whole byte can be put together anew, with the nonce
 * between them as it is; and its checksum follows from the nonce's (`crc.ts`). An answer costs one copy. Only the
 * compressed page is kept, a seventh of the text: the few readers who cannot unpack get it unpacked.
 */
export class KeptPage {
  private readonly packed: Template;
  /** The checksum of what is always the same, and what each nonce's is multiplied with. */
  private readonly sum: { rest: number; power: number };
  /** How many bytes of memory it takes. */
  readonly size: number;

  /** @param nonce what the page was rendered with; random, so that no text of the page holds it by chance */
  constructor(
    readonly status: number,
    private readonly headers: OutgoingHttpHeaders,
    body: Buffer,
    private readonly nonce: string,
  ) {
    const parts = cut(body, nonce);
    const packed = parts.map((part) =>
      deflateRawSync(part, { finishFlush: constants.Z_FULL_FLUSH }),
    );
    const tail = Buffer.alloc(8);
    tail.writeUInt32LE(body.length % 2 ** 32, 4);
    this.packed = template(packed, nonce.length, Buffer.concat([lastBlock, tail]));
    this.sum = sumOf(parts, nonce.length);
    this.size = this.packed.bytes.length + 1_000;
  }

  /** The answer with another nonce, of the same alphabet and length. */
  with(nonce: string, packs: boolean): Sent {
    if (nonce.length !== this.nonce.length) throw new RangeError('a nonce of another length');
    const letters = Buffer.from(nonce, 'latin1');
    const { bytes, places } = this.packed;
    const packed = Buffer.from(bytes);
    for (const place of places) letters.copy(packed, place);
    const sum = this.sum.rest ^ timesPower(this.sum.power, crc32(letters));
    packed.writeUInt32LE(sum >>> 0, packed.length - 8);
    const body = packs ? packed : gunzipSync(packed);
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

/** The packed pieces in one buffer, with room for a stored nonce of that length between them, between head and tail. */
function template(pieces: readonly Buffer[], length: number, tail: Buffer): Template {
  const between = [storedBlock(length), Buffer.alloc(length)];
  const all: Buffer[] = [gzipHead];
  const places: number[] = [];
  let at = gzipHead.length;
  const add = (...parts: readonly Buffer[]) => {
    all.push(...parts);
    for (const { length: size } of parts) at += size;
  };
  pieces.forEach((piece, number) => {
    if (number > 0) {
      add(...between);
      places.push(at - length);
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
