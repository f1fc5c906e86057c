import type { OutgoingHttpHeaders } from 'node:http';
import { constants, crc32, deflateRawSync } from 'node:zlib';

/** An answer as it goes out: with a nonce of its own. */
export type Sent = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** The header of a gzip file without name and time (RFC 1952, 2.3), and the empty block that ends its data. */
const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
const lastBlock = Buffer.from([1, 0, 0, 0xff, 0xff]);

/**
 * A page as it was rendered once, cut at its nonce, so that every answer gets a fresh one in its place. The parts are
 * compressed once: the pieces of a gzip file that ends each of them at a whole byte can be put together anew, with
 * the nonce between them as it is.
 */
export class KeptPage {
  private readonly parts: Buffer[];
  private readonly packed: Buffer[];
  /** How many bytes of memory it takes. */
  readonly size: number;

  /** @param nonce what the page was rendered with; random, so that no text of the page holds it by chance */
  constructor(
    private readonly status: number,
    private readonly headers: OutgoingHttpHeaders,
    body: Buffer,
    private readonly nonce: string,
  ) {
    this.parts = cut(body, nonce);
    this.packed = this.parts.map((part) =>
      // A copy: what is given is a view of a far larger piece of memory.
      Buffer.from(deflateRawSync(part, { finishFlush: constants.Z_FULL_FLUSH })),
    );
    this.size = [...this.parts, ...this.packed].reduce((sum, { length }) => sum + length, 1_000);
  }

  /** The answer with another nonce, of the same alphabet and at most 65,535 letters. */
  with(nonce: string, packs: boolean): Sent {
    const letters = Buffer.from(nonce, 'latin1');
    const body = packs ? this.pack(letters) : join(this.parts, letters);
    const headers: OutgoingHttpHeaders = {};
    for (const [name, value] of Object.entries(this.headers)) {
      headers[name] = Array.isArray(value)
        ? value.map((one) => one.replaceAll(this.nonce, nonce))
        : String(value).replaceAll(this.nonce, nonce);
    }
    return { status: this.status, headers, body };
  }

  private pack(letters: Buffer): Buffer {
    const stored = Buffer.alloc(5 + letters.length);
    stored.writeUInt16LE(letters.length, 1);
    stored.writeUInt16LE(0xffff - letters.length, 3);
    letters.copy(stored, 5);
    let sum = 0;
    let length = 0;
    this.parts.forEach((part, at) => {
      if (at > 0) {
        sum = crc32(letters, sum);
        length += letters.length;
      }
      sum = crc32(part, sum);
      length += part.length;
    });
    const tail = Buffer.alloc(8);
    tail.writeUInt32LE(sum, 0);
    tail.writeUInt32LE(length % 2 ** 32, 4);
    return Buffer.concat([gzipHead, join(this.packed, stored), lastBlock, tail]);
  }
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

function join(parts: readonly Buffer[], between: Buffer): Buffer {
  return Buffer.concat(parts.flatMap((part, at) => (at > 0 ? [between, part] : [part])));
}
